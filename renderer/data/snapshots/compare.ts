import { type Change, type Rows, type TableName, tableNames, type Write } from '#shared/change.ts';
import type { HostApi } from '#shared/host-api.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { openRow } from '../codec.ts';
import { commit } from '../commit.ts';
import type { AnjuanDatabase, Stored } from '../database.ts';
import type { Desk } from '../desk.ts';
import { refreshDueDays } from '../refresh-due-days.ts';
import { Unreadable } from '../vault/cipher.ts';
import { damagedSnapshot, openedFrames, refusalOf, type WholeSnapshot } from './restore.ts';

/** What would change if the store went back to a snapshot. */
export interface Difference {
  readonly table: TableName;
  /** Rows the snapshot has and the store has not. */
  readonly back: number;
  /** Rows that differ. */
  readonly changed: number;
  /** Rows made since. */
  readonly gone: number;
}

/** The rows to write so that the store is as the snapshot, with the preview. Rows of the same `rev` are the same row. */
async function differences(
  database: AnjuanDatabase,
  host: Pick<HostApi, 'readSnapshotFrame'>,
  snapshot: WholeSnapshot,
): Promise<{ writes: Write[]; preview: Difference[] }> {
  const seen = new Map<TableName, Set<string>>(tableNames.map((table) => [table, new Set<string>()]));
  const tally = new Map(tableNames.map((table) => [table, { back: 0, changed: 0, gone: 0 }]));
  const writes: Write[] = [];
  for await (const frame of openedFrames(database, host, snapshot)) {
    const table = tableNames.find((name) => name === frame.table);
    const count = table && tally.get(table);
    if (!table || !count) continue;
    const then = frame.rows.filter(isStored);
    const now = await database.table<Stored, string>(table).bulkGet(then.map((row) => row.id));
    for (const [index, row] of then.entries()) {
      seen.get(table)?.add(row.id);
      if (now[index]?.rev === row.rev) continue;
      count[now[index] ? 'changed' : 'back']++;
      writes.push(await writeOf(database, table, row));
    }
  }
  for (const table of tableNames) {
    const known = seen.get(table);
    const newer = (await database.table(table).toCollection().primaryKeys()).filter(
      (key) => !known?.has(String(key)),
    );
    const count = tally.get(table);
    if (count) count.gone = newer.length;
    for (const key of newer) writes.push({ table, key: String(key), after: null });
  }
  return { writes, preview: [...tally].map(([table, count]) => ({ table, ...count })) };
}

function isStored(row: object): row is Stored {
  return 'id' in row && 'rev' in row && 'payload' in row;
}

async function writeOf<T extends TableName>(
  database: AnjuanDatabase,
  table: T,
  row: Stored,
): Promise<Write<T>> {
  return { table, key: row.id, after: await openRow<Rows[T]>(database.keyring, table, row) };
}

/** What going back would change, before anybody decides. */
export async function previewRestore(
  database: AnjuanDatabase,
  host: Pick<HostApi, 'readSnapshotFrame'>,
  snapshot: WholeSnapshot,
): Promise<Result<readonly Difference[]>> {
  const refusal = refusalOf(database, snapshot);
  if (refusal) return refuseAt(refusal);
  const found = await readableDifferences(database, host, snapshot);
  return found.ok ? ok(found.value.preview) : found;
}

/** Goes back to a snapshot as one change like any other: it is in the log, and it can be undone. */
export async function restoreSnapshot(
  desk: Desk,
  host: Pick<HostApi, 'readSnapshotFrame'>,
  snapshot: WholeSnapshot,
  /** As the log shall say it: `2026-11-22 16:01的快照（理由：…）`. */
  label: string,
): Promise<Result<Change>> {
  const refusal = refusalOf(desk.database, snapshot);
  if (refusal) return refuseAt(refusal);
  const done = await commit(desk, `恢复到${label}`, async () => {
    const found = await readableDifferences(desk.database, host, snapshot);
    if (!found.ok) return found;
    return found.value.writes.length > 0
      ? ok(found.value.writes)
      : refuseAt('现在的记录与这份快照完全一致，不需要恢复。');
  });
  if (done.ok) await refreshDueDays(desk.database);
  return done;
}

async function readableDifferences(...asked: Parameters<typeof differences>) {
  try {
    return ok(await differences(...asked));
  } catch (error) {
    if (error instanceof Unreadable) return damagedSnapshot();
    throw error;
  }
}

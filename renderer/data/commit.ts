import {
  type Change,
  changeBytes,
  hashOf,
  type Put,
  type Rows,
  type TableName,
  type Write,
} from '#shared/change.ts';
import { instantText } from '#shared/day.ts';
import { nextHlc } from '#shared/hlc.ts';
import { ok, type Result } from '#shared/result.ts';
import { announce } from './announce.ts';
import { nowMs } from './clock.ts';
import { openRow, seal, sealRow } from './codec.ts';
import { type Clockwork, clockworkOf, columnsOf } from './columns.ts';
import type { AnjuanDatabase, Stored, StoredChange } from './database.ts';
import type { Desk } from './desk.ts';
import { currentVersion } from './migrations/index.ts';
import { readSettings } from './queries/settings.ts';
import { withWriteLock } from './write-lock.ts';

/** Rows given to the store at once. */
const CHUNK = 2000;

/** The rows to write, or why nothing may be written. */
export type Decide = () => Promise<Result<readonly Write[]>>;

/**
 * The only way a record is written. `decide` runs under the write lock, so what it reads still holds when its rows are
 * stored; the rows and the change itself go into one strict transaction. All sealing is done before the transaction
 * begins, because an IndexedDB transaction ends by itself while something else is awaited. `onProgress` is told the
 * share of rows handed to the store, for imports that take seconds.
 */
export async function commit(
  desk: Desk,
  act: string,
  decide: Decide,
  onProgress?: (share: number) => void,
): Promise<Result<Change>> {
  const { database, node } = desk;
  return withWriteLock(database.name, async () => {
    const decided = await decide();
    if (!decided.ok) return decided;
    const clockwork = clockworkOf(await readSettings(database));
    const puts = await putsOf(database, decided.value);
    const { bytes, ...change } = linked(await database.changes.orderBy('seq').last(), desk, act, puts);
    const rows = await Promise.all(puts.map((put) => storedOf(put, change.seq, clockwork)));
    const payload = await seal(bytes, currentVersion);
    const stored = { node, seq: change.seq, hlc: change.hlc, hash: change.hash, payload };
    await write(database, rows, stored, onProgress);
    announce(database.name, new Set(rows.map((row) => row.table)));
    return ok(change);
  });
}

function linked(head: StoredChange | undefined, desk: Desk, act: string, puts: readonly Put[]) {
  const now = nowMs();
  const body = {
    id: crypto.randomUUID(),
    node: desk.node,
    seq: (head?.seq ?? 0) + 1,
    hlc: nextHlc(head?.hlc, now, desk.node),
    at: instantText(now),
    by: desk.by,
    act,
    prev: head?.hash ?? '',
    puts,
  };
  const bytes = changeBytes(body);
  return { ...body, hash: hashOf(bytes), bytes } satisfies Change & { bytes: Uint8Array };
}

/** Adds to every write what stood there before. */
async function putsOf(database: AnjuanDatabase, writes: readonly Write[]): Promise<readonly Put[]> {
  const keys = new Map<TableName, string[]>();
  for (const { table, key } of writes) {
    const known = keys.get(table);
    if (known) known.push(key);
    else keys.set(table, [key]);
  }
  const before = new Map<string, Stored>();
  for (const [table, wanted] of keys) {
    const rows = await database.table<Stored, string>(table).bulkGet(wanted);
    for (const row of rows) if (row) before.set(`${table}:${row.id}`, row);
  }
  return Promise.all(writes.map((item) => putOf(item, before.get(`${item.table}:${item.key}`))));
}

async function putOf<T extends TableName>(item: Write<T>, stored: Stored | undefined): Promise<Put<T>> {
  const before = stored ? await openRow<Rows[T]>(item.table, stored.payload) : null;
  return { ...item, before, prior: stored?.rev ?? 0 };
}

interface RowToStore {
  readonly table: TableName;
  readonly key: string;
  readonly row: Stored | null;
}

async function storedOf<T extends TableName>(
  put: Put<T>,
  rev: number,
  clockwork: Clockwork,
): Promise<RowToStore> {
  const { table, key, after }: Put<T> = put;
  if (after === null) return { table, key, row: null };
  const payload = await sealRow(after, currentVersion);
  return { table, key, row: { ...columnsOf[table](after, clockwork), id: key, rev, payload } };
}

async function write(
  database: AnjuanDatabase,
  rows: readonly RowToStore[],
  change: StoredChange,
  onProgress?: (share: number) => void,
): Promise<void> {
  let done = 0;
  const tables = [...new Set(rows.map((item) => item.table))];
  await database.transaction('rw', [...tables, 'changes'], async () => {
    // `add`, not `put`: a writer that slipped past the lock collides here and the whole act is taken back.
    await database.changes.add(change);
    for (const table of tables) {
      const mine = rows.filter((item) => item.table === table);
      const gone = mine.filter((item) => item.row === null).map((item) => item.key);
      const kept = mine.flatMap((item) => (item.row === null ? [] : [item.row]));
      if (gone.length > 0) await database.table(table).bulkDelete(gone);
      for (let from = 0; from < kept.length; from += CHUNK) {
        await database.table(table).bulkPut(kept.slice(from, from + CHUNK));
        done += Math.min(CHUNK, kept.length - from);
        onProgress?.(done / rows.length);
      }
    }
  });
}

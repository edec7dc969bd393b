import { type Change, mostChangeBytes, type TableName, tableNames, type Write } from '#shared/change.ts';
import type { HostApi } from '#shared/host-api.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { commit } from '../commit.ts';
import type { AnjuanDatabase } from '../database.ts';
import type { Desk } from '../desk.ts';
import { refreshDueDays } from '../refresh-due-days.ts';
import { Unreadable } from '../vault/cipher.ts';
import { type Differing, differences } from './compare.ts';
import { damagedSnapshot, refusalOf, type WholeSnapshot } from './restore.ts';

type SnapshotReader = Pick<HostApi, 'readSnapshotFrame'>;

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

/** What going back would change, before anybody decides. */
export async function previewRestore(
  database: AnjuanDatabase,
  host: SnapshotReader,
  snapshot: WholeSnapshot,
  onProgress?: (rows: number) => void,
): Promise<Result<readonly Difference[]>> {
  const refusal = refusalOf(database, snapshot);
  if (refusal) return refuseAt(refusal);
  return unlessDamaged(async () => {
    const tally = new Map(tableNames.map((table) => [table, { back: 0, changed: 0, gone: 0 }]));
    for await (const { kind, write } of differences(database, host, snapshot, onProgress)) {
      const count = tally.get(write.table);
      if (count) count[kind]++;
    }
    return ok([...tally].map(([table, count]) => ({ table, ...count })));
  });
}

/** So much goes into one change: a change of a whole store would be too long for the journal. */
const PART_BYTES = mostChangeBytes / 2;

/**
 * Goes back to a snapshot as a change like any other: it is in the log, and it can be undone. What is too large for one
 * change becomes several, one behind the other.
 * @param label as the log shall say it: `2026-11-22 16:01的快照（理由：…）`
 * @param onProgress called with the rows compared and written back so far
 * @param partBytes see PART_BYTES
 */
export async function restoreSnapshot(
  desk: Desk,
  host: SnapshotReader,
  snapshot: WholeSnapshot,
  label: string,
  onProgress: (rows: number) => void = () => undefined,
  partBytes = PART_BYTES,
): Promise<Result<readonly Change[]>> {
  const refusal = refusalOf(desk.database, snapshot);
  if (refusal) return refuseAt(refusal);
  const found = differences(desk.database, host, snapshot, onProgress);
  const changes: Change[] = [];
  for (;;) {
    const act = `恢复到${label}${changes.length === 0 ? '' : `（续${changes.length}）`}`;
    // Each part is compared under the write lock, so what it says was there before is what it replaces.
    const done = await commit(desk, act, () =>
      unlessDamaged(async () => {
        const writes = await nextPart(found, partBytes);
        return writes.length > 0 ? ok(writes) : nothingLeft;
      }),
    );
    if (done.ok) {
      changes.push(done.value);
      continue;
    }
    if (changes.length > 0) await refreshDueDays(desk.database);
    if (changes.length === 0) return done;
    return done === nothingLeft ? ok(changes) : halfDone(changes, done.problems[0]?.message ?? '');
  }
}

const nothingLeft = refuseAt('现在的记录与这份快照完全一致，不需要恢复。');

function halfDone({ length }: readonly Change[], why: string) {
  return refuseAt(`只恢复了一部分，请排除原因后再恢复一次，或撤销已做的${length}步。${why}`);
}

async function nextPart(found: AsyncIterator<Differing>, most: number): Promise<readonly Write[]> {
  const writes: Write[] = [];
  for (let bytes = 0; bytes < most; ) {
    const step = await found.next();
    if (step.done) break;
    writes.push(step.value.write);
    bytes += step.value.bytes;
  }
  return writes;
}

async function unlessDamaged<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unreadable) return damagedSnapshot();
    throw error;
  }
}

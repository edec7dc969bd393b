import type { HostApi, SnapshotHead } from '#shared/host-api.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import type { AnjuanDatabase, StoredChange } from '../database.ts';
import { applyAgain } from '../journal/replay.ts';
import { currentVersion } from '../migrations/index.ts';
import { whyNoRoom } from '../space.ts';
import { Unreadable } from '../vault/cipher.ts';
import { withWriteLock } from '../write-lock.ts';
import { type Frame, isFrame, openFrame, snapshotTables } from './frames.ts';

type SnapshotReader = Pick<HostApi, 'readSnapshotFrame'>;
export interface WholeSnapshot {
  readonly path: string;
  readonly bytes: number;
  readonly head: SnapshotHead;
}

/** Whether this program with these keys can read a snapshot; if not, why, in one sentence. */
export function refusalOf(
  { keyring }: Pick<AnjuanDatabase, 'keyring'>,
  { head }: Pick<WholeSnapshot, 'head'>,
): string | undefined {
  if (head.version > currentVersion) return '这份快照由较新版本的程序写成，请安装新版程序后再恢复。';
  if (head.keyId !== keyring.keyId)
    return '这份快照是用另一把钥匙加密的（别的单位或重新设过钥匙的数据），本机打不开。';
  return undefined;
}

/** The opened frames in order; throws `Unreadable` at the first that was altered or that the shell cannot read. */
export async function* openedFrames(
  database: AnjuanDatabase,
  host: SnapshotReader,
  snapshot: WholeSnapshot,
): AsyncGenerator<Frame> {
  let index = 0;
  for await (const sealed of sealedFrames(host, snapshot)) {
    const frame = await openFrame(database, snapshot.head, index, sealed);
    if (!frame) throw new Unreadable(`frame ${index}`);
    yield frame;
    index++;
  }
}

/** The next frame is read while the last one is being used. */
async function* sealedFrames(
  host: SnapshotReader,
  { path }: WholeSnapshot,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const read = (index: number) =>
    host.readSnapshotFrame(path, index).then(
      (sealed) => ({ sealed }),
      (error: unknown) => ({ sealed: new Unreadable(String(error)) }),
    );
  let next = read(0);
  for (let index = 1; ; index++) {
    const { sealed } = await next;
    if (sealed === null) return;
    if (sealed instanceof Unreadable) throw sealed;
    next = read(index);
    yield sealed;
  }
}

export const damagedSnapshot = () => refuseAt('这份快照已损坏，没有用它改动任何数据，请选择另一份。');

/**
 * Fills a store from a snapshot, replacing whatever it holds. The file is read through once before anything is touched,
 * so a damaged one changes nothing, nor does one for which the disk is too small. Rows come first and changes last: a store cut off in the middle has no changes yet,
 * and the next start rebuilds it.
 * Deadlines are as they were computed then: the caller refreshes them.
 * @returns the last change restored
 */
export async function fillFromSnapshot(
  database: AnjuanDatabase,
  host: SnapshotReader & Pick<HostApi, 'condition'>,
  snapshot: WholeSnapshot,
  onProgress: (rows: number) => void = () => undefined,
): Promise<Result<number>> {
  const refusal = refusalOf(database, snapshot) ?? (await whyNoRoom(host, snapshot.bytes));
  if (refusal) return refuseAt(refusal);
  if (!(await readsThrough(database, host, snapshot))) return damagedSnapshot();
  const { seq, hash } = snapshot.head;
  const later: StoredChange[] = [];
  await withWriteLock(database.name, async () => {
    await emptyStore(database);
    let rows = 0;
    // One frame is written while the next is opened.
    let writing = Promise.resolve();
    for await (const frame of openedFrames(database, host, snapshot)) {
      later.push(...changesIn(frame).filter((change) => change.seq > seq));
      await writing;
      writing = written(database, frame, () => {
        rows += frame.rows.length;
        onProgress(rows);
      });
    }
    await writing;
    await applyAgain(database, later, hash);
  });
  return ok(later.at(-1)?.seq ?? seq);
}

/** All at once: a store cut off in between still has everything, or no changes, and then the next start rebuilds it. */
export async function emptyStore(database: AnjuanDatabase): Promise<void> {
  await database.transaction('rw', [...snapshotTables], async () => {
    for (const table of snapshotTables) await database.table(table).clear();
  });
}

async function written(database: AnjuanDatabase, { table, rows }: Frame, done: () => void): Promise<void> {
  await database.table(table).bulkPut([...rows]);
  done();
}

async function readsThrough(
  database: AnjuanDatabase,
  host: SnapshotReader,
  snapshot: WholeSnapshot,
): Promise<boolean> {
  try {
    let index = 0;
    for await (const sealed of sealedFrames(host, snapshot)) {
      if (!(await isFrame(database, snapshot.head, index++, sealed))) return false;
    }
    return true;
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

/** The changes of a frame, if it is one of changes. */
export function changesIn(frame: Frame): StoredChange[] {
  const isChange = (row: object): row is StoredChange =>
    'seq' in row && 'hash' in row && 'hlc' in row && 'payload' in row;
  return frame.rows.filter(isChange);
}

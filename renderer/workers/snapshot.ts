import { nowMs } from '#renderer/data/clock.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { snapshotHead } from '#renderer/data/snapshots/frames.ts';
import { makeSnapshot } from '#renderer/data/snapshots/make.ts';
import { instantText } from '#shared/day.ts';
import type { HostApi, SnapshotHead, SnapshotInfo } from '#shared/host-api.ts';
import type { Result } from '#shared/result.ts';
import { nameOf } from './desk-name.ts';
import { type Remote, remote } from './remote.ts';
import type { SnapshotCalls } from './snapshot-worker.ts';

/** Writes the whole store to one verified file. A worker reads and seals; the page only passes frames on to the shell. */
export async function takeSnapshot(
  desk: Desk,
  host: Pick<HostApi, 'beginSnapshot' | 'appendSnapshot' | 'finishSnapshot'>,
  why: SnapshotHead['why'],
): Promise<Result<SnapshotInfo>> {
  const head = await snapshotHead(desk.database, instantText(nowMs()), why);
  const worker = new Worker(new URL('./snapshot-worker.ts', import.meta.url), { type: 'module' });
  const calls = remote<SnapshotCalls>(worker);
  try {
    await calls.ask('begin', { desk: nameOf(desk), head });
    return await makeSnapshot(head, framesFrom(calls), host);
  } finally {
    calls.end();
  }
}

/** The next frame is made while the last one is being written. */
async function* framesFrom({ ask }: Remote<SnapshotCalls>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let next = ask('next', null); ; ) {
    const frame = await next;
    if (frame === null) return;
    next = ask('next', null);
    yield frame;
  }
}

import type { HostApi, SnapshotHead, SnapshotInfo } from '#shared/host-api.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';

type SnapshotWriter = Pick<HostApi, 'beginSnapshot' | 'appendSnapshot' | 'finishSnapshot'>;

/**
 * Writes sealed frames to one verified file in the data folder. Where they are made (here or in a worker) is the
 * caller's business; only one is held at a time.
 */
export async function makeSnapshot(
  head: SnapshotHead,
  frames: AsyncIterable<Uint8Array<ArrayBuffer>>,
  host: SnapshotWriter,
): Promise<Result<SnapshotInfo>> {
  const begun = await host.beginSnapshot(head);
  if (begun.kind !== 'done') return failed(begun);
  let count = 0;
  for await (const frame of frames) {
    const appended = await host.appendSnapshot(begun.value.id, frame);
    if (appended.kind !== 'done') return failed(appended);
    count++;
  }
  const finished = await host.finishSnapshot(begun.value.id, count);
  return finished.kind === 'done' ? ok(finished.value) : failed(finished);
}

function failed(outcome: { kind: 'cancelled' } | { kind: 'refused'; message: string }) {
  return refuseAt(outcome.kind === 'refused' ? outcome.message : '快照没有做成。');
}

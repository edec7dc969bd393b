import { instantText } from '#shared/day.ts';
import type { HostApi, SnapshotHead, SnapshotInfo } from '#shared/host-api.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { nowMs } from '../clock.ts';
import type { AnjuanDatabase } from '../database.ts';
import { framesOf, snapshotHead } from './frames.ts';

type SnapshotWriter = Pick<HostApi, 'beginSnapshot' | 'appendSnapshot' | 'finishSnapshot'>;

/** Writes the whole store to one verified file in the data folder. */
export async function makeSnapshot(
  database: AnjuanDatabase,
  host: SnapshotWriter,
  why: SnapshotHead['why'],
): Promise<Result<SnapshotInfo>> {
  const head = await snapshotHead(database, instantText(nowMs()), why);
  const begun = await host.beginSnapshot(head);
  if (begun.kind !== 'done') return failed(begun);
  let frames = 0;
  for await (const frame of framesOf(database, head)) {
    const appended = await host.appendSnapshot(begun.value.id, frame);
    if (appended.kind !== 'done') return failed(appended);
    frames++;
  }
  const finished = await host.finishSnapshot(begun.value.id, frames);
  return finished.kind === 'done' ? ok(finished.value) : failed(finished);
}

function failed(outcome: { kind: 'cancelled' } | { kind: 'refused'; message: string }) {
  return refuseAt(outcome.kind === 'refused' ? outcome.message : '快照没有做成。');
}

import type { Desk } from '#renderer/data/desk.ts';
import { type Result, refuseAt } from '#shared/result.ts';
import { nameOf } from './desk-name.ts';
import type { PracticeCalls, PracticeLoaded } from './practice-worker.ts';
import { remote } from './remote.ts';

/**
 * Fills the empty store of 演练模式 with the practice county, as one change, in a worker. Refused at a desk that holds
 * real records, and on a machine whose clock stands before the county's own story.
 */
export async function loadPractice(desk: Desk): Promise<Result<PracticeLoaded>> {
  if (!desk.practice) return refuseAt('样本数据只能在演练模式中载入，正式数据未作任何改动。');
  const closed = desk.readOnly?.();
  if (closed !== undefined) return refuseAt(closed);
  const worker = new Worker(new URL('./practice-worker.ts', import.meta.url), { type: 'module' });
  const { ask, end } = remote<PracticeCalls>(worker);
  try {
    return await ask('load', nameOf(desk));
  } finally {
    end();
  }
}

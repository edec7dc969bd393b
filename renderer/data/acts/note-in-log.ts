import type { Change } from '#shared/change.ts';
import { ok, type Result } from '#shared/result.ts';
import { commit } from '../commit.ts';
import type { Desk } from '../desk.ts';

/**
 * An entry of the log that changes no record: an unlock, a print, an export, the reading of a confidential matter. It
 * stands in the same chain as the changes. `act` names the paper or the number, never what a talk was about. In 演练模式 nothing is noted: its records are nobody's.
 */
export async function noteInLog(desk: Desk, act: string): Promise<Result<Change | null>> {
  if (desk.practice) return ok(null);
  return commit(desk, act, async () => ok([]));
}

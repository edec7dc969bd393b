import type { Change } from '#shared/change.ts';
import { ok, type Result } from '#shared/result.ts';
import { commit } from '../commit.ts';
import type { Desk } from '../desk.ts';

/**
 * An entry of the log that changes no record: an unlock, a print, an export, the reading of a confidential matter. It
 * stands in the same chain as the changes. `act` names the paper or the number, never what a talk was about.
 */
export function noteInLog(desk: Desk, act: string): Promise<Result<Change>> {
  return commit(desk, act, async () => ok([]));
}

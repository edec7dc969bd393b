import type { AnyCaseType, Case } from '#shared/case-type.ts';
import { neededFields } from '#shared/engine/check.ts';
import { movesOf, wantsReason } from '#shared/engine/move.ts';
import type { Values } from '#shared/fields.ts';

/** The fields that an act cannot do without, with what is filled so far; 理由 among them where one is wanted. */
export function neededForAct(
  type: AnyCaseType,
  record: Case,
  act: string,
  filled: Values,
): ReadonlySet<string> {
  const move = movesOf(type, record).find(({ label }) => label === act);
  const values = { ...record.values, ...filled };
  const reason = move && wantsReason(move, values) ? ['reason'] : [];
  return new Set([...neededFields(type, move?.to ?? record.stage, values, move?.needs), ...reason]);
}

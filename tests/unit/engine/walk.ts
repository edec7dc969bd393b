import type { AnyCaseType, Case } from '#shared/case-type.ts';
import type { Day } from '#shared/day.ts';
import { type Actor, moveCase, startCase } from '#shared/engine/move.ts';
import type { Values } from '#shared/fields.ts';
import type { Result } from '#shared/result.ts';

export const actor = (today: Day): Actor => ({ by: '经办人', at: `${today}T08:00:00.000Z`, today });

/** Starts a record and takes one act after the other; fails loudly at the first refusal. */
export function walk(
  type: AnyCaseType,
  stage: string,
  values: Values,
  today: Day,
  ...acts: readonly (readonly [label: string, filled?: Values, reason?: string])[]
): Case {
  let record = value(startCase(type, 'id', stage, values, undefined, actor(today)));
  for (const [label, filled = {}, reason = ''] of acts) {
    record = value(moveCase(type, record, label, filled, reason, actor(today)));
  }
  return record;
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.message).join(' '));
  return result.value;
}

/** The fields at which something was refused. */
export function refusedAt(result: Result<unknown>): readonly (string | undefined)[] {
  return result.ok ? [] : result.problems.map((problem) => problem.field);
}

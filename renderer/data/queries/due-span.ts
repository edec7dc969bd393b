import type { Case } from '#shared/case-type.ts';
import type { Day } from '#shared/day.ts';
import type { AnjuanDatabase } from '../database.ts';
import { openAll } from './rows.ts';

/**
 * Matters whose nearest deadline falls into a span, both ends included: those of `operator` first, each part with the
 * most urgent first.
 */
export async function dueInSpan(
  database: AnjuanDatabase,
  from: Day | undefined,
  to: Day,
  limit: number,
  operator?: string,
): Promise<Case[]> {
  const first = from ?? '';
  const own =
    operator === undefined
      ? []
      : await database.cases
          .where('[handler+due]')
          .between([operator, first], [operator, to], true, true)
          .limit(limit)
          .toArray();
  const others = await database.cases
    .where('due')
    .between(first, to, true, true)
    .filter((row) => operator === undefined || row.handler !== operator)
    .limit(limit - own.length)
    .toArray();
  return openAll(database, 'cases', [...own, ...others]);
}

import type { Case } from '#shared/case-type.ts';
import type { Day } from '#shared/day.ts';
import type { AnjuanDatabase } from '../database.ts';
import { openAll } from './rows.ts';

/** Matters whose nearest deadline falls into a span, both ends included, most urgent first. */
export async function dueInSpan(
  database: AnjuanDatabase,
  from: Day | undefined,
  to: Day,
  limit: number,
): Promise<Case[]> {
  const span = database.cases.where('due').between(from ?? '', to, true, true);
  return openAll(database, 'cases', await span.limit(limit).toArray());
}

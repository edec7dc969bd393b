import type { Day } from '#shared/day.ts';
import { count } from './count.ts';
import type { Fact, FactHead, RecordTable } from './fact.ts';

/** 累计: how many records fall between the day the count began and the 统计时点, both included. */
export function cumulative<R extends { readonly id: string }>(
  head: Omit<FactHead, 'period'>,
  since: Day,
  asOf: Day,
  table: RecordTable,
  rows: readonly R[],
  dayOf: (row: R) => Day | undefined,
): Fact {
  const counted = rows.filter((row) => {
    const day = dayOf(row);
    return day !== undefined && since <= day && day <= asOf;
  });
  return count({ ...head, period: { kind: 'flow', from: since, to: asOf } }, table, counted);
}

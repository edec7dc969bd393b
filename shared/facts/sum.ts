import type { Fact, FactHead, RecordTable } from './fact.ts';

/** The sum of a measured value, to two decimals; records without the value do not stand behind it. */
export function sum<R extends { readonly id: string }>(
  head: FactHead,
  table: RecordTable,
  rows: readonly R[],
  amountOf: (row: R) => number | undefined,
): Fact {
  const counted = rows.filter((row) => amountOf(row) !== undefined);
  const total = counted.reduce((all, row) => all + (amountOf(row) ?? 0), 0);
  const ids = counted.map((row) => row.id);
  return { ...head, measure: 'sum', value: Math.round(total * 100) / 100, records: { table, ids } };
}

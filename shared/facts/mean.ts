import type { Fact, FactHead, RecordTable } from './fact.ts';

/** The mean of a measured value, to two decimals; records without the value do not count. Of nothing there is no mean. */
export function mean<R extends { readonly id: string }>(
  head: FactHead,
  table: RecordTable,
  rows: readonly R[],
  amountOf: (row: R) => number | undefined,
): Fact | undefined {
  const counted = rows.flatMap((row) => {
    const amount = amountOf(row);
    return amount === undefined ? [] : [{ id: row.id, amount }];
  });
  if (counted.length === 0) return undefined;
  const total = counted.reduce((all, { amount }) => all + amount, 0);
  const value = Math.round((total / counted.length) * 100) / 100;
  return { ...head, measure: 'mean', value, records: { table, ids: counted.map(({ id }) => id) } };
}

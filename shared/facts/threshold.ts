/** 达到或超过: rows whose value is at least `line`. A row without a value reaches nothing. */
export function atLeast<R>(
  rows: readonly R[],
  amountOf: (row: R) => number | undefined,
  line: number,
): readonly R[] {
  return rows.filter((row) => {
    const value = amountOf(row);
    return value !== undefined && value >= line;
  });
}

/** One line of the bench: a median with its promise, and the peer measured beside it where there is one. */
export interface Measure {
  readonly name: string;
  readonly median: number;
  readonly unit: 'ms' | '×' | 's' | 'MB';
  /** The promise: not more than this. */
  readonly target: number;
  readonly peer?: { readonly name: string; readonly median: number };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error('nothing was measured');
  return (low + high) / 2;
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The bench as a table for people; the same figures go to bench.json. */
export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map((item) => [
    item.name,
    `${rounded(item.median)} ${item.unit}`,
    `≤ ${item.target} ${item.unit}`,
    item.median <= item.target ? 'kept' : 'MISSED',
    item.peer
      ? `${item.peer.name}: ${rounded(item.peer.median)} ${item.unit === '×' ? 'ms' : item.unit}`
      : '',
  ]);
  const all = [['name', 'median', 'target', '', 'peer'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

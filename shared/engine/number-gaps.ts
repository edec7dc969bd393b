/** The numbers of one series, e.g. `warningCard/2013/黄`. */
export interface NumberSeries {
  readonly series: string;
  readonly last: number;
  /** Numbers below `last` that no record has, neither in the lists nor in the 回收站. */
  readonly gaps: readonly number[];
}

/** Every series with its gaps. @param used series and number of each record, in any order */
export function numberGaps(
  used: readonly (readonly [series: string, seq: number])[],
): readonly NumberSeries[] {
  const bySeries = new Map<string, Set<number>>();
  for (const [series, seq] of used) {
    const known = bySeries.get(series);
    if (known) known.add(seq);
    else bySeries.set(series, new Set([seq]));
  }
  return [...bySeries]
    .map(([series, seqs]) => {
      const last = Math.max(...seqs);
      const gaps = Array.from({ length: last }, (_, index) => index + 1).filter((seq) => !seqs.has(seq));
      return { series, last, gaps };
    })
    .sort((a, b) => (a.series < b.series ? 1 : -1));
}

/** One ordered list out of several: each is read a little at a time, so that no more is read than the page needs. */

/** The next rows of one list, at most `count`, behind `after`; fewer than `count` means that it ends there. */
export type ReadOn<Row> = (list: string, after: Row | undefined, count: number) => Promise<readonly Row[]>;

/** Rows that are read of each list at once: a town has some forty villages, and most have few rows on a page. */
const LEAST = 4;

/** The first `count` rows of all lists together, in the order that `compare` gives and every list already has. */
export async function firstOfLists<Row>(
  lists: readonly string[],
  readOn: ReadOn<Row>,
  compare: (one: Row, other: Row) => number,
  count: number,
): Promise<Row[]> {
  const portion = lists.length === 1 ? count : Math.max(LEAST, Math.ceil((2 * count) / lists.length));
  const sources = await Promise.all(
    lists.map(async (list) => ({ list, at: 0, rows: [...(await readOn(list, undefined, portion))] })),
  );
  let open = sources.filter(({ rows }) => rows.length > 0);
  const merged: Row[] = [];
  while (merged.length < count && open.length > 0) {
    const next = open.reduce((best, one) => {
      const [row, other] = [one.rows[one.at], best.rows[best.at]];
      return row !== undefined && other !== undefined && compare(row, other) < 0 ? one : best;
    });
    const row = next.rows[next.at];
    if (row === undefined) break;
    merged.push(row);
    next.at++;
    if (next.at < next.rows.length) continue;
    if (next.rows.length % portion === 0) next.rows.push(...(await readOn(next.list, row, portion)));
    if (next.at >= next.rows.length) open = open.filter((one) => one !== next);
  }
  return merged;
}

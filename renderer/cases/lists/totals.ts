import type { AnjuanDatabase } from '#renderer/data/database.ts';
import { useData } from '#renderer/data/react.tsx';
import { columnKey, type ListColumn } from '#renderer/ui/list-column.ts';
import type { TableName } from '#shared/change.ts';
import { Tally } from '#shared/lists/list-table.ts';

/** Every row of a list, as its filters stand, some hundred at a time. */
export type EachRow<T> = (database: AnjuanDatabase) => AsyncIterable<readonly T[]>;

/** What stands below the columns, over the whole list and not the page; undefined where no column adds up. */
export function useTotals<T>(
  columns: readonly ListColumn<T>[],
  each: EachRow<T>,
  tables: readonly TableName[],
  asked: string,
): ReadonlyMap<string, string> | undefined {
  const counted = columns.filter(({ total }) => total !== undefined);
  return useData(
    async (database) => (counted.length > 0 ? totalsOf(counted, each(database)) : undefined),
    tables,
    [asked, counted.map(columnKey).join()],
  );
}

/** Sums and means in words, by the keys of their columns. */
export async function totalsOf<T>(
  columns: readonly ListColumn<T>[],
  rows: AsyncIterable<readonly T[]>,
): Promise<ReadonlyMap<string, string>> {
  const tallies = columns.flatMap((column) =>
    column.total ? [{ key: columnKey(column), total: column.total, tally: new Tally() }] : [],
  );
  for await (const some of rows) {
    for (const { total, tally } of tallies) {
      for (const row of some) {
        const value = total.of(row);
        if (value !== undefined) tally.add(value);
      }
    }
  }
  return new Map(
    tallies.map(({ key, total, tally }) => {
      const words = tally.total(total)?.toLocaleString('zh-CN', { maximumFractionDigits: total.decimals });
      return [key, words === undefined ? '' : total.kind === 'sum' ? words : `平均${words}`];
    }),
  );
}

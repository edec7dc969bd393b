import type { AnjuanDatabase } from '#renderer/data/database.ts';
import { useData } from '#renderer/data/react.tsx';
import { columnKey, type ListColumn, shownColumns } from '#renderer/ui/list-column.ts';
import { useListLooks } from '#renderer/ui/list-look.ts';
import type { TableName } from '#shared/change.ts';

/** Every row of a list, as its filters stand, some hundred at a time. */
export type EachRow<T> = (database: AnjuanDatabase) => AsyncIterable<readonly T[]>;

/** What stands below the columns, over the whole list and not the page; undefined where no column in sight adds up. */
export function useTotals<T>(
  look: string,
  columns: readonly ListColumn<T>[],
  each: EachRow<T>,
  tables: readonly TableName[],
  asked: string,
): ReadonlyMap<string, string> | undefined {
  const chosen = useListLooks().columns[look];
  const counted = shownColumns(columns, chosen).filter(({ total }) => total !== undefined);
  return useData(
    async (database) => (counted.length > 0 ? totalsOf(counted, each(database)) : undefined),
    tables,
    [asked, counted.map(columnKey).join()],
  );
}

/** Sums and means in words. Decimals are added as whole numbers, so that 0.1 and 0.2 make 0.3. */
export async function totalsOf<T>(
  columns: readonly ListColumn<T>[],
  rows: AsyncIterable<readonly T[]>,
): Promise<ReadonlyMap<string, string>> {
  const tallies = columns.flatMap((column) =>
    column.total ? [{ column, total: column.total, sum: 0, count: 0 }] : [],
  );
  const fine = 10_000;
  for await (const some of rows) {
    for (const tally of tallies) {
      for (const row of some) {
        const value = tally.total.of(row);
        if (value === undefined) continue;
        tally.sum += Math.round(value * fine);
        tally.count += 1;
      }
    }
  }
  return new Map(
    tallies.map(({ column, total, sum, count }) => [columnKey(column), inWords(total, sum / fine, count)]),
  );
}

function inWords(
  { kind, decimals }: { kind: 'sum' | 'mean'; decimals: number },
  sum: number,
  count: number,
): string {
  if (count === 0) return '';
  const value = kind === 'sum' ? sum : sum / count;
  const words = value.toLocaleString('zh-CN', { maximumFractionDigits: decimals });
  return kind === 'sum' ? words : `平均${words}`;
}

import { today } from '#renderer/data/clock.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { getRows } from '#renderer/data/queries/rows.ts';
import { cellText, type ListColumn } from '#renderer/ui/list-column.ts';
import type { Selection } from '#renderer/ui/list-place.ts';
import type { Rows } from '#shared/change.ts';
import { dayInWords } from '#shared/day.ts';
import type { ListTable, TableCell, TableColumn } from '#shared/lists/list-table.ts';
import type { ListedTable } from '#shared/lists/record-kind.ts';
import type { EachRow } from './totals.ts';

/** Tables whose lists leave the program. */
export type SourceTable = ListedTable | 'units';

/** A list as what is done to many of its records at once needs it. */
export interface ListSource<N extends SourceTable> {
  /** Views and columns are kept under it. */
  readonly list: string;
  readonly table: N;
  /** 约谈台账 */
  readonly title: string;
  /** The columns in sight, in order. */
  readonly columns: readonly ListColumn<Rows[N]>[];
  /** What the list is narrowed by, in words. */
  readonly conditions: string;
  readonly each: EachRow<Rows[N]>;
  /** A record as the operator may see it, where not everybody may see every one. */
  readonly seen?: (row: Rows[N]) => Rows[N];
  readonly rows: readonly Rows[N][] | undefined;
  readonly count: number | undefined;
  readonly selected: Selection;
}

/** The records meant, as the operator may see them: those marked; without a mark those on the page, or all. */
export async function* chosenRows<N extends SourceTable>(
  desk: Desk,
  source: ListSource<N>,
  unmarked: 'page' | 'all',
): AsyncGenerator<readonly Rows[N][], void> {
  for await (const rows of meant(desk, source, unmarked)) {
    yield source.seen ? rows.map(source.seen) : rows;
  }
}

async function* meant<N extends SourceTable>(
  desk: Desk,
  { table, each, rows, selected }: ListSource<N>,
  unmarked: 'page' | 'all',
): AsyncGenerator<readonly Rows[N][], void> {
  if (selected === 'all' || (selected.length === 0 && unmarked === 'all')) yield* each(desk.database);
  else if (selected.length === 0) yield rows ?? [];
  else yield await getRows(desk.database, table, selected);
}

/** How many records are marked; undefined until it is known. */
export function countSelected({
  selected,
  count,
}: Pick<ListSource<SourceTable>, 'selected' | 'count'>): number | undefined {
  return selected === 'all' ? count : selected.length;
}

/** The list as it leaves the program, a running number before each row. */
export async function tableOf<N extends SourceTable>(
  desk: Desk,
  { title, columns, conditions }: ListSource<N>,
  rows: AsyncIterable<readonly Rows[N][]>,
): Promise<ListTable> {
  const cells: TableCell[][] = [];
  for await (const some of rows) {
    for (const row of some) {
      cells.push([
        cells.length + 1,
        ...columns.map((column) => column.total?.of(row) ?? cellText(column, row)),
      ]);
    }
  }
  return {
    title,
    conditions,
    made: `${dayInWords(today())} ${desk.by}`,
    columns: [{ title: '序号', width: 3, align: 'center' }, ...columns.map(tableColumn)],
    rows: cells,
  };
}

/** A column without a width of its own takes what is left on the screen; on paper it gets this much. */
const WIDE = 13;

function tableColumn<T>({ title, width, align, total }: ListColumn<T>): TableColumn {
  return {
    title,
    width: width ?? WIDE,
    align: align ?? 'left',
    ...(total ? { total: { kind: total.kind, decimals: total.decimals } } : {}),
  };
}

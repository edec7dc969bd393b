import type { Block, TableBlock } from '#shared/documents/model.ts';
import type { Span } from '#shared/facts/year-records.ts';
import type { CrossTab } from '#shared/statistics/cross-tab.ts';

/** A cross-tab in a report, with its numbers as they were when it was put in or last refreshed. */
export interface ReportTable {
  readonly caption: string;
  /** 统计期 and 口径, printed below it. */
  readonly note: string;
  readonly span: Span;
  /** What its total is called in a text (签发四色卡); '' where it counts otherwise than the facts do. */
  readonly counted: string;
  /** What it counts, in the words of a saved view: it is refreshed and opened by them. */
  readonly query: string;
  readonly headings: readonly string[];
  /** A name and its numbers; the last row is the total. */
  readonly rows: readonly (readonly string[])[];
}

const TOTAL = '合计';

/** Headings and rows of a cross-tab, nothing where nothing was counted. */
export function cellsOfTab(tab: CrossTab, corner: string): Pick<ReportTable, 'headings' | 'rows'> {
  const number = (ids: readonly string[]) => (ids.length === 0 ? '' : String(ids.length));
  return {
    headings: [corner, ...tab.columns.map(({ label }) => onPaper(label)), TOTAL],
    rows: [
      ...tab.rows.map(({ label, cells, ids }) => [onPaper(label), ...cells.map(number), number(ids)]),
      [TOTAL, ...tab.columns.map(({ ids }) => number(ids)), String(tab.total.length)],
    ],
  };
}

/** ● 蓝色警宣卡: the sign stands beside a colour on the screen; on paper the name says it, as the text does. */
function onPaper(label: string): string {
  return label.replace(/^[^\p{L}\p{N}（] /u, '');
}

/** More columns than that have no room on an upright page. */
const MOST_UPRIGHT = 8;

/** The table as it is printed, with what it counts below it. */
export function blocksOfTable({ caption, headings, rows, note }: ReportTable): readonly Block[] {
  const table: TableBlock = {
    kind: 'table',
    caption,
    columns: headings.map((heading, at) =>
      at === 0 ? { heading, share: 3, align: 'left' } : { heading, share: 1.5, align: 'right' },
    ),
    rows,
    ...(headings.length > MOST_UPRIGHT && { landscape: true }),
  };
  return [table, { kind: 'paragraph', runs: [{ text: note }] }];
}

/** The totals of rows, columns and the whole, by what they are called; a name that stands twice is left out. */
export function namedTotals({ headings, rows, counted }: ReportTable): ReadonlyMap<string, number> {
  const totals = rows.at(-1) ?? [];
  const named = [
    ...rows.slice(0, -1).map((row) => [row[0] ?? '', row.at(-1)] as const),
    ...headings.slice(1, -1).map((heading, at) => [heading, totals[at + 1]] as const),
    [counted, totals.at(-1)] as const,
  ];
  const once = named.filter(([name]) => named.filter(([other]) => other === name).length === 1);
  return new Map(once.map(([name, value]) => [name, Number(value || 0)]));
}

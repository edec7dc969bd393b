import type { Block, TableBlock } from '#shared/documents/model.ts';
import { pageArea } from '#shared/documents/page-frame.ts';
import { defaultSpec } from '#shared/documents/spec.ts';
import { widthOf } from '#shared/documents/wrap.ts';
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

/**
 * The table as it is printed, with what it counts below it: each column as wide as its words, and on a turned page where
 * they have no room beside one another on an upright one.
 */
export function blocksOfTable(table: ReportTable): readonly Block[] {
  const headings = withoutCommonYear(table.headings);
  const shares = headings.map((heading, at) => {
    const cells = Math.max(...table.rows.map((row) => widthOf(row[at] ?? '')));
    // A long heading may turn once.
    const above = heading.length > 4 ? Math.ceil(heading.length / 2) : widthOf(heading);
    return Math.max(cells, above) + PADDING;
  });
  const turned = shares.reduce((sum, share) => sum + share, 0) > ROOM;
  const printed: TableBlock = {
    kind: 'table',
    caption: table.caption,
    columns: headings.map((heading, at) => ({
      heading,
      share: shares[at] ?? 1,
      align: at === 0 ? 'left' : 'right',
    })),
    rows: table.rows,
    ...(turned && { landscape: true }),
  };
  return [printed, { kind: 'paragraph', runs: [{ text: table.note }], ...(turned && { turned: true }) }];
}

/** In characters of a table of the usual paper. */
const CHARACTER = defaultSpec.sizes.table * 10;
const PADDING = (2 * defaultSpec.table.padding) / CHARACTER + 0.1;
const ROOM = pageArea(defaultSpec, false).width / CHARACTER;

/** 2013年4月 2013年5月 … of one year are 4月 5月 … on paper: the line below the table says of which. */
export function withoutCommonYear(headings: readonly string[]): readonly string[] {
  const years = new Set(headings.flatMap((heading) => YEAR.exec(heading)?.[1] ?? []));
  return years.size === 1 ? headings.map((heading) => heading.replace(YEAR, '')) : headings;
}

/** Before a month or a quarter. */
const YEAR = /^(\d{4})年(?=\d+月$|第)/;

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

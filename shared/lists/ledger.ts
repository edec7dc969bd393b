import type { OfficialDocument } from '../documents/model.ts';
import type { PaperSpec } from '../documents/spec.ts';
import { type ListTable, type TableCell, totalsRow } from './list-table.ts';

/** More rows are no paper that anybody reads; Excel takes them all. */
export const MOST_LEDGER_ROWS = 5000;

/** A list as 台账: one table over pages of landscape A4, its headings on each, what it was narrowed by above it. */
export function ledgerDocument(table: ListTable): OfficialDocument {
  const totals = totalsRow(table);
  const rows = totals ? [...table.rows, totals] : table.rows;
  return {
    title: [table.title],
    blocks: [
      {
        kind: 'table',
        landscape: true,
        caption: `${table.conditions}；共${table.rows.length}条；${table.made}`,
        columns: table.columns.map(({ title, align }, at) => ({
          heading: title,
          share: shareOf(title, rows, at),
          align,
        })),
        rows: rows.map((row) => row.map(printed)),
      },
    ],
  };
}

/** A3 in twips, upright: landscape pages turn it. */
const A3 = { width: 16838, height: 23811 };

/** The paper of a ledger out of the office's own; wide tables are set in 五号. */
export function ledgerShape({ paper }: Pick<ListTable, 'paper'>): (office: PaperSpec) => PaperSpec {
  return (office) => ({
    ...office,
    page: paper === 'A3' ? A3 : office.page,
    sizes: { ...office.sizes, table: 21 },
  });
}

/** By its longest text, within bounds: columns that hold little leave their room to those that hold much. */
function shareOf(title: string, rows: ListTable['rows'], at: number): number {
  const longest = rows.reduce(
    (most, row) => Math.max(most, widthOf(printed(row[at] ?? ''))),
    widthOf(title) / 2,
  );
  return Math.min(14, Math.max(2, longest)) + 1;
}

/** In characters of Chinese. */
function widthOf(text: string): number {
  const half = text.match(/[\0-\xff]/g)?.length ?? 0;
  return text.length - half / 2;
}

function printed(cell: TableCell): string {
  return typeof cell === 'number' ? cell.toLocaleString('zh-CN', { maximumFractionDigits: 4 }) : cell;
}

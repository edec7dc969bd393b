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
        columns: table.columns.map(({ title, width, align }) => ({ heading: title, share: width, align })),
        rows: rows.map((row) => row.map(printed)),
      },
    ],
  };
}

/** A3 in twips, upright: landscape pages turn it. */
const A3 = { width: 16838, height: 23811 };

/** The paper of a ledger out of the office's own; wide tables are set in 五号. */
export function ledgerSpec({ paper }: Pick<ListTable, 'paper'>, office: PaperSpec): PaperSpec {
  return { ...office, page: paper === 'A3' ? A3 : office.page, sizes: { ...office.sizes, table: 21 } };
}

function printed(cell: TableCell): string {
  return typeof cell === 'number' ? cell.toLocaleString('zh-CN', { maximumFractionDigits: 4 }) : cell;
}

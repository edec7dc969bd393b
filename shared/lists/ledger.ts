import type { OfficialDocument } from '../documents/model.ts';
import { pageArea } from '../documents/page-frame.ts';
import { defaultSpec, type PaperSpec } from '../documents/spec.ts';
import { widthOf, wordsOf } from '../documents/wrap.ts';
import { type ListTable, type TableCell, totalsRow } from './list-table.ts';

/** More rows are no paper that anybody reads; Excel takes them all. */
export const MOST_LEDGER_ROWS = 5000;

/** A list as 台账: one table over pages of landscape A4, its headings on each, what it was narrowed by above it. */
export function ledgerDocument(table: ListTable): OfficialDocument {
  const totals = totalsRow(table);
  const rows = (totals ? [...table.rows, totals] : table.rows).map((row) => row.map(printed));
  const shares = sharesOf(table, rows);
  return {
    title: [table.title],
    blocks: [
      {
        kind: 'table',
        landscape: true,
        caption: `${table.conditions}；共${table.rows.length}条；${table.made}`,
        columns: table.columns.map(({ title, align }, at) => ({
          heading: title,
          share: shares[at] ?? 1,
          align,
        })),
        rows,
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

/** Characters of a cell's text that are given room on one line, if there is room. */
const MOST_IN_LINE = 14;

/**
 * Characters for each column: by its longest text, and where all of them do not fit beside one another, by its longest
 * word, so that dates and numbers stay whole and long texts take the rest.
 */
function sharesOf(table: ListTable, rows: readonly (readonly string[])[]): readonly number[] {
  const spec = ledgerShape(table)(defaultSpec);
  const character = spec.sizes.table * 10;
  const padding = (2 * spec.table.padding) / character + 0.1;
  const room = pageArea(spec, true).width / character;
  const columns = table.columns.map(({ title }, at) => {
    const texts = [title, ...rows.map((row) => row[at] ?? '')];
    const least = widest(texts.flatMap(wordsOf)) + padding;
    // A heading may turn once.
    const whole = Math.max(widthOf(title) / 2, widest(texts.slice(1)));
    return { least, wanted: Math.max(least, Math.min(MOST_IN_LINE, Math.max(2, whole)) + 1) };
  });
  const wanted = sum(columns.map((column) => column.wanted));
  const least = sum(columns.map((column) => column.least));
  const given = wanted <= room ? 1 : Math.max(0, (room - least) / (wanted - least));
  return columns.map((column) => column.least + (column.wanted - column.least) * given);
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** Lines of a text follow one another: a cell has no breaks. */
function printed(cell: TableCell): string {
  if (typeof cell === 'number') return cell.toLocaleString('zh-CN', { maximumFractionDigits: 4 });
  return cell.replace(/\s*\n\s*/g, ' ');
}

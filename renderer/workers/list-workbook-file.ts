import writeXlsxFile, { type CellObject } from 'write-excel-file/universal';
import { type ListTable, type TableCell, type TableColumn, totalsRow } from '#shared/lists/list-table.ts';
import { printSetup } from './print-setup.ts';

/** Widest column, in characters of Chinese: longer texts are wrapped. */
const WIDEST = 40;
/** Title, conditions and headings. */
const HEAD_ROWS = 3;

/**
 * A list as .xlsx: its title over all columns, what it was narrowed by, headings that stay in sight, one row per record,
 * 合计. Texts are text cells, so that identity numbers and dates stay as they are; quantities are numbers.
 */
export async function writeListWorkbook(table: ListTable): Promise<Uint8Array<ArrayBuffer>> {
  const { title, conditions, made, columns, rows } = table;
  const totals = totalsRow(table);
  const across = (value: string, more: Partial<CellObject>): (CellObject | null)[] => [
    { value, type: String, columnSpan: columns.length, alignVertical: 'center', ...more },
    ...columns.slice(1).map(() => null),
  ];
  const blob = await writeXlsxFile(
    [
      across(title, { fontSize: 18, fontWeight: 'bold', align: 'center', height: 30 }),
      across(`${conditions}；共${rows.length}条；${made}`, { wrap: true, height: 32 }),
      columns.map(heading),
      ...rows.map((row) => row.map((cell, at) => cellOf(cell, columns[at]))),
      ...(totals
        ? [totals.map((cell, at) => ({ ...cellOf(cell, columns[at]), fontWeight: 'bold' as const }))]
        : []),
    ],
    {
      sheet: title.replaceAll(/[\\/?*[\]:]/g, '').slice(0, 31),
      columns: columns.map((column, at) => ({ width: widthOf(column, rows, at) })),
      stickyRowsCount: HEAD_ROWS,
      orientation: 'landscape',
    },
    { features: [printSetup(table.paper ?? 'A4', HEAD_ROWS)] },
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function heading({ title }: TableColumn): CellObject {
  return {
    value: title,
    type: String,
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
    backgroundColor: '#EEF1F5',
    borderStyle: 'thin',
  };
}

function cellOf(cell: TableCell, column: TableColumn | undefined): CellObject {
  const common = { align: column?.align ?? 'left', alignVertical: 'center', borderStyle: 'thin' } as const;
  if (typeof cell === 'number') return { ...common, value: cell, type: Number };
  return { ...common, value: cell, type: String, format: '@', wrap: true };
}

/** In half-width characters: as wide as on the screen, wider where the first rows need it. */
function widthOf({ title, width }: TableColumn, rows: ListTable['rows'], at: number): number {
  const longest = rows
    .slice(0, 200)
    .reduce((most, row) => Math.max(most, halfWidths(String(row[at] ?? ''))), 0);
  return Math.min(WIDEST * 2, Math.max(width * 2, halfWidths(title), longest)) + 2;
}

function halfWidths(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length + (line.match(/[^\0-\xff]/g)?.length ?? 0)));
}

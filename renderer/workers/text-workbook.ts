import writeXlsxFile, { type CellObject } from 'write-excel-file/universal';
import type { TextTable } from '#shared/formats/roster-errors.ts';

const widest = 60;

/** A table of texts as .xlsx: every cell is text, so that identity numbers keep all their digits; the header stays in sight. */
export async function textWorkbook(
  sheet: string,
  { header, rows }: TextTable,
): Promise<Uint8Array<ArrayBuffer>> {
  const columns = header.map((title, index) => ({
    width: Math.min(
      widest,
      Math.max(width(title), ...rows.slice(0, 200).map((row) => width(row[index] ?? ''))) + 2,
    ),
  }));
  const blob = await writeXlsxFile(
    [
      header.map((value): CellObject => ({ ...cell(value), fontWeight: 'bold', backgroundColor: '#EEF1F5' })),
      ...rows.map((row) => row.map(cell)),
    ],
    { sheet, columns, stickyRowsCount: 1, orientation: 'landscape' },
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function cell(value: string): CellObject {
  return { value, type: String, format: '@', wrap: true, alignVertical: 'top', borderStyle: 'thin' };
}

/** In half-width characters, by the widest line. */
function width(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length + (line.match(/[^\0-\xff]/g)?.length ?? 0)));
}

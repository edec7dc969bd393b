/** One cell and what ends it: tab, line end or the end of the text. Quoted as spreadsheets quote line breaks. */
const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;

/**
 * Cells copied from a spreadsheet, as plain text, by rows. A quotation mark that is never closed stands for itself. Rows
 * without any text are left out.
 */
export function readBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  cell.lastIndex = 0;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text) ?? bare(text);
    const [, quoted, plain = '', end] = found;
    row.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end !== '\t') {
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) rows.push(row);
  return rows.filter((cells) => cells.some((one) => one !== ''));
}

const unquoted = /()([^\t\r\n]*)(\t|\r\n|\n|\r|$)/y;

/** Text behind a closing quotation mark, or one that is never closed: taken as it stands. */
function bare(text: string): RegExpExecArray | readonly [string, undefined, string, string] {
  unquoted.lastIndex = cell.lastIndex;
  const found = unquoted.exec(text);
  cell.lastIndex = unquoted.lastIndex;
  return [found?.[0] ?? '', undefined, found?.[2] ?? '', found?.[3] ?? ''];
}

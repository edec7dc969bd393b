import { ok, type Result, refuseAt } from '#shared/result.ts';

export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** One cell and what ends it: comma, line end or the end of the text. */
const cell = /(?:"([^"]*(?:""[^"]*)*)"|((?!")[^,\r\n]*))(,|\r\n|\n|\r|$)/y;

/**
 * Comma-separated text (RFC 4180): quotes, doubled quotes, line breaks inside quotes, LF or CRLF, with or without BOM.
 * Lines without any text are left out. Refused: a quote that is never closed, text behind a closing quote.
 */
export function readCsv(text: string): Result<readonly CsvRow[]> {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  cell.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  while (cell.lastIndex < text.length || cells.length > 0) {
    const found = cell.exec(text);
    if (!found) return refuseAt(`第${line}行的引号不成对，请改正后再导入。`);
    const [, quoted, bare = '', end] = found;
    cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    line += (quoted?.match(/\r\n|\n|\r/g)?.length ?? 0) + (end === ',' || end === '' ? 0 : 1);
    if (end === ',') continue;
    if (cells.some((one) => one !== '')) rows.push({ line: start, cells });
    cells = [];
    start = line;
    if (end === '') break;
  }
  return ok(rows);
}

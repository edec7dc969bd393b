import { type FoundFigure, rawFiguresIn, unitAtEnd } from './figure.ts';
import { isOnlySpan } from './span-said.ts';

interface Cell {
  /** Place in the text, `end` not included. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Lines of cells between tabs, as word processors put tables on the clipboard. */
export interface Table {
  readonly start: number;
  readonly end: number;
  /** The lines right above: 四色卡签发情况（单位：张）. */
  readonly caption: string;
  readonly rows: readonly (readonly Cell[])[];
}

const NUMERAL_CELL = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const YEAR_CELL = /^(?:19|20)\d\d$/;
/** Numbers that count nothing. */
const NO_COUNT = /序号|编号|姓名|名次|任期|年[度份月]|日期|电话|身份证|备注/;
/** A row that speaks of the whole; what is counted stands in the heading of the column. */
const WHOLE = /^(?:合计|总计|总数|共计|全[市县区]|本[市县区期]|数量|人数|次数)?$/;

/** Every table of a text of plain digits: at least two lines of cells that follow one another. */
export function tablesIn(plain: string): readonly Table[] {
  const lines = linesOf(plain);
  const tables: Table[] = [];
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at];
    if (!first?.text.includes('\t')) continue;
    let next = at;
    while (lines[next]?.text.includes('\t')) next++;
    const own = lines.slice(at, next);
    const last = own.at(-1);
    if (own.length > 1 && last) {
      const above = lines
        .slice(0, at)
        .filter(({ text }) => text.trim() !== '')
        .slice(-2);
      const caption = above
        .filter(({ text }) => text.length <= 40 && !text.includes('\t') && !text.includes('。'))
        .map(({ text }) => text.trim());
      tables.push({ start: first.start, end: last.end, caption: caption.join(' '), rows: own.map(cellsOf) });
    }
    at = next;
  }
  return tables;
}

/**
 * The figures of a table. The measure word of a bare number stands in its row (a cell 张), the heading of its column
 * （人次）, the label of its row or the caption （单位：张）; a number without any is none.
 */
export function figuresInTable({ caption, rows }: Table, text: string): readonly FoundFigure[] {
  const body = rows.findIndex((cells) => cells.some((cell) => isFigure(cell) && !isYear(cell)));
  if (body < 0) return [];
  const headings = headingsOf(rows.slice(0, body));
  const ofTable = /单位[:：]\s*([^\s）)]+)/.exec(caption)?.[1];
  return rows.slice(body).flatMap((cells) => {
    const isWord = (cell: Cell, column: number) => !isFigure(cell) || (column === 0 && isYear(cell));
    const words = cells.filter(isWord).map((cell) => cell.text);
    const ofRow = words.find((word) => unitAtEnd(word) === word);
    const label = words.filter((word) => word !== '' && word !== ofRow).join(' ');
    return cells.flatMap((cell, column) => {
      const heading = headings[column] ?? '';
      if (isWord(cell, column) || NO_COUNT.test(heading)) return [];
      const unit = ofRow ?? unitIn(heading) ?? unitAtEnd(label) ?? (ofTable && unitAtEnd(ofTable)) ?? '';
      const [figure] = rawFiguresIn(cell.text + (isNumber(cell) ? unit : ''));
      if (!figure) return [];
      const isWhole = WHOLE.test(label) || isOnlySpan(label);
      const found: FoundFigure = {
        ...figure,
        start: cell.start,
        end: cell.end,
        text: text.slice(cell.start, cell.end),
        before: isWhole ? `${namesNothing(heading) ? caption : ''} ${label} ${heading}`.trim() : label,
        after: '',
        context: [caption, heading],
      };
      return [found];
    });
  });
}

/** 全年, 数量（张）: what is counted then stands in the caption. */
function namesNothing(heading: string): boolean {
  const bare = heading.replace(/[（(].*?[）)]/g, '').trim();
  return WHOLE.test(bare) || isOnlySpan(bare);
}

/** The lowest line of a heading that ends with a measure word has it. */
function unitIn(heading: string): string | undefined {
  return heading
    .split(' ')
    .flatMap((line) => unitAtEnd(line) ?? [])
    .at(-1);
}

/** The words above each column; a heading over several columns stands in the first of them and over each. */
function headingsOf(rows: readonly (readonly Cell[])[]): readonly string[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return Array.from({ length: width }, (_, column) =>
    rows
      .map(
        (cells) =>
          cells
            .slice(0, column + 1)
            .filter(({ text }) => text !== '')
            .at(-1)?.text ?? '',
      )
      .filter((word, index, all) => word !== all[index - 1])
      .join(' '),
  );
}

function isNumber({ text }: Cell): boolean {
  return NUMERAL_CELL.test(text);
}

function isYear({ text }: Cell): boolean {
  return YEAR_CELL.test(text);
}

/** A bare number, or one that carries its measure word. */
function isFigure(cell: Cell): boolean {
  if (isNumber(cell)) return true;
  const [only] = rawFiguresIn(cell.text);
  return only?.start === 0 && only.end === cell.text.length;
}

function linesOf(text: string): readonly Cell[] {
  return piecesOf(text, 0, '\n');
}

/** The cells of a line, without the blanks around their words. */
function cellsOf(line: Cell): readonly Cell[] {
  return piecesOf(line.text, line.start, '\t').map(({ start, text }) => {
    const from = start + text.length - text.trimStart().length;
    return { start: from, end: from + text.trim().length, text: text.trim() };
  });
}

function piecesOf(text: string, start: number, mark: string): readonly Cell[] {
  let at = start;
  return text.split(mark).map((piece) => {
    const cell = { start: at, end: at + piece.length, text: piece };
    at = cell.end + mark.length;
    return cell;
  });
}

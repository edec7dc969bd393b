import { type Cell, columnLetters, type Merge, type Sheet } from './cell.ts';
import { cleanText, oneLine } from './clean-text.ts';
import { type ColumnUse, headerWord, purposeOf } from './headers.ts';

export interface HeaderColumn {
  /** Counted from 0. */
  readonly index: number;
  /** The headers above each other, joined: 学历学位/全日制教育. A column without one is called by its letter. */
  readonly header: string;
  /** What the header says the column is; 'other' if the program does not know it. */
  readonly use: ColumnUse;
}

export interface Header {
  /** First row of the header and number of rows, counted from 0. */
  readonly top: number;
  readonly height: number;
  readonly columns: readonly HeaderColumn[];
  /** Equal for every sheet of the same form: the key under which a corrected mapping is remembered. */
  readonly fingerprint: string;
}

const searchedRows = 10;
const tallest = 3;

/** The header among the first 10 rows: the block of 1–3 rows most of whose columns are known. Needs 姓名 and one more. */
export function findHeader(sheet: Sheet): Header | undefined {
  const merges = sheet.merges.filter((merge) => merge.top < searchedRows + tallest);
  let best: { top: number; height: number; paths: string[][]; score: number } | undefined;
  // Height outside: of equally good blocks the lowest is taken, so that a title row never becomes a parent header.
  for (let height = 1; height <= tallest; height++) {
    for (let top = 0; top < Math.min(searchedRows, sheet.rows.length - height + 1); top++) {
      const startsBlank = sheet.rows[top]?.every((cell) => cell.text.trim() === '') ?? true;
      if (startsBlank || cutsMerge(merges, top, height)) continue;
      const paths = headerPaths(sheet, merges, top, height);
      const score = scoreOf(paths);
      if (score > (best?.score ?? 0)) best = { top, height, paths, score };
    }
  }
  if (!best) return undefined;
  return {
    top: best.top,
    height: best.height,
    columns: best.paths.map((path, index) => headerColumn(path, index)),
    fingerprint: best.paths.map((path) => path.map(headerWord).join('/')).join('|'),
  };
}

function headerColumn(path: readonly string[], index: number): HeaderColumn {
  const header = path.map(oneLine).join('/');
  return { index, header: header || `${columnLetters(index)}列`, use: purposeOf(path) ?? 'other' };
}

/** Kinds of known columns, those that fill a field counted twice; nothing without a name. */
function scoreOf(paths: readonly (readonly string[])[]): number {
  const uses = paths.map(purposeOf).filter((use) => use !== undefined);
  if (!uses.includes('name') || uses.length < 2) return 0;
  return new Set(uses).size + new Set(uses.filter((use) => use !== 'other' && use !== 'ignore')).size;
}

/** A header block never ends in the middle of a merged cell. */
function cutsMerge(merges: readonly Merge[], top: number, height: number): boolean {
  const end = top + height;
  return merges.some(
    (merge) => (merge.top < top && merge.bottom >= top) || (merge.top < end && merge.bottom >= end),
  );
}

/** Per column its headers from top to bottom, each once, blanks left out. */
function headerPaths(sheet: Sheet, merges: readonly Merge[], top: number, height: number): string[][] {
  const grid = sheet.rows
    .slice(top, top + height)
    .map((row, offset) => shownRow(sheet, merges, row, top + offset));
  const width = Math.max(...grid.map((row) => row.length));
  inheritParents(grid, width);
  return Array.from({ length: width }, (_, column) => {
    const texts = grid.map((row) => row[column] ?? '').filter((text) => text !== '');
    return texts.filter((text, index) => text !== texts[index - 1]);
  });
}

/** The texts of a row; every cell of a merged area shows the text of its first one. */
function shownRow(sheet: Sheet, merges: readonly Merge[], row: readonly Cell[], index: number): string[] {
  const texts = row.map((cell) => cleanText(cell.text));
  const last = Math.max(0, ...sheet.rows.slice(0, searchedRows + tallest).map((one) => one.length)) - 1;
  for (const merge of merges) {
    if (index < merge.top || index > merge.bottom) continue;
    const text = cleanText(sheet.rows[merge.top]?.[merge.left]?.text ?? '');
    for (let column = merge.left; column <= Math.min(merge.right, last); column++) texts[column] = text;
  }
  return Array.from(texts, (text) => text ?? '');
}

/** Headers written without merging: a blank above a filled cell continues the parent on its left. */
function inheritParents(grid: string[][], width: number): void {
  for (let level = 0; level + 1 < grid.length; level++) {
    const parents = grid[level] ?? [];
    const children = grid[level + 1] ?? [];
    for (let column = 1; column < width; column++) {
      const isGroup = Boolean(children[column]) && Boolean(children[column - 1]);
      if (isGroup && !parents[column]) parents[column] = parents[column - 1] ?? '';
    }
  }
}

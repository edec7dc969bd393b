import type { Column, TableBlock } from '../documents/model.ts';
import { widthOf } from '../documents/wrap.ts';
import { labelOf } from './numbering.ts';

/** Behind a caption: the table stands on pages of its own, turned. */
const TURNED = /[（(]横排[）)]$/;

/** A number that Word set before a paragraph by itself comes with a tab behind it: that makes no cells. */
export function withoutLabelTab(line: string): string {
  const [first = '', ...others] = line.split('\t').filter((cell, at) => at === 0 || cell !== '');
  const isLabel = others.length === 1 && labelOf(first)?.rest === '';
  return isLabel ? first + others[0] : line;
}

/** Two cells at least: a tab between two texts, not one that only indents. */
export function isRow(line: string): boolean {
  return line.trim().includes('\t');
}

/** A row inside a table may have a single cell filled. */
export function mayBeRow(line: string): boolean {
  return line.includes('\t');
}

export interface Caption {
  /** Missing for a line that only says （横排）. */
  readonly text?: string;
  readonly landscape?: true;
}

/** The caption that a line directly above a table is: 表1 …, …表, a merged cell, or what ends with （横排）. */
export function captionIn(line: string): Caption | undefined {
  const whole = line.replace(/\t+/g, ' ').trim();
  const text = whole.replace(TURNED, '').trim();
  const turned = text !== whole;
  const isTitle = [...text].length <= 30 && !/[。；，：]/.test(text) && !labelOf(text);
  const isNamed = /^附?表/.test(text) || text.endsWith('表') || line.endsWith('\t');
  if (!isTitle || !(turned || isNamed)) return undefined;
  return { ...(text === '' ? {} : { text }), ...(turned ? { landscape: true } : {}) };
}

/** A table out of its lines, the first of which are the headings. Short rows are filled up; columns blank in all rows go. */
export function tableIn(lines: readonly string[], caption: Caption | undefined): TableBlock {
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  const count = Math.max(...rows.map((row) => row.length));
  const kept = Array.from({ length: count }, (_, at) => at).filter((at) => rows.some((row) => row[at]));
  const [headings = [], ...body] = rows.map((row) => kept.map((at) => row[at] ?? ''));
  return {
    kind: 'table',
    ...(caption?.text === undefined ? {} : { caption: caption.text }),
    columns: headings.map((heading, at) =>
      columnOf(
        heading,
        body.map((row) => row[at] ?? ''),
      ),
    ),
    rows: body,
    ...(caption?.landscape ? { landscape: true } : {}),
  };
}

/** As wide as its longest text within bounds; figures stand at the right, short words in the middle. */
function columnOf(heading: string, cells: readonly string[]): Column {
  const longest = Math.max(widthOf(heading), ...cells.map((cell) => widthOf(cell)));
  const isNumeric =
    heading !== '序号' && cells.some(isFigure) && cells.every((cell) => cell === '' || isFigure(cell));
  return {
    heading,
    share: Math.min(14, Math.max(2, longest)) + 1,
    align: isNumeric ? 'right' : longest <= 6 ? 'center' : 'left',
  };
}

function isFigure(cell: string): boolean {
  return /^[-－+]?\d[\d,]*(\.\d+)?[%％]?$/.test(cell);
}

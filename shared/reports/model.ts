import type { Day } from '#shared/day.ts';
import type { Fact } from '#shared/facts/fact.ts';
import type { Span } from '#shared/facts/year-records.ts';
import { type NumberStyle, numberInWords } from './number-style.ts';
import type { ReportTable } from './report-table.ts';

/** A figure inside a sentence. It carries the value it was written with, so that a later one can be compared with it. */
export interface Chip {
  readonly factId: string;
  readonly value: number;
  readonly style: NumberStyle;
}

export type Piece = { readonly text: string } | { readonly chip: Chip };

export type Paragraph = readonly Piece[];

/** A part of a report: printed as 【title】 and its paragraphs, or with a `level` as 一、title or （一）title. */
export interface ReportItem {
  readonly title: string;
  readonly level?: 1 | 2;
  readonly paragraphs: readonly Paragraph[];
  /** Below the paragraphs. */
  readonly tables?: readonly ReportTable[];
}

export interface Report {
  readonly title: string;
  readonly span: Span;
  /** 统计时点: the end of the span, or today where it still runs. */
  readonly asOf: Day;
  readonly items: readonly ReportItem[];
  /** Every fact of the year, printed or not: a total can be checked against parts that stand nowhere in the text. */
  readonly facts: readonly Fact[];
}

/** Neighbouring words as one piece, empty ones left out. */
export function joinPieces(pieces: readonly Piece[]): Paragraph {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if ('text' in piece && piece.text === '') continue;
    if (last && 'text' in last && 'text' in piece) result.splice(-1, 1, { text: last.text + piece.text });
    else result.push(piece);
  }
  return result;
}

export function textOfPiece(piece: Piece): string {
  return 'text' in piece ? piece.text : numberInWords(piece.chip.value, piece.chip.style);
}

export function textOfParagraph(paragraph: Paragraph): string {
  return paragraph.map(textOfPiece).join('');
}

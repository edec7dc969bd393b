/**
 * An official document as its author thinks of it: title, headings, paragraphs, tables, signature.
 * It knows neither fonts nor measures (spec.ts) nor Word (renderer/print). The order of the blocks is the order on paper.
 * Parts of GB/T 9704-2012 that are not printed yet (版头, 版记) will be optional keys of {@link OfficialDocument}.
 */
import type { Day } from '#shared/day.ts';

export interface OfficialDocument {
  /** One entry per printed line, so that the author decides where a long title turns (回行词意完整, 7.3.1). */
  readonly title: readonly string[];
  readonly blocks: readonly Block[];
}

/** A number whose source is a fact; it is never typed. `text` is the number as printed, without its measure word. */
export interface Figure {
  readonly factId: string;
  readonly text: string;
}

export interface TextRun {
  readonly text: string;
  readonly bold?: true;
}

export interface FigureRun {
  readonly figure: Figure;
}

/** A piece of a paragraph. No line breaks inside: a new paragraph is a new block. */
export type Run = TextRun | FigureRun;

/** 一、 （一） 1. （1） (7.3.3). The number is part of `text`; no full stop at the end. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
}

/** A yearbook item: 【概况】 and its text in one paragraph. `title` has no brackets; they are printed. */
export interface ItemBlock {
  readonly kind: 'item';
  readonly title: string;
  readonly runs: readonly Run[];
}

export interface Column {
  readonly heading: string;
  /** Part of the table's width, relative to the other columns (1, 2, 3 …). */
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
}

export type Cell = string | FigureRun;

/** A table over the whole width of the text; its headings are repeated on every page. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption?: string;
  readonly columns: readonly Column[];
  /** One cell per column. */
  readonly rows: readonly (readonly Cell[])[];
  /** Printed on pages of its own, turned (横排). */
  readonly landscape?: true;
}

/** 附件说明 (7.3.4): names without punctuation after them; they are numbered if there are several. */
export interface AttachmentsBlock {
  readonly kind: 'attachments';
  readonly names: readonly string[];
}

/** 发文机关署名 and 成文日期 (7.3.5); their places differ with and without a seal. */
export interface SignatureBlock {
  readonly kind: 'signature';
  readonly office: string;
  readonly day: Day;
  readonly seal: boolean;
}

/** 附注 (7.3.6), printed in round brackets. `text` has none. */
export interface NoteBlock {
  readonly kind: 'note';
  readonly text: string;
}

/** One empty line. */
export interface SpacerBlock {
  readonly kind: 'spacer';
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ItemBlock
  | TableBlock
  | AttachmentsBlock
  | SignatureBlock
  | NoteBlock
  | SpacerBlock;

/** The text of runs as printed. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map((run) => ('figure' in run ? run.figure.text : run.text)).join('');
}

export function textOfCell(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.figure.text;
}

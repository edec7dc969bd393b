/**
 * An official document as its author thinks of it: title, headings, paragraphs, tables, signature.
 * It knows neither fonts nor measures (spec.ts) nor Word (renderer/print). The order of the blocks is the order on paper.
 * 版头, 主送, 附件 and 版记 (GB/T 9704-2012) are optional: a yearbook chapter has none of them.
 */
import type { Day } from '#shared/day.ts';
import type { Head, Imprint } from './head.ts';

export interface OfficialDocument {
  readonly head?: Head;
  /** One entry per printed line, so that the author decides where a long title turns (回行词意完整, 7.3.1; see titleLines). */
  readonly title: readonly string[];
  /** 主送机关 as they are read, without the colon (7.3.2). */
  readonly addressees?: string;
  readonly blocks: readonly Block[];
  /** 附件, each on pages of its own and under its number (7.3.7). */
  readonly annexes?: readonly Annex[];
  readonly imprint?: Imprint;
  /** 打印水印, on every page: who printed a confidential paper, and when. A letter’s first page has none. */
  readonly mark?: string;
}

export interface Annex {
  /** Its label in the 附件说明 (附件2), where not every name there has pages here; counted through if missing. */
  readonly label?: string;
  /** One entry per printed line. */
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
  /** A blank to be filled in by hand; old and new words of a 花脸稿. */
  readonly mark?: 'underlined' | 'struck';
}

export interface FigureRun {
  readonly figure: Figure;
}

/** A piece of a paragraph. No line breaks inside: a new paragraph is a new block. */
export type Run = TextRun | FigureRun;

/**
 * 一、 （一） 1. （1） (7.3.3). The number is part of `text`; no full stop at the end of a heading that stands alone. What
 * follows the first 。 and `runs` go on in the same paragraph in the face of the body.
 */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  readonly runs?: readonly Run[];
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  /** A line of the 落款 of a template, whose words are known only when it is filled: centred in the right half. */
  readonly signed?: true;
  /** Belongs to the turned table above it and stands on its page. */
  readonly turned?: true;
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

/** 出席, 请假 and 列席 of a 纪要 (10.3), one line of names each. */
export interface AttendanceBlock {
  readonly kind: 'attendance';
  readonly label: '出席' | '请假' | '列席';
  readonly names: string;
}

export interface FormCell {
  readonly runs: readonly Run[];
  /** Columns and rows the cell takes; 1 where nothing is said. */
  readonly span?: number;
  readonly rows?: number;
  /** A printed label: 黑体 in the middle. */
  readonly label?: true;
  readonly align?: 'left' | 'center' | 'right';
  /** Holds a placeholder picture with the alternative text 照片, which a template replaces. Sizes in mm. */
  readonly photo?: { readonly width: number; readonly height: number };
  /** Ground colour as RRGGBB. Never the only sign of anything: a copier prints grey. */
  readonly shade?: string;
}

export interface FormRow {
  /** Least height in lines of the body; a plain table row where nothing is said. */
  readonly lines?: number;
  /** Cells from the left; a place covered by a cell that reaches down from above is left out. */
  readonly cells: readonly FormCell[];
}

/** A ruled form with labels and places to fill (承办单, 回执, 存根). It has no headings that return on the next page. */
export interface FormBlock {
  readonly kind: 'form';
  /** Part of the width each column has, relative to the others. */
  readonly shares: readonly number[];
  readonly rows: readonly FormRow[];
}

/** What follows begins on a new page. */
export interface PageBreakBlock {
  readonly kind: 'pageBreak';
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
  | AttendanceBlock
  | FormBlock
  | PageBreakBlock
  | SpacerBlock;

/** The text of runs as printed. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map((run) => ('figure' in run ? run.figure.text : run.text)).join('');
}

export function textOfCell(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.figure.text;
}

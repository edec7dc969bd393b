import { cellSizes, fitText } from './fit.ts';

/** One printed page of a form: a table of fixed columns. */
export interface GridPage {
  /** Widths of the columns in twips. */
  readonly grid: readonly number[];
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly height: number;
  /** Otherwise exactly as high as `height`. */
  readonly grows?: true;
  readonly cells: readonly GridCell[];
}

/** How a cell goes on downwards: `first` begins a merged cell, `below` belongs to the one above. */
export type Down = 'single' | 'first' | 'below';

export interface GridParagraph {
  readonly text: string;
  /** Stands out into the hanging indent; the text begins at the indent. */
  readonly span?: string;
}

export type Align = 'left' | 'center' | 'right';

export interface TextCell {
  readonly kind: 'text';
  /** Columns of the grid that it covers. */
  readonly columns: number;
  readonly down: Down;
  readonly paragraphs: readonly GridParagraph[];
  /** Points. */
  readonly size: number;
  readonly line: number;
  readonly align: Align;
  readonly vertical: 'center' | 'bottom';
  /** Where the lines stand, in twips from the left edge of the cell. */
  readonly indent: number;
  /** Edges without a line. */
  readonly open?: 'top' | 'bottom';
  readonly findings: readonly string[];
}

/** The photo's cell with its whole height, or one of the cells below it. */
export interface PhotoCell {
  readonly kind: 'photo';
  readonly columns: number;
  readonly down: 'first' | 'below';
  readonly width: number;
  readonly height: number;
}

export type GridCell = TextCell | PhotoCell;

/** Room that lines and stand-in fonts need beside the text of a cell: the text is fitted to so much less. */
export const SLACK = 40;

const plain = { kind: 'text', down: 'single', vertical: 'center', indent: 0, findings: [] } as const;

/** A printed label, one entry per line. */
export function label(columns: number, lines: readonly string[], down: Down = 'single'): TextCell {
  return {
    ...plain,
    columns,
    down,
    paragraphs: lines.map((text) => ({ text })),
    size: 14,
    line: 16,
    align: 'center',
  };
}

/** The continuation of a merged cell. */
export function below(columns: number): TextCell {
  return label(columns, [''], 'below');
}

export interface ValueOptions {
  /** For the finding. */
  readonly name: string;
  readonly columns: number;
  /** Width and (merged rows added up) height in twips. */
  readonly width: number;
  readonly height: number;
  readonly align?: Align;
  readonly down?: Down;
  readonly open?: 'top' | 'bottom';
}

/** Space between a line of the form and a text that begins at the left, in twips. */
const PADDING = 60;

/** A filled-in text at the largest size at which it fits. */
export function value(
  text: string,
  { name, columns, width, height, align = 'center', down = 'single', open }: ValueOptions,
): TextCell {
  const indent = align === 'left' ? PADDING : 0;
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const paragraphs = (lines.length === 0 ? [''] : lines).map((line) => ({ text: line }));
  const fitted = fitText(paragraphs, { width: width - SLACK - 2 * indent, height }, cellSizes);
  return {
    ...plain,
    columns,
    down,
    paragraphs,
    size: fitted.size,
    line: fitted.line,
    align,
    indent,
    ...(open ? { open } : {}),
    findings: fitted.fits ? [] : [`${name}字数过多，用${fitted.size}磅字也印不全，请精简。`],
  };
}

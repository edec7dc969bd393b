/**
 * A spreadsheet as the readers of this folder see it: shown text, stored value, number format. Which program or
 * library it came from is not known here.
 */
export interface Cell {
  /** What the clerk sees in the cell; '' for an empty one. */
  readonly text: string;
  /** The stored value where it is not simply the text: numbers (dates included) and truth values. */
  readonly value?: number | boolean;
  /** Number format of a stored number, e.g. `0.00` or `yyyy"年"m"月"`. */
  readonly format?: string;
  /** The number counts days from 1904-01-01 (old Mac workbooks), not from 1899-12-30. */
  readonly date1904?: true;
}

/** Rows and columns are counted from 0; all four lie inside the merged area. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  /** Ragged: a row ends with its last filled cell, the sheet with its last filled row. */
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  /** Counted from 0. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** The whole sheet is hidden in the workbook. */
  readonly hidden?: true;
}

export const emptyCell: Cell = { text: '' };

/** The text to import: what is shown, except that long numbers (phones) are not taken as 1.38E+10. */
export function cellText(cell: Cell): string {
  const isScientific = typeof cell.value === 'number' && /^-?\d(\.\d+)?E\+\d+$/i.test(cell.text);
  return isScientific && Number.isSafeInteger(cell.value) ? String(cell.value) : cell.text;
}

/** `A`, `B` … `AA`: a column as the clerk sees it, from its number counted from 0. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

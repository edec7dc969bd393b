import type { DraftField, PersonDraft } from '#shared/people/person-draft.ts';
import type { Problem } from '#shared/result.ts';
import type { ColumnUse } from './headers.ts';

/** What a roster says about one person, and how sure that is. */
export interface RosterRow {
  /** Row number as the spreadsheet shows it, from 1. */
  readonly line: number;
  readonly person: PersonDraft;
  readonly problems: readonly RowProblem[];
  /** Heading of the group the row stands under: 县委办公室. */
  readonly section?: string;
  /** The shown texts of the row, column by column, for the list of errors. */
  readonly cells: readonly string[];
}

/** 'error': the row cannot be taken. 'warning': it is taken, and a person should look. `record` names row and person. */
export interface RowProblem extends Problem {
  readonly kind: 'error' | 'warning';
}

export interface RosterColumn {
  /** Counted from 0. */
  readonly index: number;
  readonly header: string;
  /** Undefined: the column fills no field and is kept under `other` with its header. */
  readonly field: DraftField | undefined;
  /** Passed over: 序号, 年龄. */
  readonly ignored?: true;
}

export interface Roster {
  readonly sheetName: string;
  /** Key under which a mapping of columns is remembered (see {@link RosterOptions.columns}). */
  readonly fingerprint: string;
  readonly columns: readonly RosterColumn[];
  readonly rows: readonly RosterRow[];
  /** Rows that are no people: titles, groups, totals, notes. Blank rows are not listed. */
  readonly skipped: readonly { readonly line: number; readonly why: string }[];
}

export interface RosterOptions {
  /** Names of known units, to split 单位及职务 by. */
  readonly unitNames?: readonly string[];
  /** Uses of columns as corrected by the clerk, by column counted from 0; they go before the header's. */
  readonly columns?: Readonly<Record<number, ColumnUse>>;
}

/** A row that cannot be imported; all others can. */
export function isRefused(row: RosterRow): boolean {
  return row.problems.some((problem) => problem.kind === 'error');
}

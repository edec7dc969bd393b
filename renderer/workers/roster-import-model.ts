import type { Month } from '#shared/day.ts';
import type { ColumnUse } from '#shared/formats/headers.ts';
import type { FieldChange } from '#shared/people/merge-draft.ts';
import type { PersonDraft } from '#shared/people/person-draft.ts';

/** What is to become of a row. `ask`: nobody has decided yet, the row stays out. */
export type Decision =
  | { readonly kind: 'new' }
  | { readonly kind: 'update'; readonly id: string }
  | { readonly kind: 'skip' }
  | { readonly kind: 'ask' };

/** `ask`: rows about which a question was raised, decided or not. `out`: rows that will not be taken. */
export type RowFilter = 'all' | 'problems' | 'new' | 'update' | 'ask' | 'out';

/** Many rows at once. `take`: into the likeliest person on file, else as a new one. */
export type BulkDecision = 'take' | 'new' | 'skip';

/** How many rows each filter shows; a row may stand under several. */
export type RowCounts = Readonly<Record<RowFilter, number>> & {
  /** Rows of `ask` that nobody has decided yet. They stay out. */
  readonly undecided: number;
};

export interface PreviewColumn {
  /** Counted from 0. */
  readonly index: number;
  readonly header: string;
  /** The first filled cells, to recognise the column by. */
  readonly sample: string;
  readonly use: ColumnUse;
  /** What the column does to people on file who are updated; absent where it fills no field. */
  readonly effect?: ColumnEffect;
}

/** How many of the people to be updated a column touches, by what is held now. */
export interface ColumnEffect {
  /** Nothing was held. */
  readonly filled: number;
  /** Something else was held. */
  readonly changed: number;
  readonly same: number;
  /** What is held stays; the column only fills blanks. */
  readonly blanksOnly: boolean;
}

/** A unit's name of the file that is no name on file as it stands. */
export interface DoubtfulUnit {
  /** Without blanks. */
  readonly written: string;
  /** Rows that write it. */
  readonly rows: number;
  /** 'form': another form of the first candidate's name. 'near': could be one. 'several' bear it. 'ended': only a unit that is no more. */
  readonly kind: 'form' | 'near' | 'several' | 'ended';
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  /** Id of a candidate, {@link ownUnit}, or '' for none: the rows are then taken without a unit. */
  readonly choice: string;
}

/** A person on file that a row could mean. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly post: string;
  readonly birth?: Month;
}

export interface PreviewRow {
  readonly line: number;
  readonly person: PersonDraft;
  readonly problems: readonly { readonly kind: 'error' | 'warning'; readonly message: string }[];
  /** Absent in a row that cannot be taken. */
  readonly decision?: Decision;
  /** Who could be updated; the first is the likeliest. */
  readonly candidates: readonly Candidate[];
  /** What taking the row changes on file, if it updates somebody. */
  readonly changes: readonly FieldChange[];
}

/** What the file was understood to say; the rows stay in the worker and are fetched by the page. */
export interface RosterPreview {
  readonly sheets: readonly string[];
  /** Index into `sheets` of the one that is shown. */
  readonly sheet: number;
  /** Sheets that hold no roster and why. */
  readonly ignored: readonly { readonly sheetName: string; readonly why: string }[];
  readonly fingerprint: string;
  readonly columns: readonly PreviewColumn[];
  /** Rows between the people that were passed over. */
  readonly skipped: readonly { readonly line: number; readonly why: string }[];
  readonly newUnits: readonly string[];
  readonly doubtfulUnits: readonly DoubtfulUnit[];
  readonly counts: RowCounts;
}

export interface ImportDone {
  /** The change, by which the import is taken back. */
  readonly seq: number;
  readonly added: number;
  readonly updated: number;
  readonly units: number;
  /** Rows of the sheet that were not taken. */
  readonly left: number;
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Attachment } from './attachment.ts';
import type { Case, CaseNumber, Detail } from './case-type.ts';
import type { Person, Post } from './people/person.ts';
import type { SavedReport } from './reports/saved-report.ts';
import type { SavedView } from './saved-view.ts';
import type { DeskSettings } from './settings.ts';
import type { Unit } from './units/unit.ts';

/** The rows a change can touch, by table. */
export interface Rows {
  readonly people: Person;
  readonly posts: Post;
  readonly units: Unit;
  readonly cases: Case;
  readonly details: Detail;
  readonly settings: { readonly id: 'desk'; readonly values: Partial<DeskSettings> };
  readonly bin: Binned;
  readonly attachments: Attachment;
  readonly views: SavedView;
  readonly reports: SavedReport;
}

/** A row with its table. */
export type Row<T extends TableName = TableName> = {
  readonly [P in T]: { readonly table: P; readonly row: Rows[P] };
}[T];

/** A deleted record in the 回收站. A number it had stays taken for ever, also after it has left the bin. */
export interface Binned {
  readonly id: string;
  /** As the clerk knew it: 约谈谈〔2013〕1号 张三. */
  readonly label: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly number?: CaseNumber;
  /** What it was; missing once it was removed from the bin by a second act. */
  readonly content?: Row<'cases' | 'people' | 'details' | 'attachments' | 'reports'>;
  /** Who may know of it, see readersOf, where no matter lies here to tell: one removed for good, an attachment, a number. */
  readonly readers?: readonly string[];
  /** Nothing was deleted: the number of an act that was taken back waits here for this record. */
  readonly waitsFor?: string;
}

export type TableName = keyof Rows;

/** Every table, reference data first. */
export const tableNames = [
  'settings',
  'units',
  'people',
  'posts',
  'details',
  'cases',
  'attachments',
  'views',
  'reports',
  'bin',
] as const satisfies readonly TableName[];

/** A row as it should be after a change; `null` stands for "no such row". */
export type Write<T extends TableName = TableName> = {
  readonly [P in T]: { readonly table: P; readonly key: string; readonly after: Rows[P] | null };
}[T];

/** What one change did to one row. */
export type Put<T extends TableName = TableName> = {
  readonly [P in T]: {
    readonly table: P;
    readonly key: string;
    readonly before: Rows[P] | null;
    readonly after: Rows[P] | null;
    /** `seq` of the change that wrote `before`, 0 if none: the way back through a row's history. */
    readonly prior: number;
  };
}[T];

/** One user act: undo, history, audit entry and journal line at once. */
export interface Change {
  readonly id: string;
  /** This desk. */
  readonly node: string;
  /** Gapless per node, from 1. */
  readonly seq: number;
  /** Hybrid logical clock, see hlc.ts. */
  readonly hlc: string;
  /** ISO instant */
  readonly at: string;
  readonly by: string;
  /** Who that is in the vault, whatever the name is now; missing in changes of 0.2 and before. */
  readonly operator?: string;
  /** What was done, in words: 登记约谈, 签发四色卡, 导入花名册 … */
  readonly act: string;
  /** `seq` of the change that this one took back or, by taking back its taking back, brought again. */
  readonly undoes?: number;
  readonly puts: readonly Put[];
  /** Hash of the change before, '' for the first. */
  readonly prev: string;
  readonly hash: string;
}

/** The journal and the snapshots take a change whole, and somebody's memory has to hold it: more than this is refused. */
export const mostChangeBytes = 128 * 1024 * 1024;

/** The bytes that are stored and hashed: everything but the hash itself. */
export function changeBytes(change: Omit<Change, 'hash'>): Uint8Array {
  return utf8ToBytes(JSON.stringify(change));
}

/** SHA-256 in lower-case hex over the stored bytes, which hold the hash of the change before: one link of the chain. */
export function hashOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** The same hash for bytes that come piece by piece; ended by `digest()`. */
export function startHash() {
  return sha256.create();
}

/** What takes `change` back: every row returns to what it was, in reverse order. */
export function reversed(change: Change): readonly Write[] {
  return [...change.puts].reverse().map(takenBack);
}

function takenBack<T extends TableName>(put: Put<T>): Write<T> {
  const { table, key, before }: Put<T> = put;
  return { table, key, after: before };
}

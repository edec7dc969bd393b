import type { Reader } from '#shared/confidential.ts';
import type { Day } from '#shared/day.ts';
import type { CaseTypeName } from '#shared/registry.ts';
import type { StoredCase } from '../database.ts';

/** What a list of cases can be narrowed by: readable columns only, so nothing has to be opened to filter. */
export interface CaseQuery {
  readonly type: CaseTypeName;
  readonly stages?: readonly string[];
  readonly kinds?: readonly string[];
  /** Any of these: a unit with all below it, see unitScope. */
  readonly unitIds?: readonly string[];
  readonly personIds?: readonly string[];
  /** Only these records: found by what is sealed in them. */
  readonly ids?: readonly string[];
  /** Only matters of this operator. */
  readonly handler?: string;
  readonly from?: Day;
  readonly to?: Day;
  /** Only open matters whose nearest deadline falls on or before this day. */
  readonly dueUntil?: Day;
  /** Whose list it is: narrowed by kind, it leaves out what this reader may not read. To find it would tell its kind. */
  readonly seenBy?: Reader;
}

/** Where the next page begins: below this day and id. */
export interface CaseCursor {
  readonly day: string;
  readonly id: string;
}

/** The order of every list. */
export function newestFirst(a: CaseCursor, b: CaseCursor): number {
  return a.day === b.day ? (a.id < b.id ? 1 : -1) : a.day < b.day ? 1 : -1;
}

type ColumnFilter = {
  readonly [K in 'stages' | 'kinds' | 'handler' | 'unitIds' | 'ids' | 'personIds']?: CaseQuery[K] | undefined;
};

/** What the columns of a row must say; undefined where nothing is asked. */
export function matching({ handler, ...lists }: ColumnFilter): ((row: StoredCase) => boolean) | undefined {
  const sets = {
    stage: lists.stages && new Set(lists.stages),
    kind: lists.kinds && new Set(lists.kinds),
    unitId: lists.unitIds && new Set(lists.unitIds),
    id: lists.ids && new Set(lists.ids),
  };
  const people = lists.personIds && new Set(lists.personIds);
  if (handler === undefined && !people && Object.values(sets).every((set) => set === undefined))
    return undefined;
  return (row) =>
    (sets.stage?.has(row.stage) ?? true) &&
    (sets.kind?.has(row.kind) ?? true) &&
    (sets.unitId?.has(row.unitId) ?? true) &&
    (sets.id?.has(row.id) ?? true) &&
    (people?.has(row.personId ?? '') ?? true) &&
    (handler === undefined || row.handler === handler);
}

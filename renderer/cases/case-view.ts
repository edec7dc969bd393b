import type { ComponentType } from 'react';
import type { AnjuanDatabase } from '#renderer/data/database.ts';
import type { CaseCursor } from '#renderer/data/queries/case-query.ts';
import type { ListColumn } from '#renderer/ui/ListPage.tsx';
import { type ListPlace, listPlace } from '#renderer/ui/list-place.ts';
import { type ListState, listState } from '#renderer/ui/list-state.ts';
import type { CaseFacetChoice } from '#shared/case-facets.ts';
import type { Case } from '#shared/case-type.ts';
import type { Values } from '#shared/fields.ts';
import type { CaseTypeName } from '#shared/registry.ts';
import type { ListSource } from './lists/list-source.ts';
import type { FieldGroup, FormReach } from './RecordForm.tsx';
import type { Reference } from './Reference.tsx';

/** What a list of cases is narrowed by. Days are as typed; what is no day narrows nothing. */
export interface CaseFilters {
  readonly name: string;
  readonly stages: readonly string[];
  readonly kinds: readonly string[];
  readonly unitId: string | undefined;
  /** Id of the operator. */
  readonly handler: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Only records whose nearest deadline falls on or before this day. */
  readonly dueUntil: string | undefined;
  /** Words that are sealed in the records, see case-facets.ts. */
  readonly facets: CaseFacetChoice;
}

export const noFilters: CaseFilters = {
  name: '',
  stages: [],
  kinds: [],
  unitId: undefined,
  handler: undefined,
  from: undefined,
  to: undefined,
  dueUntil: undefined,
  facets: {},
};

export type CaseList = CaseFilters & ListPlace<CaseCursor>;

export interface FormBesideProps {
  /** The record with what is typed so far. One that is being registered has no id and no steps yet. */
  readonly record: Case;
  readonly reach: FormReach;
}

/** How one case type looks on the screen: everything that its declaration does not say. */
export interface CaseView {
  readonly type: CaseTypeName;
  /** Where its list stands, e.g. `/warning-cards`. */
  readonly path: string;
  readonly columns: (reference: Reference) => readonly ListColumn<Case>[];
  /** Order and headings of the fields. */
  readonly groups: readonly FieldGroup[];
  /** Fields of the form in which a record is registered, by start stage. */
  readonly intake: Readonly<Record<string, readonly string[]>>;
  /** What a new form begins with. */
  readonly initial: () => Values;
  /** What a dialog of an act is filled with where the record has nothing yet. */
  readonly suggest?: (record: Case, act: string, reference: Reference) => Values;
  /** The same for what has to be looked up in the store: for each of the records that one act takes on. */
  readonly lookUp?: (
    database: AnjuanDatabase,
    records: readonly Case[],
    act: string,
  ) => Promise<readonly Values[]>;
  /** Whether a field has a place in a form that holds these values; all have if missing. */
  readonly applies?: (name: string, values: Values) => boolean;
  /** Words offered at a code field of a record with these values, if not its whole list. */
  readonly words?: (name: string, values: Values, reference: Reference) => readonly string[] | undefined;
  /** What follows from a change in a form: values laid over those typed. */
  readonly follow?: (changed: string, values: Values, reference: Reference) => Values | undefined;
  /** Further buttons of the list. */
  readonly Tools?: ComponentType<{ readonly source: ListSource<'cases'> }>;
  /** What the module shows of an open record beside its fields. */
  readonly Beside?: ComponentType<{ readonly record: Case }>;
  /** What stands beside the form of a record, as it is typed; such a form takes the whole window. */
  readonly FormBeside?: ComponentType<FormBesideProps>;
  /** What its list is called where it leaves the program; 台账 if missing. */
  readonly ledger?: string;
  /** Fields that 保存并新增 carries over to the next record. */
  readonly carry: readonly string[];
  /** The list as it was left. */
  readonly list: ListState<CaseList>;
}

export function caseView(view: Omit<CaseView, 'list'>): CaseView {
  return { ...view, list: listState<CaseList>({ ...noFilters, ...listPlace<CaseCursor>() }) };
}

/** The groups of a form: fields that have no place there are left out, except those that must be filled. */
export function groupsIn(
  view: Pick<CaseView, 'groups' | 'applies'>,
  names: readonly string[],
  needed: ReadonlySet<string>,
  values: Values,
): readonly FieldGroup[] {
  const applying = names.filter((name) => view.applies?.(name, values) ?? true);
  return groupsOf(view.groups, new Set([...applying, ...needed]));
}

/** The groups with only these fields; a heading without fields goes. */
export function groupsOf(groups: readonly FieldGroup[], names: ReadonlySet<string>): readonly FieldGroup[] {
  return groups
    .map((group) => ({ ...group, names: group.names.filter((name) => names.has(name)) }))
    .filter((group) => group.names.length > 0);
}

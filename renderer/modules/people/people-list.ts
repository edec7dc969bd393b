import { useDeferredValue, useMemo } from 'react';
import { useReference } from '#renderer/cases/Reference.tsx';
import type { AnjuanDatabase } from '#renderer/data/database.ts';
import type { Desk } from '#renderer/data/desk.ts';
import {
  countPeople,
  type PersonCursor,
  type PersonQuery,
  pageOfPeople,
} from '#renderer/data/queries/people.ts';
import { getRows } from '#renderer/data/queries/rows.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { type ListPlace, listPlace } from '#renderer/ui/list-place.ts';
import { listState } from '#renderer/ui/list-state.ts';
import { searchPeople } from '#renderer/workers/people-search.ts';
import type { Person } from '#shared/people/person.ts';
import { unitScope } from '#shared/units/scope.ts';
import type { Unit } from '#shared/units/unit.ts';

export interface PeopleFilters {
  /** Name, pinyin, initials … as typed. */
  readonly text: string;
  readonly unitId: string | undefined;
}

/** The register is paged by its order; hits of a search by their rank. */
type PeopleCursor =
  | { readonly kind: 'register'; readonly after: PersonCursor }
  | { readonly kind: 'hits'; readonly from: number };

export type PeopleList = PeopleFilters & ListPlace<PeopleCursor>;

export const noFilters: PeopleFilters = { text: '', unitId: undefined };

/** The list as it was left. */
export const peopleList = listState<PeopleList>({ ...noFilters, ...listPlace<PeopleCursor>() });

/** More hits than this help nobody: one types another letter. */
export const MOST_HITS = 500;

interface PeoplePageRows {
  readonly rows: readonly Person[];
  readonly next?: PeopleCursor;
}

/** The page that the filters call for, and how many people there are (which arrives later). */
export function usePeoplePage(list: PeopleList): {
  readonly page: PeoplePageRows | undefined;
  readonly count: number | undefined;
} {
  const desk = useDesk();
  const { size, unitId } = list;
  const { units } = useReference();
  const unitIds = useMemo(
    () => (unitId === undefined ? undefined : unitScope(units, unitId)),
    [units, unitId],
  );
  const text = list.text.trim();
  const cursor = list.cursors.at(-1);
  const page = useData(
    (database) =>
      text === ''
        ? registerPage(database, queryOf(unitIds), cursor, size)
        : hitsPage(desk, list, unitIds, cursor),
    ['people', 'units'],
    [text, unitIds, size, JSON.stringify(cursor)],
  );
  // The count may take longer than the page and must not hold it up.
  const counted = useDeferredValue(`${text} ${unitId}`);
  const count = useData(() => countOfPeople(desk, units, { text, unitId }), ['people', 'units'], [counted]);
  return { page, count };
}

export async function countOfPeople(
  desk: Desk,
  units: readonly Unit[],
  { text, unitId }: PeopleFilters,
): Promise<number> {
  const unitIds = unitId === undefined ? undefined : unitScope(units, unitId);
  if (text.trim() === '') return countPeople(desk.database, queryOf(unitIds));
  return (await hits(desk, text.trim(), unitIds)).length;
}

/** The people of the list from the first on, at most `most`: for papers of several. */
export async function peopleOfList(
  desk: Desk,
  units: readonly Unit[],
  { text, unitId }: PeopleFilters,
  most: number,
): Promise<readonly Person[]> {
  const unitIds = unitId === undefined ? undefined : unitScope(units, unitId);
  if (text.trim() !== '') return (await hits(desk, text.trim(), unitIds)).slice(0, most);
  return (await pageOfPeople(desk.database, queryOf(unitIds), undefined, most)).rows;
}

/** The filters as a view keeps them: `text=王&unit=…`. */
export function peopleFilterText({ text, unitId }: PeopleFilters): string {
  const words = new URLSearchParams();
  if (text.trim() !== '') words.set('text', text.trim());
  if (unitId !== undefined) words.set('unit', unitId);
  return words.toString();
}

export function peopleFiltersIn(asked: string): PeopleFilters {
  const words = new URLSearchParams(asked);
  return { text: words.get('text') ?? '', unitId: words.get('unit') ?? undefined };
}

function queryOf(unitIds: readonly string[] | undefined): PersonQuery {
  return unitIds === undefined ? {} : { unitIds };
}

async function registerPage(
  database: AnjuanDatabase,
  query: PersonQuery,
  cursor: PeopleCursor | undefined,
  size: number,
): Promise<PeoplePageRows> {
  const after = cursor?.kind === 'register' ? cursor.after : undefined;
  const { rows, next } = await pageOfPeople(database, query, after, size);
  return next ? { rows, next: { kind: 'register', after: next } } : { rows };
}

async function hitsPage(
  desk: Desk,
  list: PeopleList,
  unitIds: readonly string[] | undefined,
  cursor: PeopleCursor | undefined,
): Promise<PeoplePageRows> {
  const from = cursor?.kind === 'hits' ? cursor.from : 0;
  const found = await hits(desk, list.text, unitIds);
  const rows = found.slice(from, from + list.size);
  const until = from + rows.length;
  return until < found.length ? { rows, next: { kind: 'hits', from: until } } : { rows };
}

async function hits(
  desk: Desk,
  text: string,
  unitIds: readonly string[] | undefined,
): Promise<readonly Person[]> {
  const found = await searchPeople(desk, text, MOST_HITS);
  const people = await getRows(
    desk.database,
    'people',
    found.map(({ id }) => id),
  );
  return unitIds ? people.filter(({ values }) => unitIds.includes(values.unit ?? '')) : people;
}

import { useDeferredValue, useMemo } from 'react';
import { conditionsInWords } from '#renderer/cases/case-filter-text.ts';
import { type Reference, useReference } from '#renderer/cases/Reference.tsx';
import type { AnjuanDatabase } from '#renderer/data/database.ts';
import type { Desk } from '#renderer/data/desk.ts';
import {
  countPeople,
  eachPerson,
  type PersonCursor,
  type PersonQuery,
  pageOfPeople,
} from '#renderer/data/queries/people.ts';
import { getRows } from '#renderer/data/queries/rows.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { type ListPlace, listPlace } from '#renderer/ui/list-place.ts';
import { listState } from '#renderer/ui/list-state.ts';
import { narrowPeople } from '#renderer/workers/people-search.ts';
import { type FacetChoice, facetLabel, type PersonFacet, personFacets } from '#shared/people/facets.ts';
import type { Person } from '#shared/people/person.ts';
import { unitScope } from '#shared/units/scope.ts';
import type { Unit } from '#shared/units/unit.ts';

export interface PeopleFilters {
  /** Name, pinyin, initials … as typed. */
  readonly text: string;
  readonly unitId: string | undefined;
  readonly facets: FacetChoice;
}

/** The register is paged by its order; what the search gives by number. */
type PeopleCursor =
  | { readonly kind: 'register'; readonly after: PersonCursor }
  | { readonly kind: 'narrowed'; readonly from: number };

export type PeopleList = PeopleFilters & ListPlace<PeopleCursor>;

export const noFilters: PeopleFilters = { text: '', unitId: undefined, facets: {} };

/** The list as it was left. */
export const peopleList = listState<PeopleList>({ ...noFilters, ...listPlace<PeopleCursor>() });

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
  const { units } = useReference();
  const asked = peopleFilterText(list);
  const question = useMemo(() => questionOf(units, peopleFiltersIn(asked)), [units, asked]);
  const cursor = list.cursors.at(-1);
  const page = useData(
    (database) =>
      question.kind === 'register'
        ? registerPage(database, question.query, cursor, list.size)
        : narrowedPage(desk, question.order, cursor, list.size),
    ['people', 'units'],
    [question, list.size, JSON.stringify(cursor)],
  );
  // The count may take longer than the page and must not hold it up.
  const counted = useDeferredValue(asked);
  const count = useData(
    () => countOfPeople(desk, units, peopleFiltersIn(counted)),
    ['people', 'units'],
    [counted, units],
  );
  return { page, count };
}

/** A unit alone is the store's business; names and fields are known to the search only, because they are sealed. */
type Question =
  | { readonly kind: 'register'; readonly query: PersonQuery }
  | { readonly kind: 'narrowed'; readonly order: Omit<Parameters<typeof narrowPeople>[1], 'from' | 'size'> };

function questionOf(units: readonly Unit[], { text, unitId, facets }: PeopleFilters): Question {
  const query = unitId === undefined ? {} : { unitIds: unitScope(units, unitId) };
  const isSearched = text.trim() !== '' || Object.keys(facets).length > 0;
  return isSearched
    ? { kind: 'narrowed', order: { text: text.trim(), facets, ...query } }
    : { kind: 'register', query };
}

export async function countOfPeople(
  desk: Desk,
  units: readonly Unit[],
  filters: PeopleFilters,
): Promise<number> {
  const question = questionOf(units, filters);
  if (question.kind === 'register') return countPeople(desk.database, question.query);
  return (await narrowPeople(desk, { ...question.order, from: 0, size: 0 })).count;
}

/** Rows read at once where a whole list is read. */
const AT_ONCE = 500;

/** Everybody the filters let through, some hundred at a time. */
export async function* eachOfPeople(
  desk: Desk,
  units: readonly Unit[],
  filters: PeopleFilters,
): AsyncGenerator<readonly Person[], void> {
  const question = questionOf(units, filters);
  if (question.kind === 'register') return yield* eachPerson(desk.database, question.query);
  for (let from = 0; ; from += AT_ONCE) {
    const { ids, count } = await narrowPeople(desk, { ...question.order, from, size: AT_ONCE });
    yield await getRows(desk.database, 'people', ids);
    if (from + AT_ONCE >= count) return;
  }
}

/** The filters as a view keeps them: `text=王&unit=…&level=乡科级正职`; '' for none. */
export function peopleFilterText({ text, unitId, facets }: PeopleFilters): string {
  const words = new URLSearchParams();
  if (text.trim() !== '') words.set('text', text.trim());
  if (unitId !== undefined) words.set('unit', unitId);
  for (const name of personFacets) for (const word of facets[name] ?? []) words.append(name, word);
  return words.toString();
}

export function peopleFiltersIn(asked: string): PeopleFilters {
  const words = new URLSearchParams(asked);
  const chosen = personFacets.flatMap((name): [PersonFacet, readonly string[]][] =>
    words.has(name) ? [[name, words.getAll(name)]] : [],
  );
  return {
    text: words.get('text') ?? '',
    unitId: words.get('unit') ?? undefined,
    facets: Object.fromEntries(chosen),
  };
}

/** The same in words, for what is printed above an exported list. */
export function peopleFiltersInWords(
  { text, unitId, facets }: PeopleFilters,
  { unitName }: Pick<Reference, 'unitName'>,
): string {
  return conditionsInWords([
    ['姓名', text.trim()],
    ['单位', unitName(unitId)],
    ...personFacets.map((name) => [facetLabel(name), facets[name]?.join('、')] as const),
  ]);
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

async function narrowedPage(
  desk: Desk,
  order: Omit<Parameters<typeof narrowPeople>[1], 'from' | 'size'>,
  cursor: PeopleCursor | undefined,
  size: number,
): Promise<PeoplePageRows> {
  const from = cursor?.kind === 'narrowed' ? cursor.from : 0;
  const { ids, count } = await narrowPeople(desk, { ...order, from, size });
  const rows = await getRows(desk.database, 'people', ids);
  const until = from + size;
  return until < count ? { rows, next: { kind: 'narrowed', from: until } } : { rows };
}

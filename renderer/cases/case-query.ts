import { useEffect, useMemo, useState } from 'react';
import type { Desk } from '#renderer/data/desk.ts';
import type { CaseQuery } from '#renderer/data/queries/case-query.ts';
import { type CasePage, countCases, pageOfCases } from '#renderer/data/queries/cases.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { searchMatters, searchPeople } from '#renderer/workers/people-search.ts';
import { asSeenBy } from '#shared/confidential.ts';
import { isDay } from '#shared/day.ts';
import { type CaseTypeName, caseTypeOf } from '#shared/registry.ts';
import { unitScope } from '#shared/units/scope.ts';
import type { Unit } from '#shared/units/unit.ts';
import type { CaseFilters, CaseList } from './case-view.ts';
import { useReference } from './Reference.tsx';

/** More people than this cannot be meant by one name. */
const MOST_PEOPLE = 2000;
const PAUSE_MS = 150;

/** The page of a list that its filters call for, and how many records it has, which arrives later. */
export function useCasePage(
  type: CaseTypeName,
  list: CaseList,
): { page: CasePage | undefined; count: number | undefined } {
  const desk = useDesk();
  const name = useSettled(list.name.trim());
  const cursor = list.cursors.at(-1);
  const { units } = useReference();
  const asked = JSON.stringify([queryOf(type, list, units), list.facets]);
  const withPeople = () => caseQueryOf(desk, units, type, { ...list, name });
  const page = useData(
    async (database) => pageOfCases(database, await withPeople(), cursor, list.size),
    ['cases'],
    [asked, name, cursor?.day, cursor?.id, list.size],
  );
  const count = useData(
    async (database) => countCases(database, await withPeople()),
    ['cases'],
    [asked, name],
  );
  const seen = useMemo(
    () => page && { ...page, rows: page.rows.map((row) => asSeenBy(row, desk)) },
    [page, desk],
  );
  const isWhole = cursor === undefined && seen !== undefined && seen.next === undefined;
  return { page: seen, count: isWhole ? seen.rows.length : count };
}

/**
 * The question to the store that filters stand for. A name is looked up among the people first, a title and words that
 * are sealed in the records among the matters.
 */
export async function caseQueryOf(
  desk: Desk,
  units: readonly Unit[],
  type: CaseTypeName,
  filters: CaseFilters,
): Promise<CaseQuery> {
  const query = { ...queryOf(type, filters, units), seenBy: desk };
  const { facets } = filters;
  const name = filters.name.trim();
  const ofPerson = caseTypeOf(type).columns.person !== undefined;
  const text = ofPerson ? '' : name;
  const isSealed = text !== '' || Object.values(facets).some((words) => words.length > 0);
  const [ids, people] = await Promise.all([
    isSealed ? searchMatters(desk, { type, text, facets }) : undefined,
    ofPerson && name !== '' ? searchPeople(desk, name, MOST_PEOPLE) : undefined,
  ]);
  return { ...query, ...(ids && { ids }), ...(people && { personIds: people.map(({ id }) => id) }) };
}

function queryOf(type: CaseTypeName, filters: CaseFilters, units: readonly Unit[]): CaseQuery {
  const { stages, kinds, unitId, handler, from, to, dueUntil } = filters;
  return {
    type,
    ...(stages.length === 0 ? {} : { stages }),
    ...(kinds.length === 0 ? {} : { kinds }),
    ...(unitId === undefined ? {} : { unitIds: unitScope(units, unitId) }),
    ...(handler === undefined ? {} : { handler }),
    ...(from !== undefined && isDay(from) ? { from } : {}),
    ...(to !== undefined && isDay(to) ? { to } : {}),
    ...(dueUntil !== undefined && isDay(dueUntil) ? { dueUntil } : {}),
  };
}

/** What is typed, a moment after the last key. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

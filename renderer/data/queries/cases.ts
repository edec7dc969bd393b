import type { Case } from '#shared/case-type.ts';
import { mayRead } from '#shared/confidential.ts';
import type { Day } from '#shared/day.ts';
import type { AnjuanDatabase, StoredCase } from '../database.ts';
import { type CaseCursor, type CaseQuery, matching, newestFirst } from './case-query.ts';
import { countOf, newestCases, wholeList } from './newest-cases.ts';
import { openAll } from './rows.ts';

export interface CasePage {
  readonly rows: readonly Case[];
  /** Missing on the last page. */
  readonly next?: CaseCursor;
}

/** A list of more ids than this is walked along an index, with the ids for a filter. */
const FEW = 500;

/**
 * People, ids and deadlines pick few records out of many, and no index holds them together with the day: those records are
 * taken whole, narrowed and put in order here. Undefined for all other questions, which an index can page.
 * @param most so many ids are few
 */
async function fewOf(
  database: AnjuanDatabase,
  query: CaseQuery,
  most = FEW,
): Promise<StoredCase[] | undefined> {
  const { dueUntil, from = '', to = '\uffff' } = query;
  const stored = await pickedOf(database, query, most);
  const matches = matching(query);
  return stored
    ?.filter(
      (row) =>
        row.type === query.type &&
        row.day >= from &&
        row.day <= to &&
        (dueUntil === undefined || (row.due !== undefined && row.due <= dueUntil)) &&
        (matches?.(row) ?? true),
    )
    .sort(newestFirst);
}

async function pickedOf(
  database: AnjuanDatabase,
  { ids, personIds, dueUntil }: CaseQuery,
  most: number,
): Promise<StoredCase[] | undefined> {
  if (personIds) return storedOfPeople(database, personIds);
  if (ids && ids.length <= most) return storedOf(database, ids);
  return dueUntil === undefined ? undefined : database.cases.where('due').belowOrEqual(dueUntil).toArray();
}

async function storedOf(database: AnjuanDatabase, ids: readonly string[]): Promise<StoredCase[]> {
  const found = await database.cases.bulkGet([...new Set(ids)]);
  return found.flatMap((row) => row ?? []);
}

/** One read for each person: a cursor over all of them would ask for every single row. */
async function storedOfPeople(database: AnjuanDatabase, personIds: readonly string[]): Promise<StoredCase[]> {
  const { cases } = database;
  const parts = await database.transaction('r', cases, () =>
    Promise.all([...new Set(personIds)].map((id) => cases.where('personId').equals(id).toArray())),
  );
  return parts.flat();
}

function below(after: CaseCursor): (row: StoredCase) => boolean {
  return (row) => row.day < after.day || (row.day === after.day && row.id < after.id);
}

function withinReach(rows: readonly Case[], { kinds, seenBy }: CaseQuery): readonly Case[] {
  return kinds && seenBy ? rows.filter((row) => mayRead(row, seenBy)) : rows;
}

/** One page, newest first; it may hold less than `size` also where more follows. */
export async function pageOfCases(
  database: AnjuanDatabase,
  query: CaseQuery,
  after: CaseCursor | undefined,
  size: number,
): Promise<CasePage> {
  const few = await fewOf(database, query);
  const stored = few
    ? few.filter(after ? below(after) : () => true).slice(0, size + 1)
    : await newestCases(database, query, after, size + 1);
  const shown = stored.slice(0, size);
  const last = shown.at(-1);
  const rows = withinReach(await openAll(database, 'cases', shown), query);
  return stored.length > size && last ? { rows, next: { day: last.day, id: last.id } } : { rows };
}

/** Rows opened at once where a whole list is read: few enough for the page to stay at hand in between. */
const AT_ONCE = 500;

/** Every record of a query, newest first, some hundred at a time. For totals, copies and exports of a list. */
export async function* eachCase(
  database: AnjuanDatabase,
  query: CaseQuery,
): AsyncGenerator<readonly Case[], void> {
  let page = await pageOfCases(database, query, undefined, AT_ONCE);
  yield page.rows;
  while (page.next) {
    page = await pageOfCases(database, query, page.next, AT_ONCE);
    yield page.rows;
  }
}

/** How many records a list has; a long one with those that are left out, which no column tells. */
export async function countCases(database: AnjuanDatabase, query: CaseQuery): Promise<number> {
  const few = await fewOf(database, query, Infinity);
  if (!few) return countOf(database, query);
  return query.kinds && query.seenBy
    ? withinReach(await openAll(database, 'cases', few), query).length
    : few.length;
}

/** Every record of a query. For reports and exports. */
export async function allCases(database: AnjuanDatabase, query: CaseQuery): Promise<Case[]> {
  const few = await fewOf(database, query, Infinity);
  return openAll(database, 'cases', few ?? (await wholeList(database, query)));
}

/** Every matter of one person, newest first. */
export async function casesOfPerson(database: AnjuanDatabase, personId: string): Promise<Case[]> {
  const stored = await database.cases.where('personId').equals(personId).toArray();
  return openAll(
    database,
    'cases',
    stored.sort((a, b) => (a.day < b.day ? 1 : -1)),
  );
}

/** The matters of several people, by person, newest first; whoever has none is left out. Only `wanted` rows are opened. */
export async function casesOfPeople(
  database: AnjuanDatabase,
  personIds: readonly string[],
  wanted: (row: StoredCase) => boolean,
): Promise<ReadonlyMap<string, readonly Case[]>> {
  const stored = await storedOfPeople(database, personIds);
  const inOrder = stored.filter(wanted).sort((a, b) => (a.day < b.day ? 1 : -1));
  const opened = await openAll(database, 'cases', inOrder);
  const byPerson = new Map<string, Case[]>();
  opened.forEach((record, index) => {
    const person = inOrder[index]?.personId ?? '';
    const own = byPerson.get(person);
    if (own) own.push(record);
    else byPerson.set(person, [record]);
  });
  return byPerson;
}

/** How many deadlines fall into a span, both ends included. */
export function countDue(database: AnjuanDatabase, from: Day | undefined, to: Day): Promise<number> {
  return database.cases
    .where('due')
    .between(from ?? '', to, true, true)
    .count();
}

/** The highest number used in a series, deleted records included, 0 if none. Numbers are given under the write lock only. */
export async function highestSeq(database: AnjuanDatabase, series: string): Promise<number> {
  const [from, to] = [
    [series, 0],
    [series, Infinity],
  ];
  const last = await database.cases.where('[series+seq]').between(from, to).last();
  const binned = await database.bin.where('[series+seq]').between(from, to).last();
  return Math.max(last?.seq ?? 0, binned?.seq ?? 0);
}

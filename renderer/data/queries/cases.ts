import type { Collection } from 'dexie';
import type { Case } from '#shared/case-type.ts';
import type { Day } from '#shared/day.ts';
import type { CaseTypeName } from '#shared/registry.ts';
import type { AnjuanDatabase, StoredCase } from '../database.ts';
import { firstOfLists } from './merged.ts';
import { openAll } from './rows.ts';

/** What a list of cases can be narrowed by: readable columns only, so nothing has to be opened to filter. */
export interface CaseQuery {
  readonly type: CaseTypeName;
  readonly stages?: readonly string[];
  readonly kinds?: readonly string[];
  /** Any of these: a unit with all below it, see unitScope. */
  readonly unitIds?: readonly string[];
  readonly personIds?: readonly string[];
  /** Only these records. */
  readonly ids?: readonly string[];
  /** Only matters of this operator. */
  readonly handler?: string;
  readonly from?: Day;
  readonly to?: Day;
  /** Only open matters whose nearest deadline falls on or before this day. */
  readonly dueUntil?: Day;
}

/** Where the next page begins: below this day and id. */
export interface CaseCursor {
  readonly day: string;
  readonly id: string;
}

export interface CasePage {
  readonly rows: readonly Case[];
  /** Missing on the last page. */
  readonly next?: CaseCursor;
}

const LAST = '\uffff';

/** The narrowest index that keeps the order by day; what it does not cover is filtered on the columns. */
function collectionOf(
  database: AnjuanDatabase,
  query: CaseQuery,
  after: CaseCursor | undefined,
  unitId?: string,
): Collection<StoredCase, string> {
  const [index, head, rest] = indexOf(query, unitId);
  const lower = [...head, query.from ?? '', ''];
  const upper = after ? [...head, after.day, after.id] : [...head, query.to ?? LAST, LAST];
  const range = database.cases.where(index).between(lower, upper, true, false).reverse();
  const matches = filterOf(rest);
  return matches ? range.filter(matches) : range;
}

type ListFilter = Pick<CaseQuery, 'stages' | 'kinds' | 'handler'>;

/** Index, its fixed head, and what is left to be filtered. */
function indexOf(
  query: CaseQuery,
  unitId: string | undefined,
): [index: string, head: string[], rest: ListFilter] {
  const { type, stages, kinds, handler } = query;
  const [stage, kind] = [only(stages), only(kinds)];
  if (unitId !== undefined) return ['[type+unitId+day+id]', [type, unitId], query];
  if (handler !== undefined)
    return ['[type+handler+day+id]', [type, handler], { ...left('stages', stages), ...left('kinds', kinds) }];
  if (kind !== undefined && stage !== undefined) return ['[type+kind+stage+day+id]', [type, kind, stage], {}];
  if (stage !== undefined) return ['[type+stage+day+id]', [type, stage], left('kinds', kinds)];
  if (kind !== undefined) return ['[type+kind+day+id]', [type, kind], left('stages', stages)];
  return ['[type+day+id]', [type], query];
}

function left(name: 'stages' | 'kinds', list: readonly string[] | undefined): ListFilter {
  return list === undefined ? {} : { [name]: list };
}

/**
 * People, titles and deadlines pick few records out of many, and no index holds them together with the day: those records are
 * taken whole, narrowed and put in order here. Undefined for all other questions, which an index can page.
 */
async function fewOf(database: AnjuanDatabase, query: CaseQuery): Promise<StoredCase[] | undefined> {
  const { ids, personIds, dueUntil, unitIds, from = '', to = LAST } = query;
  if (!ids && !personIds && dueUntil === undefined) return undefined;
  const stored = ids
    ? await database.cases.where('id').anyOf(ids).toArray()
    : personIds
      ? await database.cases.where('personId').anyOf(personIds).toArray()
      : await database.cases.where('due').belowOrEqual(dueUntil).toArray();
  const matches = filterOf(query);
  const units = unitIds && new Set(unitIds);
  return stored
    .filter(
      (row) =>
        row.type === query.type &&
        (units === undefined || units.has(row.unitId)) &&
        row.day >= from &&
        row.day <= to &&
        (dueUntil === undefined || (row.due !== undefined && row.due <= dueUntil)) &&
        (matches?.(row) ?? true),
    )
    .sort(newestFirst);
}

function newestFirst(a: StoredCase, b: StoredCase): number {
  return a.day === b.day ? (a.id < b.id ? 1 : -1) : a.day < b.day ? 1 : -1;
}

/** The first rows of the list behind a cursor. */
function rowsOf(
  database: AnjuanDatabase,
  query: CaseQuery,
  after: CaseCursor | undefined,
  count: number,
): Promise<StoredCase[]> {
  const { unitIds } = query;
  if (!unitIds) return collectionOf(database, query, after).limit(count).toArray();
  return database.transaction('r', database.cases, () =>
    firstOfLists(
      unitIds,
      (unitId, last, portion) =>
        collectionOf(database, query, last ?? after, unitId)
          .limit(portion)
          .toArray(),
      newestFirst,
      count,
    ),
  );
}

function below(after: CaseCursor): (row: StoredCase) => boolean {
  return (row) => row.day < after.day || (row.day === after.day && row.id < after.id);
}

function only(list: readonly string[] | undefined): string | undefined {
  return list?.length === 1 ? list[0] : undefined;
}

function filterOf(query: ListFilter): ((row: StoredCase) => boolean) | undefined {
  const { stages, kinds, handler } = query;
  if (!stages && !kinds && handler === undefined) return undefined;
  return (row) =>
    (stages?.includes(row.stage) ?? true) &&
    (kinds?.includes(row.kind) ?? true) &&
    (handler === undefined || row.handler === handler);
}

/** One page, newest first. */
export async function pageOfCases(
  database: AnjuanDatabase,
  query: CaseQuery,
  after: CaseCursor | undefined,
  size: number,
): Promise<CasePage> {
  const few = await fewOf(database, query);
  const stored = few
    ? few.filter(after ? below(after) : () => true).slice(0, size + 1)
    : await rowsOf(database, query, after, size + 1);
  const shown = stored.slice(0, size);
  const last = shown.at(-1);
  const rows = await openAll(database, 'cases', shown);
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

/** How many records a list has, by keys only: no record is read for it unless a unit is combined with other filters. */
export async function countCases(database: AnjuanDatabase, query: CaseQuery): Promise<number> {
  const few = await fewOf(database, query);
  if (few) return few.length;
  const { unitIds } = query;
  if (unitIds) {
    const counts = await database.transaction('r', database.cases, () =>
      Promise.all(unitIds.map((unitId) => collectionOf(database, query, undefined, unitId).count())),
    );
    return sumOf(counts);
  }
  const counts = each(query.kinds).flatMap((kind) =>
    each(query.stages).map((stage) => {
      const single = { ...query, ...left('kinds', kind), ...left('stages', stage) };
      return collectionOf(database, single, undefined).count();
    }),
  );
  return sumOf(await Promise.all(counts));
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** One list for each choice; one `undefined` where nothing is chosen. */
function each(list: readonly string[] | undefined): readonly (readonly [string] | undefined)[] {
  return list === undefined ? [undefined] : list.map((choice) => [choice]);
}

/** Every record of a query. For reports and exports. */
export async function allCases(database: AnjuanDatabase, query: CaseQuery): Promise<Case[]> {
  const few = await fewOf(database, query);
  return openAll(database, 'cases', few ?? (await rowsOf(database, query, undefined, Infinity)));
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

/** The matters of several people, by person, newest first; whoever has none is left out. */
export async function casesOfPeople(
  database: AnjuanDatabase,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Case[]>> {
  const stored = await database.cases.where('personId').anyOf(personIds).toArray();
  const inOrder = stored.sort((a, b) => (a.day < b.day ? 1 : -1));
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

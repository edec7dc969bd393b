import type { Person, Post } from '#shared/people/person.ts';
import type { AnjuanDatabase, StoredPerson } from '../database.ts';
import { firstOfLists } from './merged.ts';
import { openAll } from './rows.ts';

export interface PersonQuery {
  /** Any of these: a unit with all below it, see unitScope. */
  readonly unitIds?: readonly string[];
  /** Found by name or pinyin elsewhere; the page then follows this order. */
  readonly ids?: readonly string[];
}

export interface PersonCursor {
  readonly order: number;
  readonly id: string;
}

const LAST = '\uffff';

function collectionOf(database: AnjuanDatabase, unitId: string | undefined, after: PersonCursor | undefined) {
  const low = after ? [after.order, after.id] : [-Infinity, ''];
  const high = [Infinity, LAST];
  return unitId === undefined
    ? database.people.where('[order+id]').between(low, high, after === undefined, true)
    : database.people
        .where('[unitId+order+id]')
        .between([unitId, ...low], [unitId, ...high], after === undefined, true);
}

/** One page in the office's order. */
export async function pageOfPeople(
  database: AnjuanDatabase,
  query: PersonQuery,
  after: PersonCursor | undefined,
  size: number,
): Promise<{ readonly rows: readonly Person[]; readonly next?: PersonCursor }> {
  const stored = await rowsOf(database, query, after, size + 1);
  const shown = stored.slice(0, size);
  const last = shown.at(-1);
  const rows = await openAll(database, 'people', shown);
  return stored.length > size && last ? { rows, next: { order: last.order, id: last.id } } : { rows };
}

function rowsOf(
  database: AnjuanDatabase,
  { unitIds }: PersonQuery,
  after: PersonCursor | undefined,
  count: number,
): Promise<StoredPerson[]> {
  if (!unitIds) return collectionOf(database, undefined, after).limit(count).toArray();
  return database.transaction('r', database.people, () =>
    firstOfLists(
      unitIds,
      (unitId, last, portion) =>
        collectionOf(database, unitId, last ?? after)
          .limit(portion)
          .toArray(),
      inOrder,
      count,
    ),
  );
}

function inOrder(a: StoredPerson, b: StoredPerson): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}

/** Rows opened at once where a whole list is read. */
const AT_ONCE = 500;

/** Everybody of a query in the office's order, some hundred at a time. */
export async function* eachPerson(
  database: AnjuanDatabase,
  query: PersonQuery,
): AsyncGenerator<readonly Person[], void> {
  let page = await pageOfPeople(database, query, undefined, AT_ONCE);
  yield page.rows;
  while (page.next) {
    page = await pageOfPeople(database, query, page.next, AT_ONCE);
    yield page.rows;
  }
}

export async function countPeople(database: AnjuanDatabase, { unitIds }: PersonQuery): Promise<number> {
  if (!unitIds) return database.people.count();
  const counts = await database.transaction('r', database.people, () =>
    Promise.all(unitIds.map((unitId) => collectionOf(database, unitId, undefined).count())),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Everybody whose present unit it is, in the office's order. */
export async function peopleOfUnit(database: AnjuanDatabase, unitId: string): Promise<Person[]> {
  return openAll(database, 'people', await collectionOf(database, unitId, undefined).toArray());
}

/** A person's posts, latest first. */
export async function postsOfPerson(database: AnjuanDatabase, personId: string): Promise<Post[]> {
  const posts = await openAll(
    database,
    'posts',
    await database.posts.where('personId').equals(personId).toArray(),
  );
  return posts.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1));
}

/** The posts of several people, by person. For imports; people without a post are left out. */
export async function postsOfPeople(
  database: AnjuanDatabase,
  personIds: readonly string[],
): Promise<Map<string, Post[]>> {
  const stored = await database.posts.where('personId').anyOf(personIds).toArray();
  const byPerson = new Map<string, Post[]>();
  for (const post of await openAll(database, 'posts', stored)) {
    const own = byPerson.get(post.personId);
    if (own) own.push(post);
    else byPerson.set(post.personId, [post]);
  }
  return byPerson;
}

/** The order number after the last one. */
export async function nextPersonOrder(database: AnjuanDatabase): Promise<number> {
  const last = await database.people.orderBy('[order+id]').last();
  return Math.floor(last?.order ?? 0) + 1;
}

import type { Detail } from '#shared/case-type.ts';
import type { DetailTypeName } from '#shared/registry.ts';
import type { AnjuanDatabase, StoredDetail } from '../database.ts';
import { openAll } from './rows.ts';

export interface DetailQuery {
  readonly type: DetailTypeName;
  readonly year: number;
  /** Any of these: a unit with all below it, see unitScope. */
  readonly unitIds?: readonly string[];
}

export interface DetailPage {
  readonly rows: readonly Detail[];
  readonly count: number;
  /** Where the next page begins; missing on the last one. */
  readonly next?: number;
}

/**
 * One page of a year's rows, village by village in the office's order. Only the rows of that year are touched, through
 * their index, and only those of the page are opened.
 * @param place position of a unit in the office's order
 */
export async function pageOfDetails(
  database: AnjuanDatabase,
  query: DetailQuery,
  place: (unitId: string) => number,
  offset: number,
  size: number,
): Promise<DetailPage> {
  const stored = await inOrder(database, query, place);
  const rows = await openAll(database, 'details', stored.slice(offset, offset + size));
  const end = offset + size;
  return end < stored.length ? { rows, count: stored.length, next: end } : { rows, count: stored.length };
}

/** Rows opened at once where a whole list is read. */
const AT_ONCE = 500;

/** Every row of a query in the same order, some hundred at a time. */
export async function* eachDetail(
  database: AnjuanDatabase,
  query: DetailQuery,
  place: (unitId: string) => number,
): AsyncGenerator<readonly Detail[], void> {
  const stored = await inOrder(database, query, place);
  for (let from = 0; from < stored.length; from += AT_ONCE) {
    yield await openAll(database, 'details', stored.slice(from, from + AT_ONCE));
  }
}

/** How many rows a query has, by keys only unless it names a unit. */
export async function countDetails(database: AnjuanDatabase, query: DetailQuery): Promise<number> {
  const { type, year, unitIds } = query;
  if (unitIds === undefined) return database.details.where('[type+year]').equals([type, year]).count();
  return (await storedOf(database, query)).length;
}

async function storedOf(
  database: AnjuanDatabase,
  { type, year, unitIds }: DetailQuery,
): Promise<StoredDetail[]> {
  if (unitIds === undefined) return database.details.where('[type+year]').equals([type, year]).toArray();
  const ofUnits = await database.details
    .where('[type+unitId]')
    .anyOf(unitIds.map((unitId) => [type, unitId]))
    .toArray();
  return ofUnits.filter((row) => row.year === year);
}

async function inOrder(
  database: AnjuanDatabase,
  query: DetailQuery,
  place: (unitId: string) => number,
): Promise<readonly StoredDetail[]> {
  const placed = (await storedOf(database, query)).map((row) => ({ row, at: place(row.unitId) }));
  // Rows of one unit come from the index in the order of their ids, which the stable sort keeps.
  return placed.sort((a, b) => a.at - b.at).map(({ row }) => row);
}

/** The years for which a detail table has rows, newest first. */
export async function yearsOfDetails(database: AnjuanDatabase, type: DetailTypeName): Promise<number[]> {
  const keys = await database.details.where('[type+year]').between([type, 0], [type, Infinity]).uniqueKeys();
  return keys.flatMap((key) => (Array.isArray(key) && typeof key[1] === 'number' ? [key[1]] : [])).reverse();
}

/** Every row of a table, in no order. For tables that are small by nature. */
export async function detailsOf(database: AnjuanDatabase, type: string): Promise<Detail[]> {
  const rows = await database.details.where('[type+year]').between([type], [type, []]).toArray();
  return openAll(database, 'details', rows);
}

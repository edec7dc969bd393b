import type { Detail } from '#shared/case-type.ts';
import type { DetailTypeName } from '#shared/registry.ts';
import type { AnjuanDatabase } from '../database.ts';
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
  { type, year, unitIds }: DetailQuery,
  place: (unitId: string) => number,
  offset: number,
  size: number,
): Promise<DetailPage> {
  const stored =
    unitIds === undefined
      ? await database.details.where('[type+year]').equals([type, year]).toArray()
      : (
          await database.details
            .where('[type+unitId]')
            .anyOf(unitIds.map((unitId) => [type, unitId]))
            .toArray()
        ).filter((row) => row.year === year);
  const placed = stored.map((row) => ({ row, at: place(row.unitId) }));
  // Rows of one unit come from the index in the order of their ids, which the stable sort keeps.
  placed.sort((a, b) => a.at - b.at);
  const shown = placed.slice(offset, offset + size).map(({ row }) => row);
  const rows = await openAll(database, 'details', shown);
  const end = offset + size;
  return end < stored.length ? { rows, count: stored.length, next: end } : { rows, count: stored.length };
}

/** The years for which a detail table has rows, newest first. */
export async function yearsOfDetails(database: AnjuanDatabase, type: DetailTypeName): Promise<number[]> {
  const keys = await database.details.where('[type+year]').between([type, 0], [type, Infinity]).uniqueKeys();
  return keys.flatMap((key) => (Array.isArray(key) && typeof key[1] === 'number' ? [key[1]] : [])).reverse();
}

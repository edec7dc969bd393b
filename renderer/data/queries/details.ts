import type { Detail } from '#shared/case-type.ts';
import type { DetailTypeName } from '#shared/registry.ts';
import type { AnjuanDatabase } from '../database.ts';
import { openAll } from './rows.ts';

/** Every row of a year. */
export async function detailsOfYear(
  database: AnjuanDatabase,
  type: DetailTypeName,
  year: number,
): Promise<Detail[]> {
  return openAll(
    database,
    'details',
    await database.details.where('[type+year]').equals([type, year]).toArray(),
  );
}

/** Every row of a unit, newest year first. */
export async function detailsOfUnit(
  database: AnjuanDatabase,
  type: DetailTypeName,
  unitId: string,
): Promise<Detail[]> {
  const stored = await database.details.where('[type+unitId]').equals([type, unitId]).toArray();
  return openAll(
    database,
    'details',
    stored.sort((a, b) => b.year - a.year),
  );
}

export function countDetails(database: AnjuanDatabase, type: DetailTypeName, year: number): Promise<number> {
  return database.details.where('[type+year]').equals([type, year]).count();
}

import type { Put } from '#shared/change.ts';
import { mayRead, type Reader } from '#shared/confidential.ts';
import { matterIdOf, matterIn, mayReadInBin } from '#shared/matter-in-row.ts';
import type { AnjuanDatabase } from '../database.ts';
import { getRows } from './rows.ts';

/**
 * Those among these puts, by `table:key`, whose matter the reader may not know. What counts is the matter as it was and as
 * it is now: an entry of the log from before 知悉范围 was set shows no more than the matter itself.
 */
export async function closedPuts(
  database: AnjuanDatabase,
  puts: readonly Put[],
  reader: Reader,
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(puts.flatMap((put) => matterIdOf(put) ?? []))];
  const [standing, binned] = await Promise.all([
    getRows(database, 'cases', ids),
    getRows(database, 'bin', ids),
  ]);
  const now = new Map(standing.map((record) => [record.id, record]));
  const closedInBin = new Set(binned.filter((item) => !mayReadInBin(item, reader)).map(({ id }) => id));
  const closed = puts.filter((put) => {
    const id = matterIdOf(put) ?? '';
    const matters = [matterIn(put, 'before'), matterIn(put, 'after'), now.get(id)];
    return closedInBin.has(id) || matters.some((matter) => matter !== undefined && !mayRead(matter, reader));
  });
  return new Set(closed.map(({ table, key }) => `${table}:${key}`));
}

import { announce } from './announce.ts';
import { clockworkOf, columnsOf } from './columns.ts';
import type { AnjuanDatabase } from './database.ts';
import { openAll } from './queries/rows.ts';
import { readSettings } from './queries/settings.ts';
import { withWriteLock } from './write-lock.ts';

/**
 * Computes the `due` column of every open matter anew after the calendar or a term was changed. The column is derived
 * from the record and the settings, so this is upkeep of an index, not a change of any record.
 */
export function refreshDueDays(database: AnjuanDatabase): Promise<void> {
  return withWriteLock(database.name, async () => {
    const clockwork = clockworkOf(await readSettings(database));
    const stored = await database.cases.where('due').above('').toArray();
    const records = await openAll('cases', stored);
    const moved = stored.flatMap((row, index) => {
      const record = records[index];
      return record ? [{ ...row, ...columnsOf.cases(record, clockwork) }] : [];
    });
    await database.cases.bulkPut(moved);
    announce(database.name, new Set(['cases']));
  });
}

import type { Case } from '#shared/case-type.ts';
import { announce } from './announce.ts';
import { sealRow } from './codec.ts';
import { clockworkOf, columnsOf } from './columns.ts';
import type { AnjuanDatabase } from './database.ts';
import { currentVersion } from './migrations/index.ts';
import { openAll } from './queries/rows.ts';
import { readSettings } from './queries/settings.ts';
import { withWriteLock } from './write-lock.ts';

/** A record whose nearest deadline is another day than before. */
export interface MovedDue {
  readonly record: Case;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/**
 * Computes the `due` column of every open matter anew after the calendar or a term was changed, and says which
 * moved. The column is derived
 * from the record and the settings, so this is upkeep of an index, not a change of any record.
 */
export function refreshDueDays(database: AnjuanDatabase): Promise<readonly MovedDue[]> {
  return withWriteLock(database.name, async () => {
    const clockwork = clockworkOf(await readSettings(database));
    const stored = await database.cases.where('due').above('').toArray();
    const records = await openAll(database, 'cases', stored);
    const moved = await Promise.all(
      records.map(async (record, index) => {
        const columns = {
          ...columnsOf.cases(record, clockwork),
          id: record.id,
          rev: stored[index]?.rev ?? 0,
        };
        return {
          ...columns,
          payload: await sealRow(database.keyring, 'cases', columns, record, currentVersion),
        };
      }),
    );
    await database.cases.bulkPut(moved);
    announce(database.name, new Set(['cases']));
    return records.flatMap((record, index): readonly MovedDue[] => {
      const [from, to] = [stored[index]?.due, moved[index]?.due];
      return from === to ? [] : [{ record, from, to }];
    });
  });
}

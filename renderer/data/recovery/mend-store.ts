import type { Change, Put } from '#shared/change.ts';
import type { HostApi } from '#shared/host-api.ts';
import { defaultSettings } from '#shared/settings.ts';
import { announce } from '../announce.ts';
import { clockworkOf } from '../columns.ts';
import type { AnjuanDatabase } from '../database.ts';
import { changeOfLine } from '../journal/line.ts';
import { changeBySeq, openChange } from '../queries/changes.ts';
import { readSettings } from '../queries/settings.ts';
import { refreshDueDays } from '../refresh-due-days.ts';
import { type RowToStore, sealPut, storeRows } from '../store-rows.ts';
import { Unreadable } from '../vault/cipher.ts';
import { withWriteLock } from '../write-lock.ts';
import type { BadRow } from './check-store.ts';

type Journal = Pick<HostApi, 'readJournal'>;

/**
 * Writes damaged or missing changes again from the journal. Only a line with the hash that the change after it
 * names is taken, so a journal of other records mends nothing.
 * @returns how many were put back
 */
export function mendLog(database: AnjuanDatabase, host: Journal): Promise<number> {
  return withWriteLock(database.name, async () => {
    let mended = 0;
    const head = await database.changes.orderBy('seq').last();
    let wanted = head?.hash;
    for (let seq = head?.seq ?? 0; seq > 0 && wanted !== undefined; seq--) {
      const change = await wholeChange(database, seq);
      if (change) {
        wanted = change.prev;
        continue;
      }
      const [line] = await host.readJournal(seq - 1, 1);
      const copy = line && changeOfLine(line);
      if (copy?.seq !== seq || copy.hash !== wanted) break;
      wanted = (await openChange(database, copy)).prev;
      await database.changes.put(copy);
      mended++;
    }
    return mended;
  });
}

async function wholeChange(database: AnjuanDatabase, seq: number): Promise<Change | undefined> {
  try {
    return await changeBySeq(database, seq);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/**
 * Brings bad rows back to what the log says. The log is the record and the rows are its outcome, so this is upkeep and no
 * change; whoever calls it notes it in the log.
 * @returns how many rows were mended
 */
export async function mendRows(database: AnjuanDatabase, bad: readonly BadRow[]): Promise<number> {
  const mended = await withWriteLock(database.name, async () => {
    // The settings may be among what is bad; the deadlines are computed anew below.
    const clockwork = clockworkOf(await readSettings(database).catch(() => defaultSettings));
    const rows: RowToStore[] = [];
    for (const { table, key, seq, why } of bad) {
      if (why === 'stray') {
        rows.push({ table, key, row: null });
        continue;
      }
      const put = (await changeBySeq(database, seq))?.puts.find(
        (candidate: Put) => candidate.table === table && candidate.key === key,
      );
      if (put) rows.push(await sealPut(database, put, seq, clockwork));
    }
    await storeRows(database, rows, []);
    announce(database.name, new Set(rows.map(({ table }) => table)));
    return rows.length;
  });
  await refreshDueDays(database);
  return mended;
}

import type { HostApi } from '#shared/host-api.ts';
import type { AnjuanDatabase } from '../database.ts';
import { allRows } from '../queries/rows.ts';
import { readSettings } from '../queries/settings.ts';
import { Unreadable } from '../vault/cipher.ts';
import { checkStore } from './check-store.ts';
import { mendLog, mendRows } from './mend-store.ts';

/**
 * Settings and units are read by every page. If one of them cannot be opened, no page could be shown and nobody could
 * reach 系统体检, so the whole store is mended from its log before the desk opens.
 * @returns what was mended, in words
 */
export async function mendReference(
  database: AnjuanDatabase,
  host: Pick<HostApi, 'readJournal'>,
): Promise<readonly string[]> {
  try {
    await readSettings(database);
    await allRows(database, 'units');
    return [];
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  await mendLog(database, host);
  const { bad } = await checkStore(database);
  const mended = await mendRows(database, bad);
  return [`数据库中有${bad.length}条记录损坏，已从账本修复${mended}条。`];
}

import type { Change, Put } from '#shared/change.ts';
import type { HostApi } from '#shared/host-api.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { announce } from '../announce.ts';
import { clockworkOf } from '../columns.ts';
import type { AnjuanDatabase, StoredChange } from '../database.ts';
import { openChange } from '../queries/changes.ts';
import { readSettings } from '../queries/settings.ts';
import { refreshDueDays } from '../refresh-due-days.ts';
import { type RowToStore, sealPut, storeRows } from '../store-rows.ts';
import { withWriteLock } from '../write-lock.ts';
import { changeOfLine } from './line.ts';

/** About so much of the journal is held in memory at once. */
const PORTION = 8 * 1024 * 1024;

/**
 * Brings the store up to the journal: applies every line after the store's last change. Each portion is one
 * transaction, so a cut in the middle leaves a store that is merely shorter, and the next start goes on.
 * @param onProgress called with the last `seq` applied
 */
export function replayJournal(
  database: AnjuanDatabase,
  host: Pick<HostApi, 'readJournal'>,
  onProgress: (seq: number) => void = () => undefined,
): Promise<Result<number>> {
  return withWriteLock(database.name, async () => {
    let applied = (await database.changes.orderBy('seq').last())?.seq ?? 0;
    for (;;) {
      const lines = await host.readJournal(applied, PORTION);
      if (lines.length === 0) break;
      const stored = lines.map(changeOfLine);
      const changes: StoredChange[] = [];
      for (const change of stored) {
        if (!change || change.seq !== applied + changes.length + 1) {
          return refuseAt(`账本第${applied + changes.length + 1}条缺失或已损坏，已恢复到第${applied}条。`);
        }
        changes.push(change);
      }
      await applyChanges(database, changes);
      applied += changes.length;
      onProgress(applied);
    }
    announce(
      database.name,
      new Set(['people', 'posts', 'units', 'cases', 'details', 'settings', 'bin', 'changes']),
    );
    return ok(applied);
  }).then(async (done) => {
    await refreshDueDays(database);
    return done;
  });
}

/** The rows as the last of these changes leaves them, with all the changes, in one transaction. */
async function applyChanges(database: AnjuanDatabase, stored: readonly StoredChange[]): Promise<void> {
  await storeRows(database, await rowsAfter(database, stored), stored);
}

/** The same for changes that the store already has: a snapshot made while people were working. */
export async function applyAgain(database: AnjuanDatabase, stored: readonly StoredChange[]): Promise<void> {
  await storeRows(database, await rowsAfter(database, stored), []);
}

async function rowsAfter(
  database: AnjuanDatabase,
  stored: readonly StoredChange[],
): Promise<readonly RowToStore[]> {
  const changes = await Promise.all(stored.map((change) => openChange(database, change)));
  const last = new Map<string, { put: Put; change: Change }>();
  for (const change of changes) {
    for (const put of change.puts) last.set(`${put.table}:${put.key}`, { put, change });
  }
  const clockwork = clockworkOf(await readSettings(database));
  return Promise.all(
    [...last.values()].map(({ put, change }) => sealPut(database, put, change.seq, clockwork)),
  );
}

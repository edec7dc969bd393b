import { type Change, type Put, tableNames } from '#shared/change.ts';
import type { HostApi, JournalLine } from '#shared/host-api.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { announce } from '../announce.ts';
import { clockworkOf } from '../columns.ts';
import type { AnjuanDatabase, StoredChange } from '../database.ts';
import { openChange } from '../queries/changes.ts';
import { readSettings } from '../queries/settings.ts';
import { refreshDueDays } from '../refresh-due-days.ts';
import { type RowToStore, sealPut, storeRows } from '../store-rows.ts';
import { Unreadable } from '../vault/cipher.ts';
import { withWriteLock } from '../write-lock.ts';
import { changeOfLine } from './line.ts';

/** About so much of the journal is held in memory at once. */
const PORTION = 8 * 1024 * 1024;

/**
 * Brings the store up to the journal: applies every line after the store's last change. Each portion is one
 * transaction, so a cut in the middle leaves a store that is merely shorter, and the next start goes on. Throws
 * `WrittenByNewer` at a change of a later program.
 * @param onProgress called with the last `seq` applied
 */
export function replayJournal(
  database: AnjuanDatabase,
  host: Pick<HostApi, 'readJournal'>,
  onProgress: (seq: number) => void = () => undefined,
): Promise<Result<number>> {
  return withWriteLock(database.name, async () => {
    const head = await database.changes.orderBy('seq').last();
    let applied = head?.seq ?? 0;
    let link = head?.hash ?? '';
    for (;;) {
      const lines = await host.readJournal(applied, PORTION);
      if (lines.length === 0) break;
      const changes = inSequence(lines, applied);
      if (changes.length === 0) {
        return refuseAt(`账本第${applied + 1}条缺失或已损坏，已恢复到第${applied}条。`);
      }
      if (!(await applies(database, changes, link))) {
        return refuseAt(
          `账本第${applied + 1}条以后打不开或接不上：不是这份数据的账本，或已被改动。已恢复到第${applied}条。`,
        );
      }
      applied += changes.length;
      link = changes.at(-1)?.hash ?? link;
      onProgress(applied);
    }
    announce(database.name, new Set([...tableNames, 'changes']));
    return ok(applied);
  }).then(async (done) => {
    await refreshDueDays(database);
    return done;
  });
}

/** The changes that follow `after` without a gap; what stands behind a gap is not applied. */
function inSequence(lines: readonly JournalLine[], after: number): readonly StoredChange[] {
  const changes: StoredChange[] = [];
  for (const line of lines) {
    const change = changeOfLine(line);
    if (change?.seq !== after + changes.length + 1) break;
    changes.push(change);
  }
  return changes;
}

/**
 * The rows as the last of these changes leaves them, with all the changes, in one transaction. False, with nothing written,
 * if one of them is sealed for another key, was altered, or follows another change than `link`.
 */
async function applies(
  database: AnjuanDatabase,
  stored: readonly StoredChange[],
  link: string,
): Promise<boolean> {
  try {
    await storeRows(database, await rowsAfter(database, stored, link), stored);
    return true;
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

/** The same for changes that the store already has: a snapshot made while people were working. */
export async function applyAgain(
  database: AnjuanDatabase,
  stored: readonly StoredChange[],
  link: string,
): Promise<void> {
  await storeRows(database, await rowsAfter(database, stored, link), []);
}

/** @param link hash of the change before the first of them: a number alone may be another story's */
async function rowsAfter(
  database: AnjuanDatabase,
  stored: readonly StoredChange[],
  link: string,
): Promise<readonly RowToStore[]> {
  const changes = await Promise.all(stored.map((change) => openChange(database, change)));
  const last = new Map<string, { put: Put; change: Change }>();
  let before = link;
  for (const change of changes) {
    if (change.prev !== before) throw new Unreadable(`change ${change.seq} follows another`);
    before = change.hash;
    for (const put of change.puts) last.set(`${put.table}:${put.key}`, { put, change });
  }
  const clockwork = clockworkOf(await readSettings(database));
  return Promise.all(
    [...last.values()].map(({ put, change }) => sealPut(database, put, change.seq, clockwork)),
  );
}

import type { HostApi, JournalState } from '#shared/host-api.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { noteInLog } from '../acts/note-in-log.ts';
import type { AnjuanDatabase } from '../database.ts';
import type { Desk } from '../desk.ts';
import { changeOfLine } from '../journal/line.ts';
import { compareWithJournal } from '../journal/reconcile.ts';
import { replayJournal } from '../journal/replay.ts';
import { headSeq, openChange } from '../queries/changes.ts';
import { refreshDueDays } from '../refresh-due-days.ts';
import { framesOf, snapshotHead } from '../snapshots/frames.ts';
import { makeSnapshot } from '../snapshots/make.ts';
import { emptyStore, fillFromSnapshot, refusalOf, type WholeSnapshot } from '../snapshots/restore.ts';
import { Unreadable } from '../vault/cipher.ts';

export type SettleHost = Pick<
  HostApi,
  | 'readJournal'
  | 'layJournalAside'
  | 'beginSnapshot'
  | 'appendSnapshot'
  | 'finishSnapshot'
  | 'readSnapshotFrame'
  | 'condition'
>;

/** What a person takes for the truth after store, journal and snapshots went different ways. */
export type Choice =
  | { readonly kind: 'store' }
  | { readonly kind: 'journal' }
  | { readonly kind: 'snapshot'; readonly snapshot: WholeSnapshot };

/**
 * Makes the records what was chosen, no more and no less, and says so in the log. Whatever the store holds is first put
 * into a snapshot, and a journal that tells something else or more is laid aside whole, so every choice can be taken back
 * by hand.
 * @param label the choice as the log shall name it: `快照（2026-11-22 16:01）`
 * @param at ISO instant
 */
export async function settle(
  desk: Desk,
  host: SettleHost,
  journal: JournalState,
  choice: Choice,
  label: string,
  at: string,
  onProgress: (done: number) => void = () => undefined,
): Promise<Result<null>> {
  const { database } = desk;
  const closed = desk.readOnly?.();
  if (closed !== undefined) return refuseAt(closed);
  const fit = await whyNotFit(database, host, choice);
  if (fit !== undefined) return refuseAt(fit);
  if (choice.kind !== 'store' && (await headSeq(database)) > 0) {
    const head = await snapshotHead(database, at, 'beforeRestore');
    const kept = await makeSnapshot(head, framesOf(database, head), host);
    if (!kept.ok) return kept;
  }
  if (choice.kind === 'snapshot') {
    const filled = await fillFromSnapshot(database, host, choice.snapshot, onProgress);
    if (!filled.ok) return filled;
  }
  if (choice.kind === 'journal') {
    await emptyStore(database);
    await replayJournal(database, host, onProgress);
  }
  await refreshDueDays(database);
  if (!(await goesOn(database, host, journal))) {
    const aside = await laidAside(host);
    if (!aside.ok) return aside;
  }
  const noted = await noteInLog(desk, `核对数据：以${label}为准`);
  return noted.ok ? ok(null) : noted;
}

/** Why the choice cannot be taken, before anything is touched. */
async function whyNotFit(
  database: AnjuanDatabase,
  host: SettleHost,
  choice: Choice,
): Promise<string | undefined> {
  switch (choice.kind) {
    case 'store':
      return (await headSeq(database)) > 0 ? undefined : '数据库是空的，请选择账本或快照。';
    case 'snapshot':
      return refusalOf(database, choice.snapshot);
    case 'journal': {
      const [line] = await host.readJournal(0, 1);
      const first = line && changeOfLine(line);
      if (first?.seq !== 1) return '账本缺少开头，不能只用账本恢复，请选择一份快照。';
      const opens = await openChange(database, first).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Unreadable) return false;
          throw error;
        },
      );
      return opens ? undefined : '账本不是这份数据的（钥匙不同），请选择数据库或快照。';
    }
  }
}

/** Whether the journal can simply go on from here: it ends where the store does, or before it. */
async function goesOn(database: AnjuanDatabase, host: SettleHost, journal: JournalState): Promise<boolean> {
  const { kind } = await compareWithJournal(database, host, journal);
  return kind === 'level' || kind === 'journalBehind';
}

async function laidAside(host: SettleHost): Promise<Result<null>> {
  const aside = await host.layJournalAside();
  if (aside.kind === 'done') return ok(null);
  return refuseAt(aside.kind === 'refused' ? aside.message : '账本没有换下。');
}

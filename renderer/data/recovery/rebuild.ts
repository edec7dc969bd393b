import type { HostApi, JournalState, SnapshotInfo } from '#shared/host-api.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import type { AnjuanDatabase } from '../database.ts';
import { replayJournal } from '../journal/replay.ts';
import { fillFromSnapshot, refusalOf, type WholeSnapshot } from '../snapshots/restore.ts';

type Sources = Pick<HostApi, 'readJournal' | 'readSnapshotFrame'>;

/** How far a rebuild came, and from what. */
export interface Rebuilt {
  /** Last change that is back. */
  readonly reached: number;
  /** Last change that is known to have existed; equal to `reached` if nothing is missing. */
  readonly known: number;
  readonly from: 'journal' | 'snapshot';
  readonly notes: readonly string[];
}

/** Below this many changes a replay is quicker than reading a snapshot. */
const FEW_CHANGES = 2_000;

/**
 * Brings an emptied store back: from the journal alone where it is short and whole, else from the newest readable
 * snapshot and what the journal has after it. Damaged snapshots are passed over and named.
 */
export async function rebuild(
  database: AnjuanDatabase,
  host: Sources,
  journal: JournalState,
  snapshots: readonly SnapshotInfo[],
  onProgress: (done: number) => void = () => undefined,
): Promise<Result<Rebuilt>> {
  const whole = usable(database, snapshots);
  const known = Math.max(journal.lastSeq, ...whole.map(({ head }) => head.seq));
  const journalIsWhole = journal.findings.length === 0 && journal.firstSeq <= 1;
  const notes: string[] = [];
  const quick = journalIsWhole && (journal.lastSeq <= FEW_CHANGES || whole.length === 0);
  if (!quick || known > journal.lastSeq) {
    for (const snapshot of whole) {
      const filled = await fillFromSnapshot(database, host, snapshot, onProgress);
      if (filled.ok) {
        const tail = await replayJournal(database, host, onProgress);
        if (!tail.ok) notes.push(...tail.problems.map((problem) => problem.message));
        return ok({ reached: await lastSeq(database), known, from: 'snapshot', notes });
      }
      notes.push(`快照 ${snapshot.path}：${filled.problems[0]?.message ?? '不能读取。'}`);
    }
  }
  if (journal.lastSeq === 0)
    return refuseAt('没有找到可用的快照和账本，无法恢复。请接上存放备份的磁盘后再试。');
  const replayed = await replayJournal(database, host, onProgress);
  if (!replayed.ok) notes.push(...replayed.problems.map((problem) => problem.message));
  return ok({ reached: await lastSeq(database), known, from: 'journal', notes });
}

/** Snapshots that these keys and this program can read, newest first. */
function usable(database: AnjuanDatabase, snapshots: readonly SnapshotInfo[]): WholeSnapshot[] {
  return snapshots
    .flatMap((info) => (info.kind === 'whole' && refusalOf(database, info) === undefined ? [info] : []))
    .sort((a, b) => b.head.seq - a.head.seq);
}

async function lastSeq(database: AnjuanDatabase): Promise<number> {
  return (await database.changes.orderBy('seq').last())?.seq ?? 0;
}

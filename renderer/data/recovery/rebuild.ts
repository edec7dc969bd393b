import type { HostApi, JournalState, SnapshotInfo } from '#shared/host-api.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import type { AnjuanDatabase } from '../database.ts';
import { compareWithJournal, hashInJournal } from '../journal/reconcile.ts';
import { replayJournal } from '../journal/replay.ts';
import { hashOfChange, headSeq } from '../queries/changes.ts';
import { emptyStore, fillFromSnapshot, refusalOf, type WholeSnapshot } from '../snapshots/restore.ts';
import { whyNoRoom } from '../space.ts';

type Sources = Pick<HostApi, 'readJournal' | 'readSnapshotFrame' | 'condition'>;

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
 * snapshot and what the journal has after it. Damaged snapshots, and those of another story than the journal's, are passed
 * over and named. The store may end apart from the journal, if a snapshot knows more than it: the caller compares.
 */
export async function rebuild(
  database: AnjuanDatabase,
  host: Sources,
  journal: JournalState,
  snapshots: readonly SnapshotInfo[],
  onProgress: (done: number) => void = () => undefined,
): Promise<Result<Rebuilt>> {
  const notes: string[] = [];
  const whole: WholeSnapshot[] = [];
  for (const snapshot of usable(database, snapshots)) {
    if (await isOfJournal(host, journal, snapshot)) whole.push(snapshot);
    else notes.push(`快照 ${snapshot.path} 与账本不是同一份记录，没有采用。`);
  }
  const known = Math.max(journal.lastSeq, ...whole.map(({ head }) => head.seq));
  const journalIsWhole = journal.findings.length === 0 && journal.firstSeq <= 1;
  const quick = journalIsWhole && (journal.lastSeq <= FEW_CHANGES || whole.length === 0);
  const full = await whyNoRoom(host, Math.max(0, ...whole.map(({ bytes }) => bytes)));
  if (full !== undefined) return refuseAt(full);
  if (!quick || known > journal.lastSeq) {
    for (const snapshot of whole) {
      const filled = await fillFromSnapshot(database, host, snapshot, onProgress);
      if (filled.ok) {
        const other = journal.lastSeq === 0 ? await otherStory(database, whole) : undefined;
        if (other) {
          await emptyStore(database);
          return refuseAt(`快照 ${snapshot.path} 与 ${other.path} 不是同一份记录，请选择以哪一份为准。`);
        }
        const standing = await compareWithJournal(database, host, journal);
        const tail = standing.kind === 'apart' ? ok(0) : await replayJournal(database, host, onProgress);
        if (!tail.ok) notes.push(...tail.problems.map((problem) => problem.message));
        return ok({ reached: await headSeq(database), known, from: 'snapshot', notes });
      }
      notes.push(`快照 ${snapshot.path}：${filled.problems[0]?.message ?? '不能读取。'}`);
    }
  }
  if (journal.lastSeq === 0)
    return refuseAt('没有找到可用的快照和账本，无法恢复。请接上存放备份的磁盘后再试。');
  await emptyStore(database);
  const replayed = await replayJournal(database, host, onProgress);
  if (!replayed.ok) notes.push(...replayed.problems.map((problem) => problem.message));
  return ok({ reached: await headSeq(database), known, from: 'journal', notes });
}

/** False if the journal has another change under the number at which the snapshot ends. */
async function isOfJournal(host: Sources, { firstSeq, lastSeq }: JournalState, { head }: WholeSnapshot) {
  if (head.seq < Math.max(firstSeq, 1) || head.seq > lastSeq) return true;
  const theirs = await hashInJournal(host, head.seq).catch(() => undefined);
  return theirs === undefined || theirs === head.hash;
}

/** With no journal to tell: an older snapshot that the store did not come from. */
async function otherStory(
  database: AnjuanDatabase,
  whole: readonly WholeSnapshot[],
): Promise<WholeSnapshot | undefined> {
  for (const snapshot of whole) {
    const ours = await hashOfChange(database, snapshot.head.seq);
    if (ours !== undefined && ours !== snapshot.head.hash) return snapshot;
  }
  return undefined;
}

/** Snapshots that these keys and this program can read, newest first. */
function usable(database: AnjuanDatabase, snapshots: readonly SnapshotInfo[]): WholeSnapshot[] {
  return snapshots
    .flatMap((info) => (info.kind === 'whole' && refusalOf(database, info) === undefined ? [info] : []))
    .sort((a, b) => b.head.seq - a.head.seq);
}

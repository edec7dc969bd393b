import type { HostApi, JournalState, SnapshotHead, SnapshotInfo } from '#shared/host-api.ts';
import type { AnjuanDatabase } from '../database.ts';
import { type JournalKeeper, keepJournal } from '../journal/keeper.ts';
import { firstPortion, lineOf } from '../journal/line.ts';
import { compareWithJournal } from '../journal/reconcile.ts';
import { replayJournal } from '../journal/replay.ts';
import { hashOfChange, headSeq } from '../queries/changes.ts';
import { mendAtStart } from './mend-at-start.ts';
import { type Rebuilt, rebuild } from './rebuild.ts';

export type RecoveryHost = Pick<
  HostApi,
  'appendJournal' | 'journalState' | 'readJournal' | 'listSnapshots' | 'readSnapshotFrame' | 'condition'
>;

/** What start-up found when it could not settle things by itself; nothing that was there has been lost. */
export interface Found {
  readonly storeSeq: number;
  readonly journal: JournalState;
  readonly snapshots: readonly SnapshotInfo[];
  readonly message: string;
}

export type Levelled =
  /** Store and journal are level. `notes` say what was mended on the way, to be shown once and to stand in the log. */
  | {
      readonly kind: 'ready';
      readonly journal: JournalKeeper;
      readonly notes: readonly string[];
      /** Last change that a snapshot of these records holds, 0 if there is none. */
      readonly newestSnapshot: number;
    }
  | { readonly kind: 'ask'; readonly found: Found };

/**
 * Brings store and journal to the same change, whichever is shorter. A store that is merely behind is completed without
 * a question; one that went another way than the journal, or cannot be brought all the way back, is left as it is and
 * shown to a person.
 * @param settledAt snapshots made until this instant are left out, see MachineSettings
 */
export async function levelStore(
  database: AnjuanDatabase,
  host: RecoveryHost,
  onProgress: (done: number) => void = () => undefined,
  settledAt = '',
): Promise<Levelled> {
  const journal = await host.journalState();
  const all = await host.listSnapshots();
  const snapshots = all.filter((info) => info.kind === 'unusable' || info.head.at > settledAt);
  if (journal.refusal !== null) return ask(0, journal, all, journal.refusal);
  const standing = await compareWithJournal(database, host, journal);
  const known = newestFirst(snapshots, database);
  const newest = known[0]?.seq ?? 0;
  if (standing.kind === 'apart') return ask(await headSeq(database), journal, all, standing.message);
  const storeSeq =
    standing.kind === 'level' ? standing.seq : standing.kind === 'storeBehind' ? standing.from : standing.to;
  if (storeSeq === 0 && Math.max(newest, journal.lastSeq) > 0) {
    const rebuilt = await rebuild(database, host, journal, snapshots, onProgress);
    if (!rebuilt.ok) return ask(0, journal, all, rebuilt.problems[0]?.message ?? '');
    const { reached } = rebuilt.value;
    // What comes next would collide with the lines that could not be brought back.
    if (reached < journal.lastSeq) return ask(reached, journal, all, inWords(rebuilt.value));
    const now = await compareWithJournal(database, host, journal);
    if (now.kind === 'apart') return ask(reached, journal, all, now.message);
    return ready(database, host, journal, known, [
      inWords(rebuilt.value),
      ...rebuilt.value.notes,
      ...journal.findings,
    ]);
  }
  if (standing.kind === 'storeBehind') {
    const done = await replayJournal(database, host, onProgress);
    if (!done.ok) return ask(await headSeq(database), journal, all, done.problems[0]?.message ?? '');
    const note = `上次未正常退出，已从账本补回第${standing.from + 1}至第${standing.to}条改动。`;
    return ready(database, host, journal, known, [note, ...journal.findings]);
  }
  if (newest > storeSeq) {
    return ask(
      storeSeq,
      journal,
      all,
      `数据库只到第${storeSeq}条改动，而快照有第${newest}条，数据库可能是旧的。`,
    );
  }
  return ready(database, host, journal, known, journal.findings);
}

async function ready(
  database: AnjuanDatabase,
  host: RecoveryHost,
  journal: JournalState,
  snapshots: readonly SnapshotHead[],
  notes: readonly string[],
): Promise<Levelled> {
  await mendGaps(database, host, journal);
  const keeper = keepJournal(database, host, journal.lastSeq);
  await keeper.catchUp();
  const base = await newestOfStore(database, snapshots);
  const mended = await mendAtStart(database, host, base);
  return {
    kind: 'ready',
    journal: keeper,
    notes: [...notes, ...mended],
    newestSnapshot: base?.seq ?? 0,
  };
}

/** Changes looked at for one append: each may be an import. */
const AT_ONCE = 8;

/** Lines that were damaged or cut out of the journal are written again from the store, which still has them. */
async function mendGaps(
  database: AnjuanDatabase,
  host: RecoveryHost,
  { missing }: JournalState,
): Promise<void> {
  for (const { from, to } of missing) {
    for (let next = from; ; ) {
      const found = await database.changes
        .where('seq')
        .between(next, to, true, true)
        .limit(AT_ONCE)
        .toArray();
      const portion = firstPortion(found);
      const last = portion.at(-1);
      if (!last || (await host.appendJournal(portion.map(lineOf))).kind !== 'done') break;
      next = last.seq + 1;
    }
  }
}

function ask(
  storeSeq: number,
  journal: JournalState,
  snapshots: readonly SnapshotInfo[],
  message: string,
): Levelled {
  return { kind: 'ask', found: { storeSeq, journal, snapshots, message } };
}

/** The snapshots that these keys sealed. */
function newestFirst(snapshots: readonly SnapshotInfo[], { keyring }: AnjuanDatabase): SnapshotHead[] {
  return snapshots
    .flatMap((info) => (info.kind === 'whole' && info.head.keyId === keyring.keyId ? [info.head] : []))
    .sort((one, other) => other.seq - one.seq);
}

/** The newest one that the store went on from: a number alone may be another story's. */
async function newestOfStore(
  database: AnjuanDatabase,
  newestFirst: readonly SnapshotHead[],
): Promise<SnapshotHead | undefined> {
  for (const head of newestFirst) if ((await hashOfChange(database, head.seq)) === head.hash) return head;
  return undefined;
}

function inWords({ reached, known, from }: Rebuilt): string {
  const source = from === 'snapshot' ? '快照和账本' : '账本';
  if (reached >= known) return `数据库是空的，已从${source}全部恢复（共${reached}条改动）。`;
  return `数据库是空的，已从${source}恢复到第${reached}条改动；第${reached + 1}至第${known}条没有找到。`;
}

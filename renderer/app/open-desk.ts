import { noteInLog } from '#renderer/data/acts/note-in-log.ts';
import { FilesInMemory } from '#renderer/data/attachments/files.ts';
import { attachmentStanding, missingInWords } from '#renderer/data/attachments/standing.ts';
import { nowMs } from '#renderer/data/clock.ts';
import { type AnjuanDatabase, DATABASE, PRACTICE_DATABASE } from '#renderer/data/database.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { forgetPractice } from '#renderer/data/forget-practice.ts';
import { isStoreTrouble, openDatabase } from '#renderer/data/open.ts';
import { headSeq } from '#renderer/data/queries/changes.ts';
import { type Found, type Levelled, levelStore } from '#renderer/data/recovery/level.ts';
import { snapshotBeforeMigration } from '#renderer/data/snapshots/before-migration.ts';
import { keepSnapshots } from '#renderer/data/snapshots/keeper.ts';
import { type SpaceWatch, watchSpace } from '#renderer/data/space.ts';
import type { Keyring } from '#renderer/data/vault/keyring.ts';
import type { Unlocked } from '#renderer/data/vault/vault-acts.ts';
import { noteWrongSecrets } from '#renderer/data/vault/wrong-secrets.ts';
import { host } from '#renderer/host/host.ts';
import { takeSnapshot } from '#renderer/workers/snapshot.ts';
import { instantText } from '#shared/day.ts';
import type { MachineSettings } from '#shared/host-api.ts';
import type { Problem } from '#shared/result.ts';
import type { Operator } from '#shared/vault.ts';
import { whyNotOpened } from './why-not-opened.ts';

/** Which records are on the desk. `fresh` makes the sample county anew. */
export type Mode = 'real' | 'practice' | 'fresh practice';

const PRACTICE_KEY = 'anjuan-practice';

/** 演练模式 lasts as long as the window: a program started anew begins with the real records. */
export function modeAtStart(): Mode {
  return sessionStorage.getItem(PRACTICE_KEY) === null ? 'real' : 'practice';
}

/** Who may open the desk, and what the log has to say about how they came in. */
export interface Entry extends Unlocked {
  readonly log: readonly string[];
}

export type OpenedDesk =
  | {
      readonly kind: 'open';
      readonly desk: Desk;
      readonly space: SpaceWatch;
      /** What start-up mended, to be shown once. */
      readonly notes: readonly string[];
      readonly openedAt: number;
      /** The newest snapshot does not hold everything that was found. */
      readonly snapshotDue: boolean;
    }
  | { readonly kind: 'ask'; readonly found: Found; readonly desk: Desk }
  /** The browser's store does not open; what stands beside it does. */
  | { readonly kind: 'unreadable'; readonly message: string; readonly keyring: Keyring }
  | { readonly kind: 'refused'; readonly mode: Mode; readonly problems: readonly Problem[] };

/** Why the desk could not be opened at all; an unreadable store is a matter for a person, everything else a sentence. */
export function notOpened(mode: Mode, error: unknown, { keyring }: Entry): OpenedDesk {
  const message = whyNotOpened(error);
  return mode === 'real' && isStoreTrouble(error)
    ? { kind: 'unreadable', message, keyring }
    : { kind: 'refused', mode, problems: [{ message }] };
}

/** Opens the database of the mode and brings it level with what the data folder holds. */
export async function openDesk(
  mode: Mode,
  machine: MachineSettings,
  entry: Entry,
  operators: readonly Operator[],
  onProgress: (done: number) => void,
): Promise<OpenedDesk> {
  if (mode === 'fresh practice') await forgetPractice();
  const practice = mode !== 'real';
  if (!practice) {
    const kept = await snapshotBeforeMigration(DATABASE, entry.keyring, host(), instantText(nowMs()));
    if (!kept.ok) return { kind: 'refused', mode, problems: kept.problems };
  }
  const opened = await openDatabase(practice ? PRACTICE_DATABASE : DATABASE, entry.keyring);
  if (!opened.ok) return { kind: 'refused', mode, problems: opened.problems };
  const space = watchSpace(host());
  await space.look();
  const auditing = !practice && entry.operator.role === 'auditor';
  const desk: Desk = {
    database: opened.value,
    node: machine.node,
    by: entry.operator.name,
    operator: entry.operator.id,
    practice,
    files: practice ? new FilesInMemory() : host(),
    readOnly: () => (auditing ? '您的角色是“审计（只读）”，不能改动记录。' : space.refusal()),
    hasRoom: () => space.space().kind === 'enough',
  };
  if (practice) return openPractice(desk, space);
  return openReal(desk, space, { log: entry.log, operators }, (found) =>
    levelStore(found, host(), onProgress, machine.settledAt),
  );
}

async function openPractice(desk: Desk, space: SpaceWatch): Promise<OpenedDesk> {
  if ((await headSeq(desk.database)) === 0) {
    const { loadPractice } = await import('#renderer/workers/practice.ts');
    const loaded = await loadPractice(desk);
    if (!loaded.ok) return { kind: 'refused', mode: 'practice', problems: loaded.problems };
  }
  sessionStorage.setItem(PRACTICE_KEY, 'on');
  return opened(desk, space, [], false);
}

async function openReal(
  bare: Desk,
  space: SpaceWatch,
  { log, operators }: Pick<Entry, 'log'> & { readonly operators: readonly Operator[] },
  level: (database: AnjuanDatabase) => Promise<Levelled>,
): Promise<OpenedDesk> {
  const { database } = bare;
  const levelled = await level(database);
  if (levelled.kind === 'ask') return { kind: 'ask', found: levelled.found, desk: bare };
  const { repairs } = await host().condition();
  sessionStorage.removeItem(PRACTICE_KEY);
  const withJournal: Desk = { ...bare, journal: levelled.journal };
  const snapshots = keepSnapshots(
    { headSeq: () => headSeq(database), make: (why) => takeSnapshot(withJournal, host(), why), nowMs },
    levelled.newestSnapshot,
  );
  const desk: Desk = { ...withJournal, snapshots };
  const snapshotDue = (await headSeq(database)) > levelled.newestSnapshot;
  await noteWrongSecrets(desk, host(), operators);
  const mended = [...repairs, ...levelled.notes];
  for (const entry of [...log, ...mended.map((note) => `启动时自动处理：${note}`)])
    await noteInLog(desk, entry);
  const lost = levelled.notes.length > 0 ? await missingFiles(database) : [];
  return opened(desk, space, [...mended, ...lost], snapshotDue);
}

/** After a rebuild, as on a new PC, the folder of attachments may have stayed behind. */
async function missingFiles(database: AnjuanDatabase): Promise<readonly string[]> {
  const sentence = await attachmentStanding(database, host(), 'names').then(
    missingInWords,
    (error: unknown) => (error instanceof Error ? error.message : '附件文件夹读不出来。'),
  );
  return sentence === undefined ? [] : [sentence];
}

async function opened(
  desk: Desk,
  space: SpaceWatch,
  notes: readonly string[],
  snapshotDue: boolean,
): Promise<OpenedDesk> {
  const openedAt = await headSeq(desk.database);
  await host().log(`opened ${desk.database.name} at change ${openedAt}`);
  return { kind: 'open', desk, space, openedAt, notes, snapshotDue };
}

import { nowMs } from '#renderer/data/clock.ts';
import { type AnjuanDatabase, DATABASE, PRACTICE_DATABASE } from '#renderer/data/database.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { forgetPractice } from '#renderer/data/forget-practice.ts';
import { openDatabase } from '#renderer/data/open.ts';
import { headSeq } from '#renderer/data/queries/changes.ts';
import { type Found, levelStore } from '#renderer/data/recovery/level.ts';
import { keepSnapshots, type SnapshotKeeper } from '#renderer/data/snapshots/keeper.ts';
import type { Unlocked } from '#renderer/data/vault/vault-acts.ts';
import { host } from '#renderer/host/host.ts';
import { takeSnapshot } from '#renderer/workers/snapshot.ts';
import type { MachineSettings } from '#shared/host-api.ts';
import type { Problem } from '#shared/result.ts';

/** Which records are on the desk. `fresh` makes the sample county anew. */
export type Mode = 'real' | 'practice' | 'fresh practice';

const PRACTICE_KEY = 'anjuan-practice';

/** 演练模式 lasts as long as the window: a program started anew begins with the real records. */
export function modeAtStart(): Mode {
  return sessionStorage.getItem(PRACTICE_KEY) === null ? 'real' : 'practice';
}

export type OpenedDesk =
  | {
      readonly kind: 'open';
      readonly desk: Desk;
      /** Missing in 演练模式: sample records are not kept. */
      readonly snapshots?: SnapshotKeeper;
      /** What start-up mended, to be shown once. */
      readonly notes: readonly string[];
      readonly openedAt: number;
    }
  | { readonly kind: 'ask'; readonly found: Found; readonly database: AnjuanDatabase }
  | { readonly kind: 'refused'; readonly mode: Mode; readonly problems: readonly Problem[] };

/** Opens the database of the mode and brings it level with what the data folder holds. */
export async function openDesk(
  mode: Mode,
  machine: MachineSettings,
  { keyring, operator }: Unlocked,
  onProgress: (done: number) => void,
): Promise<OpenedDesk> {
  if (mode === 'fresh practice') await forgetPractice();
  const practice = mode !== 'real';
  const opened = await openDatabase(practice ? PRACTICE_DATABASE : DATABASE, keyring);
  if (!opened.ok) return { kind: 'refused', mode, problems: opened.problems };
  const desk: Desk = { database: opened.value, node: machine.node, by: operator.name, practice };
  return practice
    ? openPractice(desk)
    : openReal({ ...desk, readOnly: () => (operator.role === 'auditor' ? '您的角色是审计（只读），不能改动记录。' : undefined) }, onProgress);
}

async function openPractice(desk: Desk): Promise<OpenedDesk> {
  if ((await headSeq(desk.database)) === 0) {
    const { loadPractice } = await import('#renderer/workers/practice.ts');
    const loaded = await loadPractice(desk);
    if (!loaded.ok) return { kind: 'refused', mode: 'practice', problems: loaded.problems };
  }
  sessionStorage.setItem(PRACTICE_KEY, 'on');
  return opened(desk, {});
}

async function openReal(bare: Desk, onProgress: (done: number) => void): Promise<OpenedDesk> {
  const { database } = bare;
  const levelled = await levelStore(database, host(), onProgress);
  if (levelled.kind === 'ask') return { kind: 'ask', found: levelled.found, database };
  const { repairs } = await host().condition();
  sessionStorage.removeItem(PRACTICE_KEY);
  const desk: Desk = { ...bare, journal: levelled.journal };
  const snapshots = keepSnapshots(
    { headSeq: () => headSeq(database), make: (why) => takeSnapshot(desk, host(), why), nowMs },
    levelled.newestSnapshot,
  );
  return opened(desk, { snapshots, notes: [...repairs, ...levelled.notes] });
}

async function opened(
  desk: Desk,
  more: { snapshots?: SnapshotKeeper; notes?: readonly string[] },
): Promise<OpenedDesk> {
  const openedAt = await headSeq(desk.database);
  await host().log(`opened ${desk.database.name} at change ${openedAt}`);
  return { kind: 'open', desk, openedAt, notes: [], ...more };
}

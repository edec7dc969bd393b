import { DATABASE, PRACTICE_DATABASE } from '#renderer/data/database.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { forgetPractice } from '#renderer/data/forget-practice.ts';
import { openDatabase } from '#renderer/data/open.ts';
import { headSeq } from '#renderer/data/queries/changes.ts';
import { host } from '#renderer/host/host.ts';
import type { MachineSettings } from '#shared/host-api.ts';
import { ok, type Result } from '#shared/result.ts';

/** Which records are on the desk. `fresh` makes the sample county anew. */
export type Mode = 'real' | 'practice' | 'fresh practice';

const PRACTICE_KEY = 'anjuan-practice';

/** 演练模式 lasts as long as the window: a program started anew begins with the real records. */
export function modeAtStart(): Mode {
  return sessionStorage.getItem(PRACTICE_KEY) === null ? 'real' : 'practice';
}

/** Opens the database of the mode; an empty practice database is filled with the sample county. */
export async function openDesk(mode: Mode, machine: MachineSettings): Promise<Result<Desk>> {
  if (mode === 'fresh practice') await forgetPractice();
  const practice = mode !== 'real';
  const opened = await openDatabase(practice ? PRACTICE_DATABASE : DATABASE);
  if (!opened.ok) return opened;
  const desk: Desk = { database: opened.value, node: machine.node, by: operatorOf(machine), practice };
  if (practice && (await headSeq(desk.database)) === 0) {
    const { loadPractice } = await import('#renderer/workers/practice.ts');
    const loaded = await loadPractice(desk);
    if (!loaded.ok) return loaded;
  }
  if (practice) sessionStorage.setItem(PRACTICE_KEY, 'on');
  else sessionStorage.removeItem(PRACTICE_KEY);
  await host().log(`opened ${desk.database.name} at change ${await headSeq(desk.database)}`);
  return ok(desk);
}

/** Name written into changes. */
export function operatorOf(machine: MachineSettings): string {
  return machine.operator.trim() === '' ? '经办人' : machine.operator.trim();
}

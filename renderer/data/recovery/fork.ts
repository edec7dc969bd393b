import type { Change } from '#shared/change.ts';
import type { HostApi, JournalState } from '#shared/host-api.ts';
import type { AnjuanDatabase } from '../database.ts';
import { changeOfLine } from '../journal/line.ts';
import { hashInJournal } from '../journal/reconcile.ts';
import { changesAfter, hashOfChange, headSeq, openChange } from '../queries/changes.ts';

/** Where store and journal parted, and what each has after that. */
export interface Fork {
  /** Last change that both hold; 0 if they have none in common. */
  readonly common: number;
  readonly store: Branch;
  readonly journal: Branch;
}

export interface Branch {
  /** Changes that only this one holds. */
  readonly count: number;
  /** The first of them, oldest first; fewer if some cannot be opened. */
  readonly first: readonly Change[];
}

const SHOWN = 5;
/** About so much of the journal is read to show them. */
const PORTION = 64 * 1024;

/** Every hash holds all the changes before it, so the last common one is found by halving. */
export async function forkOf(
  database: AnjuanDatabase,
  host: Pick<HostApi, 'readJournal'>,
  journal: JournalState,
): Promise<Fork> {
  const head = await headSeq(database);
  let common = 0;
  for (let above = Math.min(head, journal.lastSeq) + 1; common + 1 < above; ) {
    const middle = (common + above) >> 1;
    const ours = await hashOfChange(database, middle);
    if (ours !== undefined && ours === (await hashInJournal(host, middle))) common = middle;
    else above = middle;
  }
  const stored = await changesAfter(database, common, common + SHOWN).catch(() => []);
  const lines = (await host.readJournal(common, PORTION)).slice(0, SHOWN);
  const read = await Promise.all(
    lines.map(async (line) => {
      const change = changeOfLine(line);
      return change && openChange(database, change).catch(() => undefined);
    }),
  );
  return {
    common,
    store: { count: head - common, first: stored },
    journal: { count: journal.lastSeq - common, first: read.flatMap((change) => change ?? []) },
  };
}

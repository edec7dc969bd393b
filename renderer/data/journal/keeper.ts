import type { HostApi, Outcome } from '#shared/host-api.ts';
import type { AnjuanDatabase, StoredChange } from '../database.ts';
import { firstPortion, lineOf } from './line.ts';

/** What the banner says: nothing, or why the journal is behind the store. */
export type JournalStanding =
  | { readonly kind: 'kept' }
  | { readonly kind: 'behind'; readonly message: string };

/** Keeps the journal file level with the store. One for each open database. */
export interface JournalKeeper {
  /** Appends every change that the journal lacks, oldest first; returns when they are on disk or cannot be written. */
  catchUp(): Promise<JournalStanding>;
  standing(): JournalStanding;
  onStanding(listener: (standing: JournalStanding) => void): () => void;
}

type JournalHost = Pick<HostApi, 'appendJournal' | 'journalState'>;

/** Changes looked at for one append: how many of them are one portion, the ones before tell. */
const FIRST_CHANGES = 8;
const MOST_CHANGES = 200;

/** So many bytes are an import: reading them and handing them over are each enough for one task of the page. */
const LARGE = 1024 * 1024;

/** Lets the page answer to keys and clicks before it goes on. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** A shell that does not answer is a journal behind like any other: the change is in the store already. */
async function appended(host: JournalHost, changes: readonly StoredChange[]): Promise<Outcome<null>> {
  try {
    return await host.appendJournal(changes.map(lineOf));
  } catch {
    return { kind: 'refused', message: '账本没有写入：程序的后台没有应答。' };
  }
}

/**
 * After a refusal: where the journal ends, if it ends in a change of ours. An answer that was lost on its way leaves it
 * longer than we know; a file that was cut leaves it shorter.
 */
async function ownEnd(database: AnjuanDatabase, host: JournalHost): Promise<number | undefined> {
  const state = await host.journalState().catch(() => undefined);
  if (!state || state.refusal !== null || state.lastSeq === 0) return undefined;
  const ours = await database.changes.where('seq').equals(state.lastSeq).first();
  return ours?.hash === state.lastHash ? state.lastSeq : undefined;
}

/** @param lastSeq last change the journal holds, as start-up found it */
export function keepJournal(database: AnjuanDatabase, host: JournalHost, lastSeq: number): JournalKeeper {
  let kept = lastSeq;
  let standing: JournalStanding = { kind: 'kept' };
  let queue: Promise<unknown> = Promise.resolve();
  const listeners = new Set<(standing: JournalStanding) => void>();

  const settle = (now: JournalStanding): JournalStanding => {
    standing = now;
    for (const listener of listeners) listener(now);
    return now;
  };

  const append = async (): Promise<JournalStanding> => {
    for (let count = FIRST_CHANGES; ; ) {
      const missing = await database.changes.where('seq').above(kept).limit(count).toArray();
      const portion = firstPortion(missing);
      count = portion.length < count ? Math.max(1, portion.length) : Math.min(count * 2, MOST_CHANGES);
      const last = portion.at(-1);
      if (!last) return settle({ kind: 'kept' });
      if (portion.some(({ payload }) => payload.length > LARGE)) await nextTask();
      const done = await appended(host, portion);
      if (done.kind !== 'done') {
        const end = await ownEnd(database, host);
        if (end !== undefined && end !== kept) {
          kept = end;
          continue;
        }
        const message = done.kind === 'refused' ? done.message : '账本文件未能写入。';
        return settle({ kind: 'behind', message });
      }
      kept = last.seq;
    }
  };

  return {
    // One at a time: two appends of the same change would be refused as out of order.
    catchUp() {
      const turn = queue.then(append);
      queue = turn.catch(() => undefined);
      return turn;
    },
    standing: () => standing,
    onStanding(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

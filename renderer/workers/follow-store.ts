import { keepInCache, readFromCache } from '#renderer/data/cache.ts';
import type { AnjuanDatabase } from '#renderer/data/database.ts';
import { changesAfter, headSeq } from '#renderer/data/queries/changes.ts';
import type { Put } from '#shared/change.ts';

/** Beyond so many changes, reading everything anew is quicker than following them one by one. */
const LONGEST_WALK = 500;
/** So many rows or changes since the text was kept, and it is kept again: the next start has not far to walk. */
const KEEP_EVERY = { rows: 500, changes: 250 } as const;
/** Changes opened at once: each may be an import. */
const AT_ONCE = 8;

/** What a worker holds of some tables. */
export interface Held<C> {
  /** Name under which it is kept in the store, and the form of what is kept; see cache.ts. */
  readonly id: string;
  readonly form: number;
  /** Whether it may be kept now. */
  mayKeep(): boolean;
  /** Takes everything from the store, beside what it holds. */
  readAll(store: AnjuanDatabase): Promise<void>;
  /** Takes in what a change did to one row, if it is one of these tables; true if it was. */
  take(put: Put): boolean;
  /** What is kept, piece by piece (what is held now, even if it changes meanwhile), and how a piece comes back. */
  content(): Iterable<C>;
  restore(piece: C): void;
  /** Holds nothing any more. */
  clear(): void;
}

export interface Following {
  /** Something was committed: the next {@link catchUp} looks into the store. */
  changed(): void;
  /** Afterwards everything of which {@link changed} told is taken in. */
  catchUp(store: AnjuanDatabase): Promise<void>;
  /** True once everything was read for the first time. */
  ready(): boolean;
  /** Resolves when what is being kept is stored. */
  kept(): Promise<void>;
  /** The store is another one now. */
  forget(): void;
}

/** Holds rows in a worker and follows their changes, beginning with the text kept last time. */
export function follow<C>(held: Held<C>): Following {
  let seen = 0;
  let keptUntil = 0;
  let stale = true;
  let ready = false;
  let unkept = 0;
  let turn: Promise<void> = Promise.resolve();
  let keeping: Promise<void> | undefined;

  async function step(store: AnjuanDatabase): Promise<void> {
    const head = await headSeq(store);
    if (seen === 0) {
      held.clear();
      seen = keptUntil = (await readFromCache<C>(store, held.id, held.form, held.restore)) ?? 0;
    }
    if (seen > 0 && head >= seen && head - seen <= LONGEST_WALK) {
      while (seen < head) {
        const until = Math.min(seen + AT_ONCE, head);
        for (const { puts } of await changesAfter(store, seen, until)) {
          for (const put of puts) if (held.take(put)) unkept++;
        }
        seen = until;
      }
    } else {
      seen = 0;
      held.clear();
      await held.readAll(store);
      unkept = KEEP_EVERY.rows;
      seen = head;
    }
    ready = true;
    keep(store);
  }

  /** One time after another: while imports follow each other it would otherwise be written again for each of them. */
  function keep(store: AnjuanDatabase): void {
    const due = unkept >= KEEP_EVERY.rows || seen - keptUntil >= KEEP_EVERY.changes;
    if (!due || seen === 0 || keeping || !held.mayKeep()) return;
    unkept = 0;
    keptUntil = seen;
    keeping = keepInCache(store, held.id, held.form, seen, held.content())
      // A store that is full or was closed meanwhile loses nothing but time.
      .catch(() => undefined)
      .then(() => {
        keeping = undefined;
        keep(store);
      });
  }

  return {
    changed() {
      stale = true;
    },
    catchUp(store) {
      if (!stale) return turn;
      stale = false;
      turn = turn
        .catch(() => undefined)
        .then(() => step(store))
        .catch((error: unknown) => {
          stale = true;
          throw error;
        });
      return turn;
    },
    ready: () => ready,
    kept: async () => {
      while (keeping) await keeping;
    },
    forget() {
      seen = 0;
      stale = true;
      ready = false;
    },
  };
}

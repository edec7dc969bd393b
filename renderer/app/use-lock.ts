import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { keepAllDrafts } from '#renderer/cases/draft-keeper.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { withWriteLock } from '#renderer/data/write-lock.ts';
import { useSession } from './session.tsx';
import { useIdle } from './use-idle.ts';

/** A form that cannot be stored must not keep the desk open. */
const LONGEST_WAIT = 10_000;
/** Nor must a snapshot onto a disk that answers no more. */
const LONGEST_SNAPSHOT = 30_000;

export interface Lock {
  /** Both missing on a desk without a passphrase: there is nothing to lock with. */
  readonly lock: (() => void) | undefined;
  /** At once, without the snapshot: the machine goes to sleep, and its memory with it. */
  readonly lockAtOnce: (() => void) | undefined;
  readonly locking: boolean;
}

/**
 * Locks by 锁定, Ctrl+L, after the idle minutes of this machine, or when it slept. The keys live in memory only, so locking is
 * a reload: half-typed forms are stored first, workers end with the page, what is being written is written to its end, and
 * since nothing can be read behind the lock, a snapshot is taken here as at quitting.
 */
export function useLock(): Lock {
  const { database, snapshots } = useDesk();
  const { vault, machine } = useSession();
  const lockable = vault.slots.every((slot) => slot.kind !== 'open');
  const [locking, setLocking] = useState(false);
  const begun = useRef(false);

  const begin = useCallback(
    async (last: () => Promise<unknown>) => {
      if (begun.current) return;
      begun.current = true;
      const stored = keepAllDrafts().then(() => withWriteLock(database.name, async () => undefined));
      setLocking(true);
      await within(LONGEST_WAIT, stored);
      await within(LONGEST_SNAPSHOT, last());
      window.location.reload();
    },
    [database],
  );
  const acts = useMemo(() => {
    if (!lockable) return undefined;
    const lock = () => void begin(async () => snapshots?.take('quit'));
    const lockAtOnce = () => void begin(async () => undefined);
    return { idle: lock, slept: lockAtOnce };
  }, [lockable, begin, snapshots]);

  useIdle(machine.lockAfterMinutes, acts);
  useEffect(() => {
    if (!acts) return;
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== 'l') return;
      event.preventDefault();
      acts.idle();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [acts]);

  return { lock: acts?.idle, lockAtOnce: acts?.slept, locking };
}

/** Waits for `work` to end, well or not, but no longer. */
function within(milliseconds: number, work: Promise<unknown>): Promise<unknown> {
  const late = new Promise((resolve) => setTimeout(resolve, milliseconds));
  return Promise.race([work.catch(() => undefined), late]);
}

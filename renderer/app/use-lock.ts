import { useCallback, useEffect, useRef, useState } from 'react';
import { keepAllDrafts } from '#renderer/cases/draft-keeper.ts';
import { nowMs } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { withWriteLock } from '#renderer/data/write-lock.ts';
import { useSession } from './session.tsx';

const MINUTE = 60_000;
const LOOK_MS = 5_000;
/** A form that cannot be stored must not keep the desk open. */
const LONGEST_WAIT = 10_000;
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

export interface Lock {
  /** Missing on a desk without a passphrase: there is nothing to lock with. */
  readonly lock: (() => void) | undefined;
  readonly locking: boolean;
}

/**
 * Locks by 锁定, Ctrl+L or after the idle minutes of this machine. The keys live in memory only, so locking is a reload:
 * half-typed forms are stored first, workers end with the page, and what is being written is written to its end.
 */
export function useLock(): Lock {
  const { database } = useDesk();
  const { vault, machine } = useSession();
  const lockable = vault.slots.every((slot) => slot.kind !== 'open');
  const [locking, setLocking] = useState(false);
  const begun = useRef(false);

  const lock = useCallback(() => {
    if (begun.current) return;
    begun.current = true;
    const stored = keepAllDrafts().then(() => withWriteLock(database.name, async () => undefined));
    setLocking(true);
    const late = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT));
    const reload = () => window.location.reload();
    Promise.race([stored, late]).then(reload, reload);
  }, [database]);

  useIdle(lockable ? machine.lockAfterMinutes * MINUTE : 0, lock);
  useEffect(() => {
    if (!lockable) return;
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== 'l') return;
      event.preventDefault();
      lock();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [lockable, lock]);

  return { lock: lockable ? lock : undefined, locking };
}

/** Calls `done` once nobody has touched keyboard, mouse or screen for so long; 0 for never. */
function useIdle(afterMs: number, done: () => void): void {
  useEffect(() => {
    if (afterMs <= 0) return;
    let last = nowMs();
    const touched = () => {
      last = nowMs();
    };
    for (const sign of signs) window.addEventListener(sign, touched, { capture: true, passive: true });
    // A clock and not a timer of the whole length: after a sleep the time that passed counts at once.
    const timer = setInterval(() => {
      if (nowMs() - last >= afterMs) done();
    }, LOOK_MS);
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, touched, { capture: true });
    };
  }, [afterMs, done]);
}

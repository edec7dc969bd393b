import { useEffect, useRef } from 'react';
import { nowMs } from '#renderer/data/clock.ts';
import { type IdleClock, idleClock } from './idle-clock.ts';

const MINUTE = 60_000;
const LOOK_MS = 5_000;
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

export interface IdleActs {
  /** Nobody has touched keyboard, mouse or screen for so long. */
  readonly idle: () => void;
  /** The machine was asleep. */
  readonly slept: () => void;
}

/**
 * Watches whether somebody is there; `acts` undefined watches nothing.
 * @param afterMinutes 0 for never idle; a sleep counts all the same
 * @param work changes while the program is busy for whoever waits in front of it
 */
export function useIdle(afterMinutes: number, acts: IdleActs | undefined, work?: unknown): void {
  const clock = useRef<IdleClock>(undefined);
  useEffect(() => {
    if (!acts) return;
    const watch = idleClock(afterMinutes * MINUTE, LOOK_MS, nowMs());
    clock.current = watch;
    const touched = () => watch.touched(nowMs());
    for (const sign of signs) window.addEventListener(sign, touched, { capture: true, passive: true });
    const timer = setInterval(() => {
      const found = watch.tick(nowMs());
      if (found !== 'awake') acts[found]();
    }, LOOK_MS);
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, touched, { capture: true });
    };
  }, [afterMinutes, acts]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the work is the touch
  useEffect(() => clock.current?.touched(nowMs()), [work]);
}

/** Ticks this much further apart than they should be mean that the machine slept: some shells hear of it no other way. */
const SLEPT_MS = 60_000;

export interface IdleClock {
  /** Somebody is there, or the program is at work. */
  touched(now: number): void;
  /** Called regularly; tells what this tick found. A sleep is told from a busy page by its length. */
  tick(now: number): 'awake' | 'idle' | 'slept';
}

/**
 * @param afterMs without a touch for so long is idle; 0 for never
 * @param everyMs how often it ticks; a page out of sight may tick once a minute
 */
export function idleClock(afterMs: number, everyMs: number, start: number): IdleClock {
  let last = start;
  let ticked = start;
  return {
    touched(now) {
      last = now;
    },
    tick(now) {
      const slept = now - ticked > everyMs + SLEPT_MS;
      ticked = now;
      if (slept) return 'slept';
      return afterMs > 0 && now - last >= afterMs ? 'idle' : 'awake';
    },
  };
}

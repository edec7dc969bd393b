import { nowMs } from '#renderer/data/clock.ts';
import { waitAfter } from '#shared/passphrase.ts';

/** Wrong passphrases since the last unlock, kept over restarts so that closing the window does not start anew. */
const KEY = 'anjuan-wrong-passphrases';

interface Failures {
  readonly count: number;
  readonly lastMs: number;
}

function read(): Failures {
  const [count = 0, lastMs = 0] = (localStorage.getItem(KEY) ?? '').split(' ').map(Number);
  return { count: count || 0, lastMs: lastMs || 0 };
}

/** For the log: what was tried before the unlock that succeeded. */
export function failuresInWords(): string {
  const { count } = read();
  return count === 0 ? '' : `（此前口令不对${count}次）`;
}

export function noteFailure(): void {
  localStorage.setItem(KEY, `${read().count + 1} ${nowMs()}`);
}

export function forgetFailures(): void {
  localStorage.removeItem(KEY);
}

/** Seconds until the next try is taken; a clock set back does not lengthen the wait. */
export function secondsToWait(): number {
  const { count, lastMs } = read();
  const passed = Math.max(0, (nowMs() - lastMs) / 1000);
  return Math.max(0, Math.ceil(waitAfter(count) - passed));
}

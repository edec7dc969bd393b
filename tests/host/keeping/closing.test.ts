import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openClosing } from '#electron/host/services.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** How many seconds the window stays when the page does not answer. */
async function secondsUntilClosed(busy: () => boolean): Promise<number> {
  let closed = false;
  void openClosing(() => undefined, busy)
    .ask()
    .then(() => {
      closed = true;
    });
  for (let seconds = 1; seconds < 1000; seconds += 1) {
    await vi.advanceTimersByTimeAsync(1000);
    if (closed) return seconds;
  }
  return Number.POSITIVE_INFINITY;
}

describe('the closing window', () => {
  it('waits five seconds for a page that does not answer', async () => {
    expect(await secondsUntilClosed(() => false)).toBe(5);
  });

  it('waits while a last snapshot is made, and for two minutes at most', async () => {
    let looks = 0;
    expect(await secondsUntilClosed(() => ++looks < 4)).toBe(20);
    expect(await secondsUntilClosed(() => true)).toBe(120);
  });

  it('closes at once when the page has answered', async () => {
    const closing = openClosing(
      () => undefined,
      () => true,
    );
    const asked = closing.ask();
    closing.confirm();
    await asked;
    expect(vi.getTimerCount()).toBe(0);
  });
});

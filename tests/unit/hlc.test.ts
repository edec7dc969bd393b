import { expect, it } from 'vitest';
import { nextHlc } from '#shared/hlc.ts';

it('never runs backwards, even when the wall clock is set back', () => {
  const first = nextHlc(undefined, 2_000, 'a');
  const second = nextHlc(first, 2_000, 'a');
  const setBack = nextHlc(second, 500, 'a');
  const later = nextHlc(setBack, 3_000, 'a');
  expect([first, second, setBack, later]).toEqual([first, second, setBack, later].sort());
  expect(new Set([first, second, setBack, later]).size).toBe(4);
});

it('moves on to the next millisecond when the counter is used up', () => {
  expect(nextHlc('0000000002000-ffff-a', 1_000, 'a')).toBe('0000000002001-0000-a');
});

import { expect, it } from 'vitest';
import { idleClock } from '#renderer/app/idle-clock.ts';

const minute = 60_000;

it('is idle once nobody has touched anything for so long', () => {
  const clock = idleClock(10 * minute, 5_000, 0);
  clock.touched(2 * minute);
  const found = Array.from({ length: 13 }, (_, index) => clock.tick(index * minute));
  expect(found.indexOf('idle')).toBe(12);
  clock.touched(12 * minute + 1);
  expect(clock.tick(13 * minute)).toBe('awake');
});

it('tells a sleep by a tick that comes far too late, also where idling never locks', () => {
  const clock = idleClock(0, 5_000, 0);
  // Out of sight a page ticks once a minute.
  expect([clock.tick(5_000), clock.tick(65_000), clock.tick(300_000)]).toEqual(['awake', 'awake', 'slept']);
  expect(clock.tick(305_000)).toBe('awake');
});

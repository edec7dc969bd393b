import { expect, it } from 'vitest';
import { framesOf, snapshotHead } from '#renderer/data/snapshots/frames.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

it('keeps frames small, also where long rows stand behind short ones', async () => {
  const desk = await aDesk();
  const short = Array.from({ length: 1_500 }, (_, index) =>
    aPerson({}, `a${String(index).padStart(4, '0')}`),
  );
  const resume = '任职经历。'.repeat(20_000);
  const long = Array.from({ length: 40 }, (_, index) => aPerson({ resume }, `b${index}`));
  await withPeople(desk, ...short);
  for (const person of long) await withPeople(desk, person);
  const head = await snapshotHead(desk.database, '2026-11-22T07:30:12.000Z', 'byHand');
  const sizes: number[] = [];
  for await (const frame of framesOf(desk.database, head)) sizes.push(frame.length);
  expect(Math.max(...sizes)).toBeLessThan(3 * 1024 * 1024);
  // And not one frame for each row.
  expect(sizes.length).toBeLessThan(80);
});

import { describe, expect, test } from 'vitest';
import { sealedIndents, unsealedIndents } from '#shared/documents/signature-place.ts';

// A line of 28 characters; 2026年3月5日 takes 6 of them.
describe('signature (GB/T 9704-2012 7.3.5)', () => {
  test('with a seal the date ends four characters before the margin and the office has the same centre', () => {
    const { office, date } = sealedIndents(9, 6, 28, 4);
    expect(office).toBe(date);
    // Centre of the room between this indent and the margin: 4 + 6 / 2 before the margin.
    expect((28 - date) / 2).toBe(7);
  });

  test('with a seal an office too wide for that keeps to its line', () => {
    const { office } = sealedIndents(20, 6, 28, 4);
    expect(28 - office).toBeGreaterThanOrEqual(20);
  });

  test('without a seal the office ends two characters before the margin and the date begins two after it', () => {
    expect(unsealedIndents(9, 6, 28, 2)).toEqual({ office: 17, date: 19 });
  });

  test('without a seal a date wider than the office ends two characters before the margin', () => {
    const { office, date } = unsealedIndents(5, 7.5, 28, 2);
    expect(date + 7.5 + 2).toBe(28);
    expect(date - office).toBe(2);
  });
});

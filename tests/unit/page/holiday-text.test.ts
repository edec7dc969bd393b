import { expect, it } from 'vitest';
import { compactDays, freedDays, notWeekend, readDays } from '#renderer/modules/settings/holiday-text.ts';

function days(text: string) {
  const read = readDays(2026, text);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.value;
}

it('reads single days and spans as a notice writes them', () => {
  expect(days('1月1日至3日、4月6日')).toEqual(['2026-01-01', '2026-01-02', '2026-01-03', '2026-04-06']);
});

it('drops the weekend inside a holiday, which was free anyway', () => {
  // 2026-02-16 is a Monday.
  expect(compactDays(freedDays(days('2月15日至23日')))).toBe('02-16 02-17 02-18 02-19 02-20 02-23');
});

it('reads dots, dashes and several lines, and a span over the end of a month', () => {
  expect(days('10.1-10.3\n05-01')).toEqual(['2026-05-01', '2026-10-01', '2026-10-02', '2026-10-03']);
  expect(days('4月30日至5月2日')).toHaveLength(3);
});

it('names the part it cannot read', () => {
  expect(readDays(2026, '1月1日、国庆')).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringContaining('“国庆”') }],
  });
  expect(readDays(2026, '2月30日').ok).toBe(false);
});

it('finds the day that was a working day anyway', () => {
  // 2026-02-14 is a Saturday, 02-16 a Monday.
  expect(notWeekend(days('2月14日、2月16日'))).toBe('2026-02-16');
  expect(notWeekend(days('2月14日'))).toBeUndefined();
});

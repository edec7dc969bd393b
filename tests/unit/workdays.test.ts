import chineseDays from 'chinese-days';
import { expect, it } from 'vitest';
import { publishedHolidays } from '#shared/codes/holidays.ts';
import { addDays } from '#shared/day.ts';
import { addWorkdays, calendarOf, endOfTerm, isWorkday, termInWords } from '#shared/workdays.ts';

const calendar = calendarOf(publishedHolidays);

it('counts worked weekends and skips holidays', () => {
  expect(addWorkdays('2025-09-22', 15, calendar)).toMatchObject({ day: '2025-10-17', provisional: false });
  expect(addWorkdays('2026-09-30', 5, calendar).day).toBe('2026-10-13');
});

it('tells how the day was found', () => {
  const found = addWorkdays('2025-09-22', 15, calendar);
  expect(found.added).toEqual(['2025-09-28', '2025-10-11']);
  expect(found.skipped).toContainEqual({ day: '2025-10-08', why: 'holiday' });
  expect(found.skipped).toContainEqual({ day: '2025-09-27', why: 'weekend' });
  expect(found.skipped.length + 15).toBe(25);
});

it('marks a day provisional when the year’s notice is not known', () => {
  expect(addWorkdays('2026-12-28', 10, calendar).provisional).toBe(true);
  expect(endOfTerm('2026-12-28', { months: 6 }, calendar)).toMatchObject({
    day: '2027-06-28',
    provisional: false,
  });
});

it('agrees with an independent table on every day from 2004 to 2026', () => {
  for (let day = addDays('2004-01-01', 0); day <= '2026-12-31'; day = addDays(day, 1)) {
    if (isWorkday(day, calendar) !== chineseDays.isWorkday(day)) expect.fail(day);
  }
});

it('words a term as papers do', () => {
  expect([{ workdays: 15 }, { months: 6 }, { days: 10 }].map(termInWords)).toEqual([
    '15个工作日',
    '6个月',
    '10日',
  ]);
});

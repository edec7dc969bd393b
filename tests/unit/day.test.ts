import { expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  ageAt,
  dayInWords,
  daysBetween,
  isDay,
  isMonth,
  weekdayOf,
} from '#shared/day.ts';

it('knows which days exist', () => {
  expect(['2012-02-29', '2013-12-31'].every(isDay)).toBe(true);
  expect(['2013-02-29', '2013-13-01', '2013-1-1', '0013-01-01', ''].some(isDay)).toBe(false);
  expect(isMonth('1975-10')).toBe(true);
  expect(isMonth('1975-13')).toBe(false);
});

it('counts days and months across year ends without a time zone', () => {
  expect(addDays('2013-12-31', 1)).toBe('2014-01-01');
  expect(addMonths('2013-08-31', 6)).toBe('2014-02-28');
  expect(addMonths('2011-08-31', 6)).toBe('2012-02-29');
  expect(addMonths('2013-03-15', -3)).toBe('2012-12-15');
  expect(daysBetween('2013-01-01', '2014-01-01')).toBe(365);
  expect(weekdayOf('2026-11-22')).toBe(0);
});

it('counts completed years by month as the appointment form does', () => {
  expect(ageAt('1975-08', '2026-07')).toBe(50);
  expect(ageAt('1975-08', '2026-08-01')).toBe(51);
});

it('writes official dates without padding zeros', () => {
  expect(dayInWords('2026-03-05')).toBe('2026年3月5日');
});

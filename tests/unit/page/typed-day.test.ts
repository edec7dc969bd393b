import { expect, it } from 'vitest';
import { dayTyped, monthTyped } from '#renderer/ui/typed-day.ts';

it.each([
  ['20130719', '2013-07-19'],
  ['2013.7.19', '2013-07-19'],
  ['2013-7-9', '2013-07-09'],
  ['2013/07/19', '2013-07-19'],
  ['2013年7月19日', '2013-07-19'],
  ['２０１３．７．１９', '2013-07-19'],
  [' 2013。7。19 ', '2013-07-19'],
])('reads the day %s', (typed, day) => {
  expect(dayTyped(typed)).toBe(day);
});

it.each(['2013-02-29', '2013', '201307', '2013.7', '7月19日', '今天', ''])(
  'does not make a day of “%s”',
  (typed) => {
    expect(dayTyped(typed)).toBeUndefined();
  },
);

it.each([
  ['197508', '1975-08'],
  ['1975.8', '1975-08'],
  ['1975.10', '1975-10'],
  ['1975年8月', '1975-08'],
])('reads the month %s', (typed, month) => {
  expect(monthTyped(typed)).toBe(month);
});

it.each(['1975.13', '1975', '19750801'])('does not make a month of “%s”', (typed) => {
  expect(monthTyped(typed)).toBeUndefined();
});

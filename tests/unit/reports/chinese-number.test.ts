import { expect, it } from 'vitest';
import { chineseNumber } from '#shared/reports/chinese-number.ts';

it.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [19, '十九'],
  [20, '二十'],
  [21, '二十一'],
  [99, '九十九'],
])('writes the heading %d as %s', (value, text) => {
  expect(chineseNumber(value)).toBe(text);
});

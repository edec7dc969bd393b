import { expect, it } from 'vitest';
import { type SpanName, spanNamed, spanNames } from '#shared/reports/spans.ts';

it.each([
  ['year', '2013-01-01', '2013-12-31'],
  ['q1', '2013-01-01', '2013-03-31'],
  ['q2', '2013-04-01', '2013-06-30'],
  ['q4', '2013-10-01', '2013-12-31'],
  ['m1', '2013-01-01', '2013-01-31'],
  ['m2', '2013-02-01', '2013-02-28'],
  ['m12', '2013-12-01', '2013-12-31'],
] satisfies [SpanName, string, string][])('%s of 2013 is %s to %s', (name, from, to) => {
  expect(spanNamed(2013, name)).toEqual({ from, to });
});

it('ends February of a leap year on the 29th', () => {
  expect(spanNamed(2012, 'm2').to).toBe('2012-02-29');
});

it('offers the year, four quarters and twelve months, each under its own name', () => {
  const labels = spanNames.map(({ label }) => label);
  expect(labels.slice(0, 6)).toEqual(['全年', '第一季度', '第二季度', '第三季度', '第四季度', '1月']);
  expect(new Set(labels).size).toBe(17);
});

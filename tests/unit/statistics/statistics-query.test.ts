import { expect, it } from 'vitest';
import {
  basisOfQuery,
  firstQuery,
  queryIn,
  queryText,
  spanOfQuery,
  withDay,
} from '#renderer/modules/reports/statistics/statistics-query.ts';

it('is kept in a view as it stands: a part of the year, or days of their own', () => {
  const part = { ...firstQuery, basis: 'all', span: 'q2' } as const;
  const days = { ...firstQuery, span: { from: '2012-07-01', to: '2013-06-30' } } as const;
  for (const query of [part, days]) expect(queryIn(queryText(query))).toEqual(query);
  expect(spanOfQuery(part, 2013)).toEqual({ from: '2013-04-01', to: '2013-06-30' });
  expect(spanOfQuery(days, 2020)).toEqual(days.span);
});

it('reads a view of the program before, which knew no 口径, and a broken one', () => {
  const old = queryIn('type=interview&row=form&column=&span=q1');
  expect(old).toEqual({ type: 'interview', basis: '', row: 'form', column: '', span: 'q1' });
  expect(basisOfQuery(old).name).toBe('held');
  expect(queryIn('type=nothing&from=2013-02-30&to=2013-03-01')).toMatchObject({
    type: 'warningCard',
    span: 'year',
  });
});

it('takes a day that keeps the span in order, and no other', () => {
  const span = { from: '2013-01-01', to: '2013-12-31' } as const;
  expect(withDay(span, 'from', '2012-05-01')).toEqual({ ...span, from: '2012-05-01' });
  expect(withDay(span, 'to', '2012-05-01')).toBeUndefined();
  expect(withDay(span, 'to', '13年')).toBeUndefined();
});

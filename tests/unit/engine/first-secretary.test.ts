import { expect, it } from 'vitest';
import { firstSecretary } from '#shared/case-types/first-secretary.ts';
import { publishedHolidays } from '#shared/codes/holidays.ts';
import { nextDue } from '#shared/engine/deadlines.ts';
import { startCase } from '#shared/engine/move.ts';
import { calendarOf } from '#shared/workdays.ts';
import { actor, refusedAt, walk } from './walk.ts';

const calendar = calendarOf(publishedHolidays);
const today = '2013-06-01';
const dispatch = {
  person: 'p1',
  unit: 'u1',
  village: 'v1',
  role: 'secretary',
  from: '2013-03-01',
  until: '2015-02-28',
  document: '丹组发〔2013〕12号',
};

it('is refused at the field when the end stands before the start', () => {
  const refused = startCase(
    firstSecretary,
    'x',
    'serving',
    { ...dispatch, until: '2013-02-01' },
    undefined,
    actor(today),
  );
  expect(refusedAt(refused)).toEqual(['until']);
});

it('needs unit, term and document to be in office, but not to be proposed', () => {
  const bare = { person: 'p1', village: 'v1', role: 'secretary' };
  expect(startCase(firstSecretary, 'x', 'proposed', bare, undefined, actor(today)).ok).toBe(true);
  const refused = startCase(firstSecretary, 'x', 'serving', bare, undefined, actor(today));
  expect(refusedAt(refused)).toEqual(['unit', 'from', 'until', 'document']);
});

it('reminds of the term’s end until the person has left, and again after a second term', () => {
  const serving = walk(firstSecretary, 'serving', dispatch, today);
  expect(nextDue(firstSecretary, serving, calendar, {})?.due.day).toBe('2015-02-28');
  const again = walk(firstSecretary, 'serving', dispatch, today, [
    '连任',
    { until: '2017-02-28', document: '丹组发〔2015〕3号' },
  ]);
  expect(nextDue(firstSecretary, again, calendar, {})?.due.day).toBe('2017-02-28');
  const recalled = walk(firstSecretary, 'serving', dispatch, today, [
    '召回',
    { endedOn: '2013-05-31' },
    '经常不在村',
  ]);
  expect(nextDue(firstSecretary, recalled, calendar, {})).toBeUndefined();
});

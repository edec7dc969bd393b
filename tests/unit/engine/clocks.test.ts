import { describe, expect, it } from 'vitest';
import { defineCaseType } from '#shared/case-type.ts';
import { publishedHolidays } from '#shared/codes/holidays.ts';
import type { Day } from '#shared/day.ts';
import { type ClockAct, changeClock } from '#shared/engine/clocks.ts';
import { dueDatesOf, nextDue } from '#shared/engine/deadlines.ts';
import { calendarOf } from '#shared/workdays.ts';
import { actor, refusedAt, value, walk } from './walk.ts';

const calendar = calendarOf(publishedHolidays);
const today: Day = '2026-11-20';

const matter = defineCaseType({
  name: 'matter',
  label: '事项',
  fields: {
    from: { kind: 'day', label: '起' },
    answer: { kind: 'day', label: '答复' },
    report: { kind: 'day', label: '报告' },
  },
  stages: {
    open: { label: '在办', moves: [{ label: '办结', to: 'done' }] },
    done: { label: '办结', final: true },
  },
  start: ['open'],
  columns: { day: ['from'] },
  deadlines: [
    { name: 'answer', label: '答复', from: 'from', until: 'answer', term: { workdays: 15 }, basis: '默认' },
    { name: 'report', label: '报告', from: 'from', until: 'report', term: { months: 6 }, basis: '默认' },
  ],
});

const opened = (from: Day) => walk(matter, 'open', { from }, today);
const act = (kind: ClockAct['kind'], on: Day, more: Partial<ClockAct> = {}): ClockAct => ({
  deadline: 'answer',
  kind,
  on,
  term: undefined,
  reason: '本人住院',
  ...more,
});
const lastDay = (record: ReturnType<typeof opened>, { deadline }: ClockAct) =>
  clock(record, deadline)?.due.day;
const changed = (record: ReturnType<typeof opened>, ...acts: readonly ClockAct[]) =>
  acts.reduce((now, one) => value(changeClock(matter, now, one, actor(today), lastDay(now, one))), record);
const clock = (record: ReturnType<typeof opened>, name = 'answer') =>
  dueDatesOf(matter, record, calendar, {}).find((due) => due.name === name);

describe('working days over National Day', () => {
  it('end on the days of the published notices', () => {
    expect(clock(opened('2025-09-22'))?.due.day).toBe('2025-10-17');
    const five = dueDatesOf(matter, opened('2026-09-30'), calendar, { 'matter.answer': { workdays: 5 } });
    expect(five[0]?.due.day).toBe('2026-10-13');
  });

  it('stand still while the clock is paused, and the first date is still known', () => {
    const paused = changed(opened('2025-09-22'), act('pause', '2025-09-29'), act('resume', '2025-10-11'));
    // 29 and 30 September, 9 and 10 October do not count: four working days more, 20 to 23 October.
    expect(clock(paused)).toMatchObject({ first: '2025-10-17', due: { day: '2025-10-23' } });
    expect(clock(paused)?.due.skipped).toContainEqual({ day: '2025-09-29', why: 'paused' });
  });

  it('are added behind the end when the term is extended', () => {
    const longer = changed(opened('2025-09-22'), act('extend', '2025-10-16', { term: { workdays: 5 } }));
    expect(clock(longer)).toMatchObject({ first: '2025-10-17', due: { day: '2025-10-24' } });
  });
});

it('moves a term of months on by every day of a pause', () => {
  const record = changed(
    opened('2025-09-22'),
    act('pause', '2025-10-01', { deadline: 'report' }),
    act('resume', '2025-10-11', { deadline: 'report' }),
  );
  expect(clock(record, 'report')).toMatchObject({ first: '2026-03-22', due: { day: '2026-04-01' } });
});

it('has nothing due while the pause lasts', () => {
  const record = changed(opened('2025-09-22'), act('pause', '2025-09-29'));
  expect(clock(record)?.pausedSince).toBe('2025-09-29');
  expect(nextDue(matter, record, calendar, {})?.name).toBe('report');
});

it('refuses a second pause, 恢复 without 暂停, a day before the start, a future day and a missing reason', () => {
  const record = opened('2025-09-22');
  const paused = changed(record, act('pause', '2025-09-29'));
  const refused = (of: typeof record, one: ClockAct) =>
    changeClock(matter, of, one, actor(today), lastDay(of, one));
  expect(refused(paused, act('pause', '2025-09-30'))).toMatchObject({
    problems: [{ message: expect.stringContaining('已自2025-09-29起暂停') }],
  });
  expect(refused(record, act('resume', '2025-09-30')).ok).toBe(false);
  expect(refusedAt(refused(paused, act('resume', '2025-09-28')))).toEqual(['on']);
  expect(refusedAt(refused(record, act('pause', '2025-09-21')))).toEqual(['on']);
  expect(refusedAt(refused(record, act('pause', '2026-11-21')))).toEqual(['on']);
  expect(refusedAt(refused(record, act('pause', '2025-09-29', { reason: ' ' })))).toEqual(['reason']);
});

it('pauses on the last day of the term, and no longer on the day after', () => {
  const record = opened('2025-09-22');
  const late = act('pause', '2025-10-18');
  expect(changeClock(matter, record, late, actor(today), lastDay(record, late))).toMatchObject({
    problems: [{ field: 'on', message: expect.stringContaining('2025-10-17已届满') }],
  });
  expect(clock(changed(record, act('pause', '2025-10-17')))?.pausedSince).toBe('2025-10-17');
});

it('takes no notice of a pause that an earlier release took after the term was over', () => {
  const record = opened('2025-09-22');
  const pause = { kind: 'pause', deadline: 'answer', on: '2025-12-01', reason: '', at: '', by: '' } as const;
  const clocks = [pause];
  expect(clock({ ...record, clocks })?.pausedSince).toBeUndefined();
});

it('refuses to change a clock that has been met', () => {
  const met = walk(matter, 'open', { from: '2025-09-22', answer: '2025-09-25' }, today);
  expect(changeClock(matter, met, act('pause', '2025-09-29'), actor(today), '2025-10-17').ok).toBe(false);
});

it('follows a rule only for clocks that start on or after its first day', () => {
  const rule = {
    workdays: 10,
    basis: '《新办法》第五条',
    validFrom: '2026-01-01',
    earlier: { workdays: 12, basis: '《旧办法》', validFrom: '2025-01-01' },
  } as const;
  const under = (from: Day) => dueDatesOf(matter, opened(from), calendar, { 'matter.answer': rule })[0];
  expect(under('2026-01-05')).toMatchObject({ term: { workdays: 10 }, basis: '《新办法》第五条' });
  expect(under('2025-12-31')).toMatchObject({ term: { workdays: 12 }, basis: '《旧办法》' });
  expect(under('2024-12-31')).toMatchObject({ term: { workdays: 15 }, basis: '默认' });
});

import { describe, expect, it } from 'vitest';
import type { Case, Detail } from '#shared/case-type.ts';
import type { Write } from '#shared/change.ts';
import { addDays, type Day } from '#shared/day.ts';
import { checkFields, checkValues } from '#shared/engine/check.ts';
import { nextDue } from '#shared/engine/deadlines.ts';
import { type Person, personFields } from '#shared/people/person.ts';
import { practiceCounty } from '#shared/practice/county.ts';
import { caseTypeOf, caseTypes, detailTypeOf } from '#shared/registry.ts';
import { calendarIn, defaultSettings } from '#shared/settings.ts';
import type { Unit } from '#shared/units/unit.ts';

const today: Day = '2026-11-20';
const county = practiceCounty(today);
const calendar = calendarIn(defaultSettings);

const cases = casesOf(county);
const details = county.flatMap((row): Detail[] => (row.table === 'details' && row.after ? [row.after] : []));
const people = county.flatMap((row): Person[] => (row.table === 'people' && row.after ? [row.after] : []));
const units = county.flatMap((row): Unit[] => (row.table === 'units' && row.after ? [row.after] : []));

function casesOf(writes: readonly Write[]): readonly Case[] {
  return writes.flatMap((row): Case[] => (row.table === 'cases' && row.after ? [row.after] : []));
}

function dueDaysOf(records: readonly Case[]): readonly Day[] {
  return records.flatMap((record) => nextDue(caseTypeOf(record.type), record, calendar, {})?.due.day ?? []);
}

it('is the same whenever it is built', () => {
  expect(JSON.stringify(practiceCounty(today))).toBe(JSON.stringify(county));
});

it('has the size of a county, with every key used once', () => {
  expect(people.length).toBeGreaterThan(1150);
  expect(people.length).toBeLessThan(1250);
  expect(units.filter((unit) => unit.kind === 'village')).toHaveLength(145);
  expect(units.filter((unit) => unit.kind === 'community')).toHaveLength(84);
  expect(new Set(county.map((row) => `${row.table} ${row.key}`)).size).toBe(county.length);
});

describe('nothing in it could not have been entered by hand', () => {
  it('passes the checks of every case type at the stage where the record stands', () => {
    const problems = cases.flatMap((record) =>
      checkValues(caseTypeOf(record.type), record.stage, record.values, today).map(
        (problem) => `${record.id}: ${problem.message}`,
      ),
    );
    expect(problems).toEqual([]);
  });

  it('passes the checks of every detail row and of every person', () => {
    const rows = details.flatMap((row) => {
      const type = detailTypeOf(row.type);
      return [...checkFields(type.fields, row.values, today), ...(type.check?.(row.values, today) ?? [])];
    });
    expect([...rows, ...people.flatMap((one) => checkFields(personFields, one.values, today))]).toEqual([]);
  });

  it('points only at people, units and cases that exist', () => {
    const known = new Set(county.map((row) => row.key));
    const dangling = [...cases, ...details].filter((record) =>
      ['person', 'unit', 'village', 'assignment'].some((field) => {
        const target = record.values[field];
        return typeof target === 'string' && !known.has(target);
      }),
    );
    expect(dangling).toEqual([]);
  });

  it('gives every case its steps in order, none of them in the future, and the post of that time', () => {
    for (const record of cases) {
      const days = record.steps.map((step) => step.at);
      expect(days).toEqual([...days].sort());
      expect(days.at(-1)?.slice(0, 10) ?? '').not.toBe('');
      expect((days.at(-1) ?? '') <= `${today}T23`).toBe(true);
      expect(record.steps.at(-1)?.stage).toBe(record.stage);
      if (record.type === 'outgoingDocument') continue;
      expect(record.frozen?.unit).toBeTruthy();
      expect(record.frozen?.post).toBeTruthy();
    }
  });

  it('numbers each series from 1 without a gap, in the order of the days', () => {
    const numbers = cases.flatMap((record) => (record.number ? [record.number] : []));
    const series = [...new Set(numbers.map((number) => number.series))];
    expect(series).toContain('warningCard/2013/红/演组警');
    for (const name of series) {
      const seqs = numbers.filter((number) => number.series === name).map((number) => number.seq);
      expect([...seqs].sort((a, b) => a - b)).toEqual(seqs.map((_, index) => index + 1));
      expect(new Set(seqs).size).toBe(seqs.length);
    }
    const cards = cases.filter((record) => record.number?.series === 'warningCard/2013/蓝/演组警');
    const inOrder = [...cards].sort((a, b) => (a.number?.seq ?? 0) - (b.number?.seq ?? 0));
    const issued = inOrder.map((record) => record.values.issuedOn);
    expect(issued).toEqual([...issued].sort());
    expect(inOrder[0]?.number?.text).toBe('演组警〔2013〕蓝-001号');
  });

  it('has one first secretary at a time in a village', () => {
    const serving = cases.filter((record) => record.type === 'firstSecretary' && record.stage === 'serving');
    const villages = serving.map((record) => record.values.village);
    expect(new Set(villages).size).toBe(villages.length);
  });
});

it('shows every stage of every kind of matter somewhere', () => {
  for (const type of Object.values(caseTypes)) {
    const stages = new Set(cases.filter((record) => record.type === type.name).map((record) => record.stage));
    expect([...Object.keys(type.stages)].filter((stage) => !stages.has(stage))).toEqual([]);
  }
});

it.each<Day>([
  '2026-11-20',
  '2026-11-22',
  '2026-10-04',
  '2027-01-01',
  '2025-02-28',
  '2016-01-01',
  '2031-05-01',
])('has matters on the desk on %s: past due, due within the week, and nothing from years ago', (day) => {
  const due = dueDaysOf(casesOf(practiceCounty(day)));
  expect(due.filter((date) => date < day).length).toBeGreaterThan(2);
  expect(due.filter((date) => date >= day && date <= addDays(day, 6)).length).toBeGreaterThan(2);
  expect(due.filter((date) => date < addDays(day, -40))).toEqual([]);
});

it('refuses a day before its own story ends', () => {
  expect(() => practiceCounty('2015-12-31')).toThrow(RangeError);
});

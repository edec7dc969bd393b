import { expect, it } from 'vitest';
import {
  householdsLowIncome,
  householdsOverLine,
  householdsOverLineShare,
} from '#shared/facts/households.ts';
import { projectsInvested, projectsLanded } from '#shared/facts/projects.ts';
import {
  villagesHelpedBySuperior,
  villagesHelpedHere,
  villagesOverLine,
  villagesOverLineShare,
  villagesWeak,
} from '#shared/facts/villages.ts';
import { aHousehold, aProject, aVillage, aYear } from './year.ts';

it('counts weak villages and splits them by who helps', () => {
  const year = aYear([], [aVillage(), aVillage(), aVillage({ helper: 'superior' })]);
  expect(villagesWeak(year)).toMatchObject({
    value: 3,
    parts: [['villages.helpedHere', 'villages.helpedBySuperior']],
  });
  expect(villagesHelpedHere(year).value).toBe(2);
  expect(villagesHelpedBySuperior(year).value).toBe(1);
});

it('counts a village that was entered twice once', () => {
  expect(villagesWeak(aYear([], [aVillage({ village: 'a' }), aVillage({ village: 'a' })])).value).toBe(1);
});

it('takes 达到或超过: a village exactly on the line is over it, one without a figure is not', () => {
  const on = aVillage({ income: 70 });
  const year = aYear([], [on, aVillage({ income: 69.99 }), aVillage({ income: undefined })]);
  expect(villagesOverLine(year).records.ids).toEqual([on.id]);
  expect(villagesOverLineShare(year)?.value).toBeCloseTo(33.333, 2);
});

it('follows the lines the office has set, and names them in the definition', () => {
  const settings = { villageIncomeLine: 40, householdIncomeLine: 4000 };
  const year = aYear([], [aVillage(), aHousehold()], '2020-01-01', settings);
  expect(villagesOverLine(year)).toMatchObject({ value: 1, definition: expect.stringContaining('40万元') });
  expect(householdsOverLine(year)).toMatchObject({ value: 1, definition: expect.stringContaining('4000元') });
});

it('counts households and those at the line or above it', () => {
  const year = aYear([], [aHousehold({ income: 6000 }), aHousehold({ income: 5999 }), aHousehold()]);
  expect(householdsLowIncome(year).value).toBe(3);
  expect(householdsOverLine(year).value).toBe(1);
});

it('gives no share without a base', () => {
  expect(householdsOverLineShare(aYear([]))).toBeUndefined();
  expect(villagesOverLineShare(aYear([]))).toBeUndefined();
});

it('counts the projects landed in the year, and not what was only planned or was stopped', () => {
  const landed = aProject({ invested: 12.35 });
  const year = aYear(
    [],
    [
      landed,
      aProject({ status: 'planned', invested: 99 }),
      aProject({ status: 'stopped', invested: 99 }),
      aProject({ landedOn: '2014-01-02', invested: 99 }),
      aProject({ invested: 0.7 }),
      aProject(),
    ],
  );
  expect(projectsLanded(year).value).toBe(3);
  expect(projectsInvested(year).value).toBe(13.05);
  expect(projectsInvested(year).records.ids).toHaveLength(2);
});

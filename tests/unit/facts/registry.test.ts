import { expect, it } from 'vitest';
import type { Day } from '#shared/day.ts';
import { type FactMaker, factMakers, factsOf } from '#shared/facts/registry.ts';
import { aCard, aDispatch, aHousehold, aProject, aTalk, aVillage, aYear } from './year.ts';

const cardOf = (issuedOn: Day) =>
  aCard({ colour: 'orange', issuedOn, deliveredOn: issuedOn, repliedOn: issuedOn, closedOn: '2013-11-01' });

/** So many talks, cards and 万元 in 2012 and in 2013. */
function twoYears(before: number, now: number) {
  const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make);
  return aYear(
    [
      ...times(before, () => aTalk({ talkedOn: '2012-05-06' })),
      ...times(now, () => aTalk()),
      ...times(before, () => cardOf('2012-05-07')),
      ...times(now, () => cardOf('2013-05-07')),
      aDispatch(),
    ],
    [
      aVillage({ year: 2012, income: 40 * before }),
      aVillage({ income: 40 * now }),
      aHousehold({ income: 7000 }),
      aProject({ invested: 3 }),
    ],
  );
}

const full = twoYears(1, 2);
const declining = twoYears(2, 1);

it('gives every fact the id under which it is listed', () => {
  const makers: readonly (readonly [string, FactMaker])[] = Object.entries(factMakers);
  expect(makers.map(([, make]) => (make(full) ?? make(declining))?.id)).toEqual(makers.map(([id]) => id));
});

it('points only at facts that exist', () => {
  const known = new Set(Object.keys(factMakers));
  const named = [...factsOf(full), ...factsOf(declining)].flatMap(
    ({ parts = [], of, sameAs, share, compared }) => [
      ...parts.flat(),
      ...(of === undefined ? [] : [of]),
      ...(sameAs === undefined ? [] : [sameAs]),
      ...(share ? [share.part, share.base] : []),
      ...(compared ? [compared.now, compared.before] : []),
    ],
  );
  expect(named.filter((id) => !known.has(id))).toEqual([]);
  expect(named.length).toBeGreaterThan(20);
});

it('tells each fact in one sentence of its own', () => {
  const sentences = factsOf(full).map((fact) => fact.definition);
  expect(sentences.filter((sentence) => !/^[^。]+。$/.test(sentence))).toEqual([]);
  expect(new Set(sentences).size).toBe(sentences.length);
});

it('has only zeros and no shares in an empty year', () => {
  const facts = factsOf(aYear([]));
  expect(facts.filter((fact) => fact.value !== 0 || fact.records.ids.length > 0)).toEqual([]);
  expect(facts.filter((fact) => fact.measure === 'share')).toEqual([]);
});

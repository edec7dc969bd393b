import { expect, it } from 'vitest';
import { type FactMaker, factMakers, factsOf } from '#shared/facts/registry.ts';
import { aCard, aDispatch, aHousehold, aProject, aTalk, aVillage, aYear } from './year.ts';

const full = aYear(
  [
    aTalk(),
    aCard({ colour: 'orange', deliveredOn: '2013-05-07', repliedOn: '2013-05-09', closedOn: '2013-11-01' }),
    aDispatch(),
  ],
  [aVillage({ income: 80 }), aHousehold({ income: 7000 }), aProject({ invested: 3 })],
);

it('gives every fact the id under which it is listed', () => {
  const makers: readonly (readonly [string, FactMaker])[] = Object.entries(factMakers);
  expect(makers.map(([, make]) => make(full)?.id)).toEqual(makers.map(([id]) => id));
});

it('points only at facts that exist', () => {
  const known = new Set(Object.keys(factMakers));
  const named = factsOf(full).flatMap(({ parts = [], of, share }) => [
    ...parts.flat(),
    ...(of === undefined ? [] : [of]),
    ...(share ? [share.part, share.base] : []),
  ]);
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

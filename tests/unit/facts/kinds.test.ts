import { expect, it } from 'vitest';
import { changeSince, growthSince } from '#shared/facts/compare.ts';
import { cumulative } from '#shared/facts/cumulative.ts';
import { type Fact, type FactHead, stockOn } from '#shared/facts/fact.ts';
import { mean } from '#shared/facts/mean.ts';
import { rank } from '#shared/facts/rank.ts';

const head: FactHead = {
  id: 'x',
  name: '某数',
  definition: '某口径。',
  unit: '岁',
  period: stockOn('2013-12-31'),
};

function ofAges(id: string, ages: readonly (number | undefined)[]): Fact | undefined {
  const members = ages.map((age, index) => ({ id: `${id}${index}`, age }));
  return mean({ ...head, id }, 'people', members, ({ age }) => age);
}

function aFact(id: string, value: number, unit = '张'): Fact {
  return { ...head, id, unit, value, measure: 'count', records: { table: 'cases', ids: [id] } };
}

it('takes the mean of the values that are filled, to two decimals', () => {
  expect(ofAges('a', [41, 44, 43, undefined])).toMatchObject({
    value: 42.67,
    measure: 'mean',
    unit: '岁',
    records: { ids: ['a0', 'a1', 'a2'] },
  });
  expect(ofAges('a', [])).toBeUndefined();
});

it('tells by how many years a mean age fell: 3.36, as 丹阳 published it for its village teams of 2013', () => {
  // 11 members before the election, 25 after it.
  const before = ofAges('before', [...Array.from({ length: 10 }, () => 50), 50]);
  const after = ofAges('after', [
    ...Array.from({ length: 16 }, () => 47),
    ...Array.from({ length: 9 }, () => 46),
  ]);
  expect([before?.value, after?.value]).toEqual([50, 46.64]);
  expect(changeSince(head, 'down', after, before)).toMatchObject({
    value: 3.36,
    unit: '岁',
    measure: 'change',
  });
  expect(changeSince(head, 'up', after, before)).toBeUndefined();
});

it('tells how much more there is than the year before, and in per cent of it', () => {
  const [now, before] = [aFact('now', 224), aFact('before', 198)];
  expect(changeSince(head, 'up', now, before)).toMatchObject({
    value: 26,
    unit: '张',
    records: { ids: ['now', 'before'] },
    compared: { now: 'now', before: 'before', direction: 'up' },
  });
  expect(growthSince(head, 'up', now, before)?.value).toBeCloseTo(13.13, 2);
  expect(growthSince(head, 'down', before, now)?.value).toBeCloseTo(11.61, 2);
});

it('compares with nothing where the year before is not recorded or equal', () => {
  expect(changeSince(head, 'up', aFact('now', 5), aFact('before', 0))).toBeUndefined();
  expect(growthSince(head, 'up', aFact('now', 5), aFact('before', 0))).toBeUndefined();
  expect(changeSince(head, 'up', aFact('now', 5), undefined)).toBeUndefined();
  expect(changeSince(head, 'up', aFact('now', 5), aFact('before', 5))).toBeUndefined();
});

it('counts from the day on which the count began', () => {
  const rows = (['2011-12-31', '2012-01-01', '2013-12-31', '2014-01-01'] as const).map((day) => ({
    id: day,
    day,
  }));
  const fact = cumulative(head, '2012-01-01', '2013-12-31', 'cases', rows, ({ day }) => day);
  expect(fact).toMatchObject({
    value: 2,
    period: { kind: 'flow', from: '2012-01-01', to: '2013-12-31' },
    records: { ids: ['2012-01-01', '2013-12-31'] },
  });
});

it('gives the place among peers, a shared one to equal figures', () => {
  const peers = [aFact('a', 9), aFact('b', 7), aFact('c', 7), aFact('d', 2)];
  const place = (own: Fact | undefined) => own && rank(head, own, peers)?.value;
  expect(peers.map(place)).toEqual([1, 2, 2, 4]);
  expect(rank(head, aFact('a', 9), peers.slice(0, 1))).toBeUndefined();
});

import { expect, it } from 'vitest';
import { factsOf } from '#shared/facts/registry.ts';
import { wholeYear } from '#shared/facts/year-records.ts';
import { basesOf, isSubjectName, subjects } from '#shared/statistics/subjects.ts';
import { aCard, aDispatch, aProject, aTalk, aVillage, aYear } from '#tests/unit/facts/year.ts';

const cases = [
  aCard(),
  aCard({ issuedOn: '2012-12-31' }),
  aCard({}, 'draft'),
  aCard({}, 'withdrawn'),
  aTalk(),
  aTalk({ talkedOn: '2014-01-01' }),
  aTalk({}, 'applied'),
  aDispatch({ person: 'a' }),
  aDispatch({ person: 'a', from: '2013-09-01' }),
  aDispatch({ role: 'member' }),
  aDispatch({}, 'planned'),
];
const details = [
  aProject(),
  aProject({ status: 'planned' }),
  aVillage({ village: 'v' }),
  aVillage({ village: 'v' }),
  aVillage(),
];

it.each([
  ['warningCard', 'cards.issued'],
  ['interview', 'interviews.total'],
  ['firstSecretary', 'firstSecretaries.dispatched'],
  ['project', 'projects.landed'],
  ['villageYear', 'villages.weak'],
] as const)('counts %s as the fact %s does, unless another 口径 is chosen', (subject, factId) => {
  const fact = factsOf(aYear(cases, details)).find(({ id }) => id === factId);
  const own = [...cases, ...details].filter(({ type }) => type === subject);
  const [basis] = basesOf(subject);
  expect(basis.counts(own, wholeYear(2013)).map(({ id }) => id)).toEqual(fact?.records.ids);
  if (subject !== 'villageYear') expect(basis.definition).toBe(fact?.definition);
});

it.each(['warningCard', 'interview', 'firstSecretary', 'project'] as const)(
  'counts every registered record of %s if asked to',
  (subject) => {
    const own = [...cases, ...details].filter(({ type }) => type === subject);
    const all = basesOf(subject).find(({ name }) => name === 'all');
    expect(all?.counts(own, wholeYear(2013))).toEqual(own);
  },
);

it('says of every subject in one sentence what each of its ways counts', () => {
  for (const name of Object.keys(subjects).filter(isSubjectName)) {
    for (const { definition } of basesOf(name)) expect(definition).toMatch(/^[^。]+。$/);
  }
});

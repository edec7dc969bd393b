import { expect, it } from 'vitest';
import { firstSecretariesDispatched, firstSecretariesInOffice } from '#shared/facts/first-secretaries.ts';
import { aDispatch, aYear } from './year.ts';

it('takes for dispatched whose term began in the year, whatever became of it later', () => {
  const year = aYear([
    aDispatch(),
    aDispatch({ endedOn: '2014-06-01' }, 'recalled'),
    aDispatch({ from: '2012-03-01' }),
    aDispatch({ from: '2014-03-01' }),
    aDispatch({ from: undefined }, 'proposed'),
    aDispatch({}, 'dropped'),
    aDispatch({ role: 'leader' }),
  ]);
  expect(firstSecretariesDispatched(year).value).toBe(2);
});

it('counts one person who changed village within the year once, by the later term', () => {
  const first = aDispatch({ person: 'a', endedOn: '2013-08-01' }, 'reassigned');
  const second = aDispatch({ person: 'a', from: '2013-08-02' });
  expect(firstSecretariesDispatched(aYear([first, second])).records.ids).toEqual([second.id]);
});

it('takes for in office who had begun and not yet left on the last day of the year', () => {
  const lastDay = aDispatch({ from: '2013-12-31' });
  const stayed = aDispatch({ from: '2012-03-01', endedOn: '2014-03-01' }, 'completed');
  const left = aDispatch({ endedOn: '2013-12-31' }, 'completed');
  const fact = firstSecretariesInOffice(aYear([lastDay, stayed, left]));
  expect([...fact.records.ids].sort()).toEqual([lastDay.id, stayed.id].sort());
  expect(fact.period).toEqual({ kind: 'stock', on: '2013-12-31' });
});

it('counts a term that has run out but was not ended as still in office', () => {
  expect(
    firstSecretariesInOffice(aYear([aDispatch({ from: '2011-01-01', until: '2013-01-01' })])).value,
  ).toBe(1);
});

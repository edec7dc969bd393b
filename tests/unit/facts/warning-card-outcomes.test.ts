import { expect, it } from 'vitest';
import {
  cardsClosedShare,
  cardsEscalated,
  cardsInEffect,
  cardsLastYear,
  cardsSecond,
  cardsTransferred,
} from '#shared/facts/warning-card-outcomes.ts';
import { type CardSplit, cardSplits, splitCards } from '#shared/facts/warning-card-splits.ts';
import { cardsIssued } from '#shared/facts/warning-cards.ts';
import { aCard, aYear } from './year.ts';

const asTheyAre = { unitNow: (id: string) => id, unitName: (id: string) => id };

it('counts people whose card of the year followed another within twelve months, whatever the year of that one', () => {
  const year = aYear([
    aCard({ person: 'a', issuedOn: '2012-06-01' }),
    aCard({ person: 'a', issuedOn: '2013-05-31' }),
    aCard({ person: 'b', issuedOn: '2012-05-01' }),
    aCard({ person: 'b', issuedOn: '2013-05-31' }),
    aCard({ person: 'c', issuedOn: '2013-02-01' }, 'withdrawn'),
    aCard({ person: 'c', issuedOn: '2013-05-31' }),
  ]);
  expect(cardsSecond(year)).toMatchObject({ value: 1, records: { ids: ['a'] } });
});

it('counts whom the 影响期 of a card of this year or an earlier one covers at the end of the year', () => {
  const effect = (
    person: string,
    effectFrom: '2012-07-01' | '2013-07-01',
    effectUntil: `${number}-${number}-${number}`,
  ) => aCard({ person, colour: 'red', issuedOn: effectFrom, effectFrom, effectUntil });
  const year = aYear([
    effect('lastDay', '2013-07-01', '2013-12-31'),
    effect('over', '2013-07-01', '2013-12-30'),
    effect('earlier', '2012-07-01', '2014-06-30'),
    { ...effect('withdrawn', '2013-07-01', '2014-01-01'), stage: 'withdrawn' },
  ]);
  expect(cardsInEffect(year).records.ids).toEqual(['lastDay', 'earlier']);
});

it('compares with the same part of the year before', () => {
  const cards = [
    aCard({ issuedOn: '2012-05-31' }),
    aCard({ issuedOn: '2012-06-02' }),
    aCard({ issuedOn: '2013-01-04' }),
  ];
  expect(cardsLastYear(aYear(cards)).value).toBe(2);
  expect(cardsLastYear(aYear(cards, [], '2013-06-01')).value).toBe(1);
});

it('has a rate of 销号 only where cards were issued', () => {
  expect(cardsClosedShare(aYear([]))).toBeUndefined();
  const year = aYear([aCard({ closedOn: '2013-12-01' }), aCard({}, 'visiting')]);
  expect(cardsClosedShare(year)?.value).toBe(50);
});

it('counts the cards of the year that went on to a higher colour or to the discipline office, as a part of those issued', () => {
  const [up, over] = [aCard({}, 'escalated'), aCard({}, 'transferred')];
  const year = aYear([
    up,
    over,
    aCard(),
    aCard({ issuedOn: '2012-12-31' }, 'escalated'),
    aCard({ issuedOn: '2012-12-31' }, 'transferred'),
  ]);
  expect(cardsEscalated(year)).toMatchObject({ value: 1, of: 'cards.issued', records: { ids: [up.id] } });
  expect(cardsTransferred(year)).toMatchObject({ value: 1, of: 'cards.issued', records: { ids: [over.id] } });
});

it('splits the year so that the parts always add up, blanks being a part of their own', () => {
  const frozen = (unit: string) => ({ name: '张三', unit, post: '', level: '乡科级副职' });
  const year = aYear([
    { ...aCard({ source: '信访', issuedOn: '2013-10-08' }), frozen: frozen('财政局') },
    { ...aCard({ source: '信访', issuedOn: '2013-02-04' }), frozen: frozen('财政局') },
    { ...aCard({ issuedOn: '2013-02-04' }), frozen: frozen('教育局') },
  ]);
  const told = (split: CardSplit) =>
    splitCards(year, split, { by: '经办人' }, asTheyAre).map(({ name, value }) => `${name}${value}`);
  expect(told('unit')).toEqual(['财政局2', '教育局1']);
  expect(told('source')).toEqual(['信访2', '未填1']);
  expect(told('month')).toEqual(['2月2', '10月1']);
  expect(told('level')).toEqual(['乡科级副职3']);
  for (const split of ['unit', 'level', 'source', 'ground', 'month'] as const) {
    expect(cardSplits[split].label).not.toBe('');
    expect(
      splitCards(year, split, { by: '经办人' }, asTheyAre).reduce((sum, { value }) => sum + value, 0),
    ).toBe(cardsIssued(year).value);
  }
});

it('does not tell by a group of its own what a closed card is about', () => {
  const year = aYear([
    aCard({ ground: '工作作风', issuedOn: '2013-02-04' }),
    aCard({ ground: '廉洁自律', issuedOn: '2013-05-04', readers: '李四' }),
  ]);
  const told = (operator: string, split: CardSplit) =>
    splitCards(year, split, { by: operator }, asTheyAre).map(({ name, value }) => `${name}${value}`);
  expect(told('王五', 'ground')).toEqual(['工作作风1', '须授权1']);
  expect(told('王五', 'month')).toEqual(['2月1', '须授权1']);
  expect(told('李四', 'ground')).toEqual(['工作作风1', '廉洁自律1']);
});

it('counts the cards of a merged unit under the one that took it over, and as it was called then', () => {
  const then = (unit: string, name: string) => ({
    ...aCard({ unit }),
    frozen: { name: '张三', unit: name, post: '', level: '' },
  });
  const year = aYear([then('w', '文化局'), then('t', '体育局'), then('c', '财政局')]);
  const names = {
    unitNow: (id: string) => (id === 'c' ? id : 'wt'),
    unitName: (id: string) => (id === 'wt' ? '文体局' : '财政局'),
  };
  const told = (split: CardSplit) =>
    splitCards(year, split, { by: '经办人' }, names).map(({ name, value }) => `${name}${value}`);
  expect(told('unitNow')).toEqual(['文体局2', '财政局1']);
  expect(told('unit')).toEqual(['文化局1', '体育局1', '财政局1']);
});

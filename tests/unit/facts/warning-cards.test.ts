import { expect, it } from 'vitest';
import { warningCard } from '#shared/case-types/warning-card.ts';
import {
  cardRepliesDue,
  cardRepliesOnTime,
  cardRepliesOnTimeShare,
  cardsClosed,
  cardsIssued,
  cardsOfColour,
  cardsOverdue,
  cardsPeople,
} from '#shared/facts/warning-cards.ts';
import { aCard, aYear } from './year.ts';

it('counts cards from 签发 on, and not those that were withdrawn', () => {
  const not = ['draft', 'proposed', 'deputyReview', 'headReview', 'leaderReview', 'withdrawn'];
  const stages = Object.keys(warningCard.stages);
  const year = aYear(stages.map((stage) => aCard({}, stage)));
  expect(cardsIssued(year).value).toBe(stages.length - not.length);
});

it('places a card in the year of its 签发', () => {
  const inYear = aCard({ registeredOn: '2012-12-20', issuedOn: '2013-01-04' });
  const year = aYear([inYear, aCard({ issuedOn: '2014-01-03' }), aCard({ issuedOn: undefined })]);
  expect(cardsIssued(year).records.ids).toEqual([inYear.id]);
});

it('counts each colour, and people once however many cards they got', () => {
  const year = aYear([
    aCard({ colour: 'blue', person: 'a' }),
    aCard({ colour: 'yellow', person: 'a' }),
    aCard({ colour: 'yellow', person: 'b' }),
  ]);
  expect(
    (['blue', 'yellow', 'orange', 'red'] as const).map((colour) => cardsOfColour(colour)(year).value),
  ).toEqual([1, 2, 0, 0]);
  expect(cardsPeople(year)).toMatchObject({ value: 2, records: { table: 'people', ids: ['a', 'b'] } });
});

// 15 working days after 2013-08-20 (中秋 19–20 September free, 22 September worked) end on 2013-09-10.
const orange = { colour: 'orange', issuedOn: '2013-08-19', deliveredOn: '2013-08-20' } as const;

it('takes a reply on the last working day for one in time, and on the next for late', () => {
  const lastDay = aCard({ ...orange, repliedOn: '2013-09-10' });
  const late = aCard({ ...orange, repliedOn: '2013-09-11' });
  const never = aCard(orange, 'awaitingReply');
  const year = aYear([lastDay, late, never, aCard({ colour: 'yellow', deliveredOn: '2013-08-20' })]);
  expect(cardRepliesDue(year).value).toBe(3);
  expect(cardRepliesOnTime(year).records.ids).toEqual([lastDay.id]);
  expect(cardRepliesOnTimeShare(year)?.value).toBeCloseTo(33.333, 2);
});

it('has no share of replies in time where none was due', () => {
  const year = aYear([
    aCard({ colour: 'orange', issuedOn: '2013-12-26', deliveredOn: '2013-12-27' }, 'delivered'),
  ]);
  expect(cardRepliesDue(year).value).toBe(0);
  expect(cardRepliesOnTimeShare(year)).toBeUndefined();
});

it('follows the term that the office has set', () => {
  const card = aCard({ ...orange, repliedOn: '2013-09-02' });
  const year = aYear([card], [], '2020-01-01', { terms: { 'warningCard.orangeReply': { workdays: 5 } } });
  expect(cardRepliesOnTime(year).value).toBe(0);
});

it('takes a card for closed only if that was done by the end of the year', () => {
  const year = aYear([
    aCard({ closedOn: '2013-12-31' }),
    aCard({ closedOn: '2014-01-02' }),
    aCard({}, 'visiting'),
  ]);
  expect(cardsClosed(year)).toMatchObject({ value: 1, of: 'cards.issued' });
});

it('takes a paused clock neither for due nor for overdue, and a reply given meanwhile for one in time', () => {
  const pause = {
    deadline: 'orangeReply',
    kind: 'pause',
    on: '2013-09-02',
    reason: '',
    at: '',
    by: '',
  } as const;
  const paused = { ...aCard(orange, 'awaitingReply'), clocks: [pause] };
  const answered = { ...aCard({ ...orange, repliedOn: '2013-10-08' }, 'rectifying'), clocks: [pause] };
  const tooLate = { ...aCard(orange, 'awaitingReply'), clocks: [{ ...pause, on: '2013-09-11' } as const] };
  const year = aYear([paused, answered, tooLate]);
  expect(cardRepliesDue(year).records.ids).toEqual([answered.id, tooLate.id]);
  expect(cardRepliesOnTime(year).records.ids).toEqual([answered.id]);
  expect(cardsOverdue(year).records.ids).toEqual([tooLate.id]);
});

it('takes a card for overdue as things stood at the end of the year', () => {
  const overdue = aCard({ deliveredOn: '2013-05-21', visitedOn: '2014-01-08', closedOn: '2014-01-10' });
  const inTime = aCard({ deliveredOn: '2013-05-21', visitedOn: '2013-11-01', closedOn: '2014-01-10' });
  const stillRunning = aCard({ deliveredOn: '2013-10-21' }, 'rectifying');
  const handedOver = aCard({ ...orange }, 'transferred');
  expect(cardsOverdue(aYear([overdue, inTime, stillRunning, handedOver])).records.ids).toEqual([overdue.id]);
});

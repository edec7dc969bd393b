import { expect, it } from 'vitest';
import type { Card } from '#shared/case-types/warning-card.ts';
import { publishedHolidays } from '#shared/codes/holidays.ts';
import type { Day } from '#shared/day.ts';
import { decideSuggestion, suggestionInWords, suggestionsFor } from '#shared/warning-cards/ladder.ts';
import { defaultLadder } from '#shared/warning-cards/ladder-rules.ts';
import { calendarOf } from '#shared/workdays.ts';
import { actor, value } from '../engine/walk.ts';
import { aCard } from './cards.ts';

const clockwork = { calendar: calendarOf(publishedHolidays), terms: {} };
const today: Day = '2013-12-01';

const suggested = (cards: readonly Card[], on: Day = today, rules = defaultLadder) =>
  suggestionsFor(cards, rules, clockwork, on);

const first = aCard({ issuedOn: '2013-01-15' });
const second = aCard({ issuedOn: '2013-11-20' });

it('suggests an orange card for the second yellow one within twelve months, quoting both', () => {
  const [found, ...more] = suggested([first, second]);
  expect(more).toEqual([]);
  expect(found?.rule.suggest).toBe('orange');
  expect(found?.quotes.map(({ id }) => id)).toEqual([second.id, first.id]);
  expect(found && suggestionInWords(found)).toBe(
    `十二个月内第二张黄色警示卡：四色卡${second.number?.text}、四色卡${first.number?.text}。建议发橙色警询卡。`,
  );
});

it('suggests nothing for cards further apart, withdrawn, of two people, or long past', () => {
  expect(suggested([aCard({ issuedOn: '2012-11-19' }), second])).toEqual([]);
  expect(suggested([aCard({ issuedOn: '2013-01-15' }, 'withdrawn'), second])).toEqual([]);
  expect(suggested([aCard({ issuedOn: '2013-01-15', person: 'p2' }), second])).toEqual([]);
  expect(suggested([first, second], '2014-11-21')).toEqual([]);
});

it('suggests the next colour where an orange card is not answered in time', () => {
  const unanswered = aCard({ colour: 'orange', deliveredOn: '2013-11-06' }, 'awaitingReply');
  // 15 working days after 2013-11-06 end on 2013-11-27.
  expect(suggested([unanswered], '2013-11-27')).toEqual([]);
  expect(suggested([unanswered], '2013-11-28').map(({ rule }) => rule.suggest)).toEqual(['red']);
});

it('keeps rules that are switched off silent, and follows them once they are on', () => {
  const blues = ['2013-10-08', '2013-10-09', '2013-11-05'].map((issuedOn) =>
    aCard({ colour: 'blue', issuedOn: issuedOn === '2013-10-08' ? '2013-10-08' : '2013-11-05' }),
  );
  expect(suggested(blues)).toEqual([]);
  const on = defaultLadder.map((rule) => ({ ...rule, on: true }));
  expect(suggested(blues, today, on).map(({ quotes }) => quotes.length)).toEqual([3]);
});

it('follows a rule only for cards issued since its first day', () => {
  const since = (validFrom: Day) => defaultLadder.map((rule) => ({ ...rule, validFrom }));
  expect(suggested([first, second], today, since('2013-01-15'))).toHaveLength(1);
  expect(suggested([first, second], today, since('2013-01-16'))).toEqual([]);
  const orange = aCard({ colour: 'orange', deliveredOn: '2013-05-06' }, 'awaitingReply');
  expect(suggested([orange], today, since('2013-05-07'))).toEqual([]);
});

it('is silent once a later card of that colour or above is under way', () => {
  const answer = aCard({ colour: 'orange', registeredOn: '2013-11-25', issuedOn: undefined }, 'draft');
  expect(suggested([first, second, answer])).toEqual([]);
  expect(suggested([first, second, { ...answer, stage: 'withdrawn' }])).toHaveLength(1);
});

it('records a decision with its reason, prepares a draft only if accepted, and does not ask again', () => {
  const [found] = suggested([first, second]);
  if (!found) throw new Error('nothing suggested');
  expect(decideSuggestion(found, 'declined', ' ', actor(today)).ok).toBe(false);
  const declined = value(decideSuggestion(found, 'declined', '情节轻微', actor(today)));
  expect(declined.draft).toBeUndefined();
  expect(declined.card.steps.at(-1)).toMatchObject({
    act: '不采纳建议：十二个月内第二张黄色警示卡',
    reason: '情节轻微',
    by: '经办人',
  });
  expect(suggested([first, declined.card])).toEqual([]);
  const accepted = value(decideSuggestion(found, 'accepted', '多次提醒无改进', actor(today)));
  expect(accepted.draft).toMatchObject({ colour: 'orange', origin: second.id, originKind: 'escalated' });
});

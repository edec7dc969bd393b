import { expect, it } from 'vitest';
import { followCard, suggestForCard } from '#renderer/modules/warning-cards/suggest.ts';
import { calendarIn, defaultSettings } from '#shared/settings.ts';
import { aCard } from '../warning-cards/cards.ts';

const rules = { settings: defaultSettings, calendar: calendarIn(defaultSettings) };
const effect = { effectFrom: '2013-07-09', effectUntil: '2014-01-09' };

it('follows the day on which a red card is delivered with the 影响期, and that of no other card', () => {
  const delivered = { deliveredOn: '2013-07-09' } as const;
  expect(followCard('deliveredOn', { colour: 'red', ...delivered }, rules)).toEqual(effect);
  expect(followCard('deliveredOn', { colour: 'orange', ...delivered }, rules)).toBeUndefined();
  expect(followCard('deliveredOn', { colour: 'red' }, rules)).toEqual({});
});

it('offers the 影响期 of a red card that an earlier release delivered without one', () => {
  const old = aCard({ colour: 'red', deliveredOn: '2013-07-09' }, 'awaitingReply');
  expect(suggestForCard(old, '收到书面检查', rules)).toMatchObject(effect);
});

it('offers to copy a red card to the unit of its person', () => {
  expect(suggestForCard(aCard({ colour: 'red' }, 'leaderReview'), '签发', rules)).toMatchObject({
    copyTo: '财政局',
  });
});

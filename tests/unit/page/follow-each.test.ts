import { expect, it } from 'vitest';
import { followEach } from '#renderer/cases/lists/follow-each.ts';
import { followCard } from '#renderer/modules/warning-cards/suggest.ts';
import type { Values } from '#shared/fields.ts';
import { calendarIn, defaultSettings } from '#shared/settings.ts';
import { openingLine } from '#shared/warning-cards/opening.ts';

const rules = { settings: defaultSettings, calendar: calendarIn(defaultSettings) };
const follow = (changed: string, values: Values) => followCard(changed, values, rules);
const line = (colour: 'yellow' | 'orange') => openingLine(defaultSettings.cardOpenings, colour, '工作作风');
const [yellow, orange] = (['yellow', 'orange'] as const).map((colour) => ({ colour, ground: '工作作风' }));

it('gives cards of one colour the opening line of their ground together', () => {
  expect(followEach([{ ...yellow }, { ...yellow }], ['ground'], follow)).toEqual({
    shared: { opening: line('yellow') },
    own: [{}, {}],
    differing: new Set(),
  });
});

it('gives cards of two colours each its own, and leaves one that was worded by hand', () => {
  const byHand = { ...orange, opening: '另行措辞。' };
  expect(followEach([{ ...yellow }, { ...orange }, byHand], ['ground'], follow)).toEqual({
    shared: {},
    own: [{ opening: line('yellow') }, { opening: line('orange') }, {}],
    differing: new Set(['opening']),
  });
});

it('lets the 影响期 of the red cards alone follow the day on which all were delivered', () => {
  const delivered = [{ colour: 'blue' }, { colour: 'red' }].map((card) => ({
    ...card,
    deliveredOn: '2013-07-09',
  }));
  expect(followEach(delivered, ['deliveredOn'], follow).own).toEqual([
    {},
    { effectFrom: '2013-07-09', effectUntil: '2014-01-09' },
  ]);
});

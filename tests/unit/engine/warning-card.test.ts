import { describe, expect, it } from 'vitest';
import { type CardColour, warningCard } from '#shared/case-types/warning-card.ts';
import { publishedHolidays } from '#shared/codes/holidays.ts';
import { dueDatesOf, nextDue } from '#shared/engine/deadlines.ts';
import { moveCase, movesOf, startCase, wantsNumber } from '#shared/engine/move.ts';
import { numberOf } from '#shared/engine/numbers.ts';
import { calendarOf } from '#shared/workdays.ts';
import { actor, refusedAt, value, walk } from './walk.ts';

const calendar = calendarOf(publishedHolidays);
const today = '2026-11-20';

const draft = (colour: CardColour) => ({ colour, person: 'p1', registeredOn: '2025-09-01' }) as const;
const toHead = [
  ['提出拟办', { source: '信访', ground: '工作作风', summary: '摘要', proposal: '拟发卡' }],
  ['呈批'],
  ['审核同意', { deputyBy: '副部长', deputyOpinion: '同意', deputyOn: '2025-09-05' }],
] as const;
const head = { headBy: '部长', headOpinion: '同意', headOn: '2025-09-08' };
const leader = { leaderBy: '书记', leaderOpinion: '同意', leaderOn: '2025-09-10' };
const delivery = { deliveryWay: 'inPerson', deliveredOn: '2025-09-22' };
const effect = { effectFrom: '2025-09-22', effectUntil: '2026-03-22' };

const issued = (colour: CardColour) =>
  colour === 'red'
    ? walk(
        warningCard,
        'draft',
        draft(colour),
        today,
        ...toHead,
        ['呈市委主要领导', head],
        ['签发', { ...leader, issuedOn: '2025-09-19', copyTo: '财政局' }],
      )
    : walk(warningCard, 'draft', draft(colour), today, ...toHead, [
        '签发',
        { ...head, issuedOn: '2025-09-19' },
      ]);

describe('approval', () => {
  it('is refused at its fields when it is missing', () => {
    const atHead = walk(warningCard, 'draft', draft('yellow'), today, ...toHead);
    const refused = moveCase(warningCard, atHead, '签发', { issuedOn: '2025-09-19' }, '', actor(today));
    expect(refusedAt(refused)).toEqual(['headBy', 'headOpinion', 'headOn']);
  });

  it('of a red card goes to the committee’s leader, of the others it does not', () => {
    const labels = (colour: CardColour) =>
      movesOf(warningCard, walk(warningCard, 'draft', draft(colour), today, ...toHead)).map(
        (move) => move.label,
      );
    expect(labels('red')).toEqual(['呈市委主要领导', '退回', '撤销']);
    expect(labels('orange')).toEqual(['签发', '退回', '撤销']);
  });

  it('can be sent back only with a reason', () => {
    const atHead = walk(warningCard, 'draft', draft('blue'), today, ...toHead);
    expect(refusedAt(moveCase(warningCard, atHead, '退回', {}, ' ', actor(today)))).toEqual(['reason']);
  });
});

describe('order', () => {
  it('refuses delivery before issue in a sentence that names the stage', () => {
    const atHead = walk(warningCard, 'draft', draft('yellow'), today, ...toHead);
    const refused = moveCase(warningCard, atHead, '送达', delivery, '', actor(today));
    expect(refused).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringContaining('部长审定') }],
    });
  });

  it('refuses a day in the future and days in the wrong order', () => {
    const future = startCase(
      warningCard,
      'x',
      'draft',
      { ...draft('blue'), registeredOn: '2026-11-21' },
      undefined,
      actor(today),
    );
    expect(refusedAt(future)).toEqual(['registeredOn']);
    const early = moveCase(
      warningCard,
      issued('blue'),
      '送达',
      { ...delivery, deliveredOn: '2025-09-18' },
      '',
      actor(today),
    );
    expect(refusedAt(early)).toEqual(['deliveredOn']);
  });
});

describe('clocks', () => {
  const delivered = (colour: CardColour) =>
    walk(warningCard, 'draft', draft(colour), today, ...toHead, ...restTo(colour), [
      '送达',
      { ...delivery, ...(colour === 'red' ? effect : {}) },
    ]);
  const restTo = (colour: CardColour) =>
    colour === 'red'
      ? ([
          ['呈市委主要领导', head],
          ['签发', { ...leader, issuedOn: '2025-09-19', copyTo: '财政局' }],
        ] as const)
      : ([['签发', { ...head, issuedOn: '2025-09-19' }]] as const);

  it('give blue none, yellow six months, orange 15 working days, red 5 working days and six months', () => {
    const due = (colour: CardColour) =>
      dueDatesOf(warningCard, delivered(colour), calendar, {}).map((clock) => clock.due.day);
    expect(due('blue')).toEqual([]);
    expect(due('yellow')).toEqual(['2026-03-22']);
    expect(due('orange')).toEqual(['2025-10-17']);
    expect(due('red')).toEqual(['2025-09-28', '2026-03-22']);
  });

  it('follow a term that the office has changed', () => {
    const clock = nextDue(warningCard, delivered('orange'), calendar, {
      'warningCard.orangeReply': { workdays: 10 },
    });
    expect(clock?.due.day).toBe('2025-10-11');
  });

  it('stop when the reply is in and when the card is closed', () => {
    const replied = walk(
      warningCard,
      'draft',
      draft('orange'),
      today,
      ...toHead,
      ...restTo('orange'),
      ['送达', delivery],
      ['转入待回复'],
      ['收到书面说明', { repliedOn: '2025-10-10', replyClear: 'clear', commitment: true }],
    );
    expect(nextDue(warningCard, replied, calendar, {})).toBeUndefined();
  });
});

it('asks for the commitment of truth with an orange reply', () => {
  const orange = issued('orange');
  const waiting = { ...orange, stage: 'awaitingReply', values: { ...orange.values, ...delivery } };
  const reply = { repliedOn: '2025-09-26', replyClear: 'clear' };
  expect(refusedAt(moveCase(warningCard, waiting, '收到书面说明', reply, '', actor(today)))).toEqual([
    'commitment',
  ]);
});

it('asks for the effect period when a red card is delivered, and later where an earlier release did not', () => {
  const red = issued('red');
  const missing = (card: typeof red, act: string, filled = {}) =>
    refusedAt(moveCase(warningCard, card, act, filled, '', actor(today)));
  expect(missing(red, '送达', delivery)).toEqual(['effectFrom', 'effectUntil']);
  expect(missing(issued('orange'), '送达', delivery)).toEqual([]);
  const old = { ...red, stage: 'delivered', values: { ...red.values, ...delivery } };
  expect(missing(old, '转入待回复')).toEqual(['effectFrom', 'effectUntil']);
});

it('records that somebody was reminded, at the same stage', () => {
  const orange = issued('orange');
  const waiting = { ...orange, stage: 'awaitingReply', values: { ...orange.values, ...delivery } };
  expect(value(moveCase(warningCard, waiting, '催办', {}, '', actor(today)))).toMatchObject({
    stage: 'awaitingReply',
    steps: expect.arrayContaining([expect.objectContaining({ act: '催办' })]),
  });
});

it('numbers a card by office, year and colour when it is issued', () => {
  const card = issued('yellow');
  expect(wantsNumber(warningCard, card)).toBe(true);
  expect(numberOf(warningCard, card, 7, '{office}〔{year}〕{kind}-{seq3}号', '丹组警')).toEqual({
    series: 'warningCard/2025/黄',
    seq: 7,
    text: '丹组警〔2025〕黄-007号',
  });
});

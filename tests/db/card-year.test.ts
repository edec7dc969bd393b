import { beforeAll, expect, it } from 'vitest';
import { decideOn } from '#renderer/data/acts/card-acts.ts';
import { registerCase } from '#renderer/data/acts/case-acts.ts';
import { querySupervision } from '#renderer/data/acts/query-supervision.ts';
import { saveSettings } from '#renderer/data/acts/register-acts.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { cardAlerts } from '#renderer/data/queries/card-alerts.ts';
import { allCases, casesOfPerson, countCases } from '#renderer/data/queries/cases.ts';
import { numberReport } from '#renderer/data/queries/number-series.ts';
import { reportRecords } from '#renderer/data/queries/report-records.ts';
import { readSettings } from '#renderer/data/queries/settings.ts';
import type { Case } from '#shared/case-type.ts';
import { type Card, isCard, warningCard } from '#shared/case-types/warning-card.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { dueDatesOf } from '#shared/engine/deadlines.ts';
import { factsOf } from '#shared/facts/registry.ts';
import { type CardSplit, splitCards } from '#shared/facts/warning-card-splits.ts';
import { wholeYear } from '#shared/facts/year-records.ts';
import { cardPapers, type PaperKind } from '#shared/warning-cards/papers/kinds.ts';
import { calendarOf } from '#shared/workdays.ts';
import { aYearOfCards, person } from './card-year.ts';

// What is expected here is worked out by hand from the table in card-year.ts.
let desk: Desk;

beforeAll(async () => {
  desk = await aYearOfCards();
}, 120_000);

const yearOf2025 = () => reportRecords(desk.database, wholeYear(2025), '2026-11-20');

it('has the figures of the hand-worked table', async () => {
  const facts = factsOf(await yearOf2025()).filter(({ id }) => id.startsWith('cards.'));
  expect(Object.fromEntries(facts.map(({ id, value }) => [id, Math.round(value * 100) / 100]))).toEqual({
    'cards.issued': 59,
    'cards.issued.blue': 23,
    'cards.issued.yellow': 18,
    'cards.issued.orange': 13,
    'cards.issued.red': 5,
    'cards.people': 57,
    // Orange p43–p53 and the second of p51; red p50 and p55–p58. In time: all but p49, p50's orange and p58.
    'cards.replies.due': 17,
    'cards.replies.onTime': 14,
    'cards.replies.onTime.share': 82.35,
    'cards.closed': 47,
    'cards.closed.share': 79.66,
    'cards.overdue': 2,
    'cards.escalated': 1,
    'cards.transferred': 1,
    'cards.second': 2,
    'cards.inEffect': 3,
    'cards.lastYear': 1,
    'cards.increase': 58,
    'cards.increase.share': 5800,
  });
});

const asTheyAre = { unitNow: (id: string) => id, unitName: (id: string) => id };

it('splits them by unit as it was called then, by month, level, source and ground', async () => {
  const records = await yearOf2025();
  const told = (split: CardSplit) =>
    Object.fromEntries(splitCards(records, split, desk, asTheyAre).map(({ name, value }) => [name, value]));
  expect(told('unit')).toEqual({ 财政局: 30, 文化局: 18, 文体旅局: 11 });
  expect(Object.values(told('month'))).toEqual([2, 14, 5, 10, 4, 3, 2, 3, 5, 5, 3, 3]);
  // p1–p23 blue and p25–p30 yellow are 正职.
  expect(told('level')).toEqual({ 乡科级正职: 29, 乡科级副职: 30 });
  expect([told('source'), told('ground')]).toEqual([{ 信访: 59 }, { 工作作风: 59 }]);
});

it('names the overdue, the people in 影响期 and those with a second card', async () => {
  const records = await yearOf2025();
  const people = new Map(records.cards.map(({ id, values }) => [id, values.person]));
  const behind = (id: string) => factsOf(records).find((fact) => fact.id === id)?.records.ids ?? [];
  expect(
    behind('cards.overdue')
      .map((id) => people.get(id))
      .sort(),
  ).toEqual(['p40', 'p58']);
  expect([...behind('cards.inEffect')].sort()).toEqual(['p50', 'p57', 'p58']);
  expect([...behind('cards.second')].sort()).toEqual(['p50', 'p51']);
});

it('stands at every stage somewhere, and the ledger counts the same by colour', async () => {
  const all = await allCases(desk.database, { type: 'warningCard' });
  expect([...new Set(all.map(({ stage }) => stage))].sort()).toEqual(Object.keys(warningCard.stages).sort());
  const inYear = { type: 'warningCard', from: '2025-01-01', to: '2025-12-31' } as const;
  const valid = Object.keys(warningCard.stages).filter((stage) => stage !== 'withdrawn');
  const counts = ['blue', 'yellow', 'orange', 'red'].map((kind) =>
    countCases(desk.database, { ...inYear, stages: valid, kinds: [kind] }),
  );
  expect(await Promise.all(counts)).toEqual([23, 18, 13, 5]);
});

it('has numbers without a gap, the void ones with their reasons', async () => {
  const { series, withdrawn } = await numberReport(desk.database, 'warningCard');
  const of2025 = series.filter((one) => one.series.includes('/2025/'));
  expect(of2025.map(({ series: name, last, gaps }) => [name.split('/')[2], last, gaps]).sort()).toEqual(
    [
      ['蓝', 24, []],
      ['黄', 19, []],
      ['橙', 13, []],
      ['红', 5, []],
    ].sort(),
  );
  expect(withdrawn.map(({ steps }) => steps.at(-1)?.reason).sort()).toEqual(['同音字', '重复登记']);
});

it('brings up on 4 February 2026 what is unanswered and late, and suggests for the orange card now overdue', async () => {
  const { unanswered, unclear, late, suggestions } = await cardAlerts(desk.database, '2026-02-04');
  const whose = (cards: readonly Case[]) => cards.map(({ values }) => values.person).sort();
  expect([whose(unanswered), whose(unclear), whose(late)]).toEqual([['p54', 'p58'], [], ['p49']]);
  expect(suggestions.map(({ rule, quotes }) => [rule.suggest, quotes[0].values.person])).toEqual([
    ['red', 'p54'],
  ]);
});

it('counts the working days of the clocks that were paused and extended', async () => {
  const { holidays } = await readSettings(desk.database);
  const clockOf = async (who: number) => {
    const cards = await casesOfPerson(desk.database, person(who));
    const card = cards.find(({ values }) => values.colour === 'orange');
    return card && dueDatesOf(warningCard, card, calendarOf(holidays), {})[0];
  };
  expect(await clockOf(53)).toMatchObject({ first: '2025-10-17', due: { day: '2025-10-23' } });
  expect(await clockOf(54)).toMatchObject({ first: '2026-01-12', due: { day: '2026-01-19' } });
});

it('brings up whose person has moved on, until the follow-up is handed over', async () => {
  const { moved } = await cardAlerts(desk.database, '2026-02-04');
  expect(moved.map(({ values }) => values.person)).toEqual(['p39']);
});

it('tells of people before a promotion, and refuses a second red card while one is open', async () => {
  const asked = await querySupervision(desk, ['p50', 'p57', 'p55', 'p41'], '拟提拔', '2026-01-05');
  expect(
    asked.map(({ record }) => [record.cards.length, record.effectUntil, record.underWay.length]),
  ).toEqual([
    [2, '2026-05-06', 1],
    [1, '2026-02-12', 1],
    [1, undefined, 0],
    [0, undefined, 0],
  ]);
  const second = await registerCase(desk, 'warningCard', 'draft', {
    colour: 'red',
    person: 'p57',
    registeredOn: '2026-01-05',
  });
  expect(second).toMatchObject({ ok: false, problems: [{ field: 'colour' }] });
});

/** Everything a paper says, in one text. */
const wordsOf = (paper: OfficialDocument) => JSON.stringify(paper).replace(/[{}[\]"]/g, ' ');

it('prints of every card what the table says of it', async () => {
  const numbered = (await allCases(desk.database, { type: 'warningCard' })).filter(
    (record): record is Card => isCard(record) && record.number?.series.includes('/2025/') === true,
  );
  const settings = await readSettings(desk.database);
  const printed = (kind: PaperKind) =>
    numbered.map((card) => ({ card, papers: cardPapers([card], kind, settings, '2026-01-05') }));
  const counts = (['official', 'inquiry', 'closing', 'delivery'] as const).map(
    (kind) => printed(kind).filter(({ papers }) => papers.length > 0).length,
  );
  // 59 issued, not the two void ones; 13 orange; 47 closed less 23 blue, which end without a notice; all can be delivered.
  expect(counts).toEqual([59, 13, 24, 59]);
  for (const { card, papers } of printed('official')) {
    const [paper] = papers;
    if (card.stage === 'withdrawn') continue;
    const words = paper ? wordsOf(paper) : '';
    const who = Number(card.values.person?.slice(1));
    expect(words).toContain(`干部${who}`);
    expect(words).toContain(card.number?.text);
    expect(words).toContain(card.values.issuedOn);
  }
  for (const { papers } of printed('inquiry')) {
    for (const paper of papers) expect(wordsOf(paper)).toContain('自收到本通知之日起15个工作日内');
  }
  // 存根 正本 回执, and of the five red ones one for the unit besides.
  expect(printed('colourCard').flatMap(({ papers }) => papers)).toHaveLength(59 * 3 + 5);
  for (const { card, papers } of printed('handling')) {
    const who = Number(card.values.person?.slice(1));
    const renamed = (card.values.issuedOn ?? '') >= '2025-06-10';
    const [paper] = papers;
    expect(paper && wordsOf(paper)).toContain(who % 2 === 0 ? '财政局' : renamed ? '文体旅局' : '文化局');
  }
});

it('keeps what was decided on the suggestions of the year, and asks no more', async () => {
  const suggested = async () => (await cardAlerts(desk.database, '2026-02-04')).suggestions;
  const { cardLadder } = await readSettings(desk.database);
  await saveSettings(desk, {
    cardLadder: cardLadder.map((rule) => ({ ...rule, on: rule.trigger === 'late' })),
  });
  const found = await suggested();
  expect(found.map(({ rule, quotes }) => [rule.suggest, quotes[0].values.person]).sort()).toEqual([
    ['orange', 'p40'],
    ['red', 'p54'],
  ]);
  for (const suggestion of found) {
    const decision = suggestion.rule.suggest === 'red' ? 'accepted' : 'declined';
    const done = await decideOn(desk, suggestion, decision, '经研究');
    expect(done.ok).toBe(true);
  }
  expect(await suggested()).toEqual([]);
  const decided = async (who: number) =>
    (await casesOfPerson(desk.database, person(who))).map(({ stage, values, steps }) => [
      stage,
      values.colour,
      steps.at(-1)?.act.split('：')[0],
    ]);
  expect(await decided(54)).toEqual(
    expect.arrayContaining([
      ['awaitingReply', 'orange', '采纳建议'],
      ['draft', 'red', '登记'],
    ]),
  );
  expect(await decided(40)).toEqual([['rectifying', 'yellow', '不采纳建议']]);
});

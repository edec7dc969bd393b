import { beforeAll, expect, it } from 'vitest';
import { decideOn } from '#renderer/data/acts/card-acts.ts';
import { actOnCase, actOnClock, registerCase, reviseCase } from '#renderer/data/acts/case-acts.ts';
import { querySupervision } from '#renderer/data/acts/query-supervision.ts';
import { importRows, saveSettings } from '#renderer/data/acts/register-acts.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { cardAlerts } from '#renderer/data/queries/card-alerts.ts';
import { allCases, casesOfPerson, countCases } from '#renderer/data/queries/cases.ts';
import { numberReport } from '#renderer/data/queries/number-series.ts';
import { reportRecords } from '#renderer/data/queries/report-records.ts';
import { readSettings } from '#renderer/data/queries/settings.ts';
import type { Case } from '#shared/case-type.ts';
import {
  type Card,
  type CardColour,
  isCard,
  type WarningCardStage,
  type WarningCardValues,
  warningCard,
} from '#shared/case-types/warning-card.ts';
import { addDays, addMonths, type Day } from '#shared/day.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { dueDatesOf } from '#shared/engine/deadlines.ts';
import { factsOf } from '#shared/facts/registry.ts';
import { type CardSplit, splitCards } from '#shared/facts/warning-card-splits.ts';
import { wholeYear } from '#shared/facts/year-records.ts';
import { cardPapers, type PaperKind } from '#shared/warning-cards/papers/kinds.ts';
import { calendarOf } from '#shared/workdays.ts';
import { cardAt, onward, recordOf } from './cards.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

/*
 * A year of one office, worked out by hand. Persons p1 to p60: odd ones of the 文化局, which is called 文体旅局 from
 * 10 June 2025 on, even ones of the 财政局.
 *
 *  who       colour  issued      what became of it
 *  p1–p24    blue    15th of each month, two a month; closed two days later; p24 (December) withdrawn: number void
 *  p25–p36   yellow  10 Feb      visited in time, closed in August
 *  p37–p39   yellow   9 Oct      rectifying, visit due in April 2026; p38 and p39 moved between the two offices, p38's
 *                              follow-up was handed over
 *  p40       yellow   3 Mar      rectifying, visit due 4 September: overdue
 *  p41→p60   yellow  12 May      wrong person: withdrawn, number void; p60 gets it on 20 May, closed in November
 *  p42       yellow  16 Jun      sent back once, then issued; closed in December
 *  p43–p48   orange  10 Apr      answered in time, closed in May
 *  p49       orange  19 Sep      due 17 October, answered on the 20th: late; rectifying
 *  p50       orange  19 Sep      not answered: escalated; red on 5 November, answered in time, 影响期 to 6 May 2026
 *  p51       orange  10 Apr      answered, not clear; second one on 19 May, clear; both closed in July
 *  p52       orange  10 Apr      answered in time, transferred
 *  p53       orange  19 Sep      clock paused 29 September–10 October, over National Day (four working days): due 23
 *                              October, answered on the 22nd
 *  p54       orange  18 Dec      awaiting reply, due 12 January 2026 (4 January was worked), extended by
 *                              five working days to the 19th
 *  p55–p56   red     10 Mar      answered in time, 影响期 to 11 September, closed in September
 *  p57       red     11 Aug      answered in time, rectifying, 影响期 to 12 February 2026
 *  p58       red     22 Dec      refused to sign before two witnesses; no reply by 30 December: overdue,
 *                              影响期 to 23 June 2026 all the same
 *  p59       yellow   5 Nov 2024 closed: the year before; and one record at every other stage
 */

let desk: Desk;
const person = (number: number) => `p${number}`;

const shift = (day: Day, days: number) => addDays(day, days);

/** Days of a card around its 签发. */
function life(
  colour: CardColour,
  who: number,
  issuedOn: Day,
  more: WarningCardValues = {},
): WarningCardValues {
  return {
    ...{ colour, person: person(who), unit: who % 2 === 1 ? 'culture' : 'finance', issuedOn },
    registeredOn: shift(issuedOn, -9),
    deputyOn: shift(issuedOn, -6),
    headOn: shift(issuedOn, -3),
    leaderOn: shift(issuedOn, -1),
    deliveredOn: shift(issuedOn, 1),
    closedOn: shift(issuedOn, 2),
    ...more,
  };
}

const give = (stage: WarningCardStage, ...of: Parameters<typeof life>) => cardAt(desk, stage, life(...of));

beforeAll(async () => {
  desk = await aDesk();
  const renamed = { kind: 'renamed', on: '2025-06-10', formerName: '文化局' } as const;
  await importRows(desk, '导入', [
    {
      table: 'units',
      key: 'culture',
      after: { id: 'culture', kind: 'department', name: '文体旅局', order: 1, history: [renamed] },
    },
    {
      table: 'units',
      key: 'finance',
      after: { id: 'finance', kind: 'department', name: '财政局', order: 2 },
    },
  ]);
  const people = Array.from({ length: 60 }, (_, index) =>
    aPerson(
      {
        name: `干部${index + 1}`,
        unit: index % 2 === 0 ? 'culture' : 'finance',
        level: index < 30 ? '乡科级正职' : '乡科级副职',
      },
      person(index + 1),
    ),
  );
  await withPeople(desk, ...people);
  await blues();
  await yellows();
  await oranges();
  await reds();
  await otherStages();
}, 120_000);

async function blues(): Promise<void> {
  for (let who = 1; who <= 24; who++) {
    const issuedOn = addMonths('2025-01-15', (who - 1) % 12);
    const card = await give(who === 24 ? 'issued' : 'closed', 'blue', who, issuedOn);
    if (who === 24)
      recordOf(await actOnCase(desk, card.id, '撤销', { withdrawCause: 'unfounded' }, '重复登记'));
  }
}

async function yellows(): Promise<void> {
  const february = { visitedOn: '2025-08-05', reportedOn: '2025-08-05', closedOn: '2025-08-20' } as const;
  for (let who = 25; who <= 36; who++) await give('closed', 'yellow', who, '2025-02-10', february);
  const followed = [];
  for (let who = 37; who <= 39; who++) followed.push(await give('rectifying', 'yellow', who, '2025-10-09'));
  const moved = (unit: string, who: number) => aPerson({ name: `干部${who}`, unit }, person(who));
  await withPeople(desk, moved('culture', 38), moved('finance', 39));
  const to = { followUnit: 'culture', followHandler: '机关纪委' };
  recordOf(await actOnCase(desk, followed[1]?.id ?? '', '移交跟踪', to, '调文体旅局'));
  await give('rectifying', 'yellow', 40, '2025-03-03');
  const wrong = await give('issued', 'yellow', 41, '2025-05-12');
  recordOf(
    await actOnCase(desk, wrong.id, '撤销', { withdrawCause: 'wrongPerson', rightPerson: 'p60' }, '同音字'),
  );
  const november = { visitedOn: '2025-11-20', reportedOn: '2025-11-20', closedOn: '2025-11-25' } as const;
  await onward(desk, await draftOf(60, '2025-05-13'), 'closed', life('yellow', 60, '2025-05-20', november));
  const returned = await give('headReview', 'yellow', 42, '2025-06-16');
  recordOf(await actOnCase(desk, returned.id, '退回', {}, '补充核查材料'));
  const again = life('yellow', 42, '2025-06-16', {
    visitedOn: '2025-12-10',
    reportedOn: '2025-12-10',
    closedOn: '2025-12-15',
  });
  await onward(desk, { ...returned, stage: 'draft' }, 'closed', again);
}

async function oranges(): Promise<void> {
  const april = {
    repliedOn: '2025-04-25',
    visitedOn: '2025-05-20',
    reportedOn: '2025-05-20',
    closedOn: '2025-05-30',
  } as const;
  for (let who = 43; who <= 48; who++) await give('closed', 'orange', who, '2025-04-10', april);
  const monday = { deliveredOn: '2025-09-22' } as const;
  await give('rectifying', 'orange', 49, '2025-09-19', { ...monday, repliedOn: '2025-10-20' });
  const silent = await give('awaitingReply', 'orange', 50, '2025-09-19', monday);
  recordOf(await actOnCase(desk, silent.id, '转上级色卡', {}, '经催办仍未说明'));
  const effect = { effectFrom: '2025-11-06', effectUntil: '2026-05-06' } as const;
  await onward(
    desk,
    await draftOf(50, '2025-10-20'),
    'rectifying',
    life('red', 50, '2025-11-05', { repliedOn: '2025-11-12', ...effect }),
  );
  const first = await give('rectifying', 'orange', 51, '2025-04-10', {
    repliedOn: '2025-04-25',
    replyClear: 'unclear',
  });
  recordOf(await actOnCase(desk, first.id, '二次函询', {}, '说明与核查情况不符'));
  const second = {
    repliedOn: '2025-06-03',
    visitedOn: '2025-06-20',
    reportedOn: '2025-06-20',
    closedOn: '2025-07-01',
  } as const;
  await onward(desk, await draftOf(51, '2025-05-06'), 'closed', life('orange', 51, '2025-05-19', second));
  const ended = { visitedOn: '2025-07-01', reportedOn: '2025-07-01', closedOn: '2025-07-02' } as const;
  await onward(desk, first, 'closed', life('orange', 51, '2025-04-10', ended));
  const handed = await give('rectifying', 'orange', 52, '2025-04-10', { repliedOn: '2025-04-25' });
  recordOf(await actOnCase(desk, handed.id, '移送纪检监察机关', {}, '涉嫌违纪'));
  const paused = await give('awaitingReply', 'orange', 53, '2025-09-19', monday);
  for (const [kind, on] of [
    ['pause', '2025-09-29'],
    ['resume', '2025-10-11'],
  ] as const) {
    const act = { deadline: 'orangeReply', kind, on, term: undefined, reason: '本人住院' };
    recordOf(await actOnClock(desk, paused.id, act));
  }
  await onward(
    desk,
    paused,
    'rectifying',
    life('orange', 53, '2025-09-19', { ...monday, repliedOn: '2025-10-22' }),
  );
  const longer = await give('awaitingReply', 'orange', 54, '2025-12-18');
  const five = { workdays: 5 };
  const act = {
    deadline: 'orangeReply',
    kind: 'extend',
    on: '2025-12-29',
    term: five,
    reason: '外出培训',
  } as const;
  recordOf(await actOnClock(desk, longer.id, act));
}

async function reds(): Promise<void> {
  const march: WarningCardValues = {
    ...{ repliedOn: '2025-03-17', effectFrom: '2025-03-11', effectUntil: '2025-09-11' },
    ...{ reportedOn: '2025-09-05', visitedOn: '2025-09-08', closedOn: '2025-09-12' },
  };
  for (const who of [55, 56]) await give('closed', 'red', who, '2025-03-10', march);
  const august = { repliedOn: '2025-08-18', effectFrom: '2025-08-12', effectUntil: '2026-02-12' } as const;
  await give('rectifying', 'red', 57, '2025-08-11', august);
  const refused = await give('issued', 'red', 58, '2025-12-22');
  const delivery = {
    ...{ deliveryWay: 'inPerson', deliveredOn: '2025-12-23', refusal: '拒绝签收' },
    ...{ effectFrom: '2025-12-23', effectUntil: '2026-06-23' },
  };
  const alone = await actOnCase(desk, refused.id, '送达', { ...delivery, witness1: '干部1' });
  expect(alone).toMatchObject({ ok: false, problems: [{ field: 'witness2' }] });
  recordOf(await actOnCase(desk, refused.id, '送达', { ...delivery, witness1: '干部1', witness2: '干部2' }));
  recordOf(await actOnCase(desk, refused.id, '转入待回复', {}));
}

/** One record at every stage that the year itself left empty, none of them issued in 2025. */
async function otherStages(): Promise<void> {
  const before = { visitedOn: '2025-04-01', reportedOn: '2025-04-01', closedOn: '2025-04-08' } as const;
  await give('closed', 'yellow', 59, '2024-11-05', before);
  for (const stage of ['draft', 'proposed', 'deputyReview', 'headReview'] as const) {
    await give(stage, 'yellow', 59, '2026-01-20');
  }
  await give('leaderReview', 'red', 59, '2026-01-20');
  await give('issued', 'blue', 59, '2026-01-20');
  await give('delivered', 'blue', 60, '2026-01-20');
  await give('visiting', 'yellow', 56, '2026-01-20', { visitedOn: '2026-06-01', reportedOn: '2026-06-01' });
  const idle = await give('draft', 'blue', 60, '2026-01-20');
  recordOf(await actOnCase(desk, idle.id, '撤销', {}, '暂不发卡'));
}

/** The draft that an act has left with this person. */
async function draftOf(who: number, registeredOn: Day): Promise<Case> {
  const draft = (await casesOfPerson(desk.database, person(who))).find(({ stage }) => stage === 'draft');
  if (!draft) throw new Error(`p${who} has no draft`);
  // It was registered on the day of the test.
  return recordOf(await reviseCase(desk, draft.id, { ...draft.values, registeredOn }));
}

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

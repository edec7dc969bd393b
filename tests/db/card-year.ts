import { expect } from 'vitest';
import { actOnCase, actOnClock, reviseCase } from '#renderer/data/acts/case-acts.ts';
import { importRows } from '#renderer/data/acts/register-acts.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { casesOfPerson } from '#renderer/data/queries/cases.ts';
import type { Case } from '#shared/case-type.ts';
import type { CardColour, WarningCardStage, WarningCardValues } from '#shared/case-types/warning-card.ts';
import { addDays, addMonths, type Day } from '#shared/day.ts';
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

/** Id of one of the sixty. */
export const person = (number: number) => `p${number}`;

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

type Give = (stage: WarningCardStage, ...of: Parameters<typeof life>) => Promise<Case>;

/** A desk on which the year has been worked. */
export async function aYearOfCards(): Promise<Desk> {
  const desk = await aDesk();
  const give: Give = (stage, ...of) => cardAt(desk, stage, life(...of));
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
  await blues(desk, give);
  await yellows(desk, give);
  await oranges(desk, give);
  await reds(desk, give);
  await otherStages(desk, give);
  return desk;
}

async function blues(desk: Desk, give: Give): Promise<void> {
  for (let who = 1; who <= 24; who++) {
    const issuedOn = addMonths('2025-01-15', (who - 1) % 12);
    const card = await give(who === 24 ? 'issued' : 'closed', 'blue', who, issuedOn);
    if (who === 24)
      recordOf(await actOnCase(desk, card.id, '撤销', { withdrawCause: 'unfounded' }, '重复登记'));
  }
}

async function yellows(desk: Desk, give: Give): Promise<void> {
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
  await onward(
    desk,
    await draftOf(desk, 60, '2025-05-13'),
    'closed',
    life('yellow', 60, '2025-05-20', november),
  );
  const returned = await give('headReview', 'yellow', 42, '2025-06-16');
  recordOf(await actOnCase(desk, returned.id, '退回', {}, '补充核查材料'));
  const again = life('yellow', 42, '2025-06-16', {
    visitedOn: '2025-12-10',
    reportedOn: '2025-12-10',
    closedOn: '2025-12-15',
  });
  await onward(desk, { ...returned, stage: 'draft' }, 'closed', again);
}

async function oranges(desk: Desk, give: Give): Promise<void> {
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
    await draftOf(desk, 50, '2025-10-20'),
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
  await onward(
    desk,
    await draftOf(desk, 51, '2025-05-06'),
    'closed',
    life('orange', 51, '2025-05-19', second),
  );
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

async function reds(desk: Desk, give: Give): Promise<void> {
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
async function otherStages(desk: Desk, give: Give): Promise<void> {
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
async function draftOf(desk: Desk, who: number, registeredOn: Day): Promise<Case> {
  const draft = (await casesOfPerson(desk.database, person(who))).find(({ stage }) => stage === 'draft');
  if (!draft) throw new Error(`p${who} has no draft`);
  // It was registered on the day of the test.
  return recordOf(await reviseCase(desk, draft.id, { ...draft.values, registeredOn }));
}

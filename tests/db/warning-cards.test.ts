import { expect, it } from 'vitest';
import { decideOn, registerBatch } from '#renderer/data/acts/card-acts.ts';
import { actOnCase, actOnClock, registerCase, reviseCase } from '#renderer/data/acts/case-acts.ts';
import { importRows, saveSettings } from '#renderer/data/acts/register-acts.ts';
import { cardAlerts } from '#renderer/data/queries/card-alerts.ts';
import { casesOfPerson, countCases, countDue } from '#renderer/data/queries/cases.ts';
import { getRow } from '#renderer/data/queries/rows.ts';
import { undoChange } from '#renderer/data/undo.ts';
import type { Case } from '#shared/case-type.ts';
import { type CardColour, warningCard } from '#shared/case-types/warning-card.ts';
import { publishedHolidays } from '#shared/codes/holidays.ts';
import type { Day } from '#shared/day.ts';
import { nextDue } from '#shared/engine/deadlines.ts';
import { managedBy } from '#shared/settings.ts';
import { calendarOf } from '#shared/workdays.ts';
import { cardAt, recordOf } from './cards.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

const messageOf = (done: { ok: boolean; problems?: readonly { message: string }[] }) =>
  done.problems?.map((problem) => problem.message).join() ?? '';

it('refuses a second open red card in a sentence that names the first, and stores nothing', async () => {
  const desk = await aDesk();
  const person = aPerson();
  await withPeople(desk, person);
  await cardAt(desk, 'rectifying', { colour: 'red', person: person.id });
  const second = await registerCase(desk, 'warningCard', 'draft', {
    colour: 'red',
    person: person.id,
    registeredOn: '2025-10-09',
  });
  expect(messageOf(second)).toBe(
    '张三已有未销号的四色卡组警〔2025〕红-001号，现为“整改中”；请先将其销号或撤销，再发第二张红卡。',
  );
  expect(await casesOfPerson(desk.database, person.id)).toHaveLength(1);
});

it('takes a second red card once the first is closed', async () => {
  const desk = await aDesk();
  const person = aPerson();
  await withPeople(desk, person);
  await cardAt(desk, 'closed', { colour: 'red', person: person.id });
  await cardAt(desk, 'draft', { colour: 'red', person: person.id });
  expect(await casesOfPerson(desk.database, person.id)).toHaveLength(2);
});

it('refuses a card for somebody whom another organ manages', async () => {
  const desk = await aDesk();
  const [theirs, ours] = [aPerson({ jurisdiction: '市管' }), aPerson({ name: '李四', jurisdiction: '县管' })];
  const unsaid = aPerson({ name: '王五', jurisdiction: '省管' });
  await withPeople(desk, theirs, ours, unsaid);
  const card = (person: string) =>
    registerCase(desk, 'warningCard', 'draft', { colour: 'yellow', person, registeredOn: '2025-09-01' });
  // Before the office has said whether it is one of a city or of a county, neither’s own are refused.
  expect([(await card(theirs.id)).ok, (await card(ours.id)).ok]).toEqual([true, true]);
  expect(messageOf(await card(unsaid.id))).toContain('王五的干部管理权限为“省管”');
  expect(messageOf(await card('nobody'))).toContain('名册中没有这名对象');
  await saveSettings(desk, { tier: 'county', cardJurisdictions: managedBy.county });
  expect(messageOf(await card(theirs.id))).toContain('张三的干部管理权限为“市管”');
  expect((await card(ours.id)).ok).toBe(true);
  await saveSettings(desk, { cardJurisdictions: ['市管', '县管', '委托管理'] });
  expect((await card(theirs.id)).ok).toBe(true);
});

it('follows a card up to its end though its person has come under another organ meanwhile', async () => {
  const desk = await aDesk();
  const person = aPerson({ jurisdiction: '县管' });
  await withPeople(desk, person);
  const [issued, approved] = [
    await cardAt(desk, 'delivered', { colour: 'orange', person: person.id }),
    await cardAt(desk, 'headReview', { colour: 'yellow', person: person.id }),
  ];
  await importRows(desk, '提任省管', [
    {
      table: 'people',
      key: person.id,
      after: { ...person, values: { ...person.values, jurisdiction: '省管' } },
    },
  ]);
  expect((await actOnCase(desk, issued.id, '转入待回复', {})).ok).toBe(true);
  const opinion = { headBy: '部长', headOpinion: '同意', headOn: '2025-09-08', issuedOn: '2025-09-19' };
  expect(messageOf(await actOnCase(desk, approved.id, '签发', opinion))).toContain('“省管”，不属本机关管理');
});

it.each<[CardColour, CardColour]>([
  ['yellow', 'orange'],
  ['orange', 'red'],
])('leads from a %s card that is escalated to a linked draft in %s, undone as one act', async (from, to) => {
  const desk = await aDesk();
  const person = aPerson();
  await withPeople(desk, person);
  const card = await cardAt(desk, 'delivered', { colour: from, person: person.id });
  const done = await actOnCase(desk, card.id, '转上级色卡', {}, '经催办仍未说明');
  if (!done.ok) throw new Error(messageOf(done));
  const cards = await casesOfPerson(desk.database, person.id);
  expect(cards.find(({ id }) => id !== card.id)).toMatchObject({
    stage: 'draft',
    values: { colour: to, origin: card.id, originKind: 'escalated', person: person.id },
  });
  await undoChange(desk, done.value.change.seq);
  expect((await casesOfPerson(desk.database, person.id)).map(({ stage }) => stage)).toEqual(['delivered']);
});

it('links a second 函询 to the first, which stays open', async () => {
  const desk = await aDesk();
  const person = aPerson();
  await withPeople(desk, person);
  const first = await cardAt(desk, 'rectifying', {
    colour: 'orange',
    person: person.id,
    replyClear: 'unclear',
  });
  recordOf(await actOnCase(desk, first.id, '二次函询', {}, '说明与核查不符'));
  const cards = await casesOfPerson(desk.database, person.id);
  expect(cards.map(({ stage, values }) => [stage, values.originKind]).sort()).toEqual([
    ['draft', 'second'],
    ['rectifying', undefined],
  ]);
});

it('takes back a card given to the wrong person only with the right one named, who gets a linked draft', async () => {
  const desk = await aDesk();
  const [wrong, right] = [aPerson(), aPerson({ name: '李四' })];
  await withPeople(desk, wrong, right);
  const card = await cardAt(desk, 'issued', { colour: 'yellow', person: wrong.id });
  const without = await actOnCase(desk, card.id, '撤销', { withdrawCause: 'wrongPerson' }, '同名');
  expect(without).toMatchObject({ ok: false, problems: [{ field: 'rightPerson' }] });
  recordOf(
    await actOnCase(desk, card.id, '撤销', { withdrawCause: 'wrongPerson', rightPerson: right.id }, '同名'),
  );
  expect(await casesOfPerson(desk.database, right.id)).toMatchObject([
    { stage: 'draft', values: { origin: card.id, originKind: 'replaced' }, frozen: { name: '李四' } },
  ]);
  expect(await casesOfPerson(desk.database, wrong.id)).toMatchObject([
    { stage: 'withdrawn', number: { text: '组警〔2025〕黄-001号' } },
  ]);
});

it('takes a refusal to sign only with two witnesses', async () => {
  const desk = await aDesk();
  const person = aPerson();
  await withPeople(desk, person);
  const card = await cardAt(desk, 'issued', { colour: 'yellow', person: person.id });
  const delivery = { deliveryWay: 'inPerson', deliveredOn: '2025-09-22', refusal: '拒绝签收' };
  expect(await actOnCase(desk, card.id, '送达', delivery)).toMatchObject({
    ok: false,
    problems: [{ field: 'witness1', record: '四色卡组警〔2025〕黄-001号' }, { field: 'witness2' }],
  });
  recordOf(await actOnCase(desk, card.id, '送达', { ...delivery, witness1: '王五', witness2: '赵六' }));
});

it('approves anew what was sent back: the old opinions are gone from the card', async () => {
  const desk = await aDesk();
  const person = aPerson();
  await withPeople(desk, person);
  const card = await cardAt(desk, 'headReview', { colour: 'yellow', person: person.id });
  const back = recordOf(await actOnCase(desk, card.id, '退回', {}, '补充核查'));
  expect([back.values.deputyOpinion, back.values.deputyOn, back.stage]).toEqual([
    undefined,
    undefined,
    'draft',
  ]);
});

it('keeps the post and unit of the day of 签发, also where the person had moved after 登记', async () => {
  const desk = await aDesk();
  const unit = { id: 'u1', kind: 'department', name: '原单位', order: 1 } as const;
  const later = { id: 'u2', kind: 'department', name: '新单位', order: 2 } as const;
  await importRows(desk, '导入', [
    { table: 'units', key: 'u1', after: unit },
    { table: 'units', key: 'u2', after: later },
  ]);
  const person = aPerson({ unit: 'u1', post: '局长' });
  await withPeople(desk, person);
  const card = await cardAt(desk, 'headReview', { colour: 'yellow', person: person.id });
  expect(card.frozen).toMatchObject({ unit: '原单位' });
  await withPeople(desk, { ...person, values: { ...person.values, unit: 'u2' } });
  const issued = recordOf(
    await actOnCase(desk, card.id, '签发', {
      headBy: '部长',
      headOpinion: '同意',
      headOn: '2025-09-08',
      issuedOn: '2025-09-19',
    }),
  );
  expect(issued.frozen).toMatchObject({ unit: '新单位' });
});

it('gives a blue card to a unit as a whole under the unit’s name of that day, no other colour', async () => {
  const desk = await aDesk();
  const renamed = {
    id: 'u1',
    kind: 'department',
    name: '文体旅局',
    order: 1,
    history: [{ kind: 'renamed', on: '2025-06-01', formerName: '文化局' }],
  } as const;
  await importRows(desk, '导入', [{ table: 'units', key: 'u1', after: renamed }]);
  const give = (colour: CardColour, registeredOn: Day) =>
    registerCase(desk, 'warningCard', 'draft', { colour, unit: 'u1', registeredOn });
  expect(recordOf(await give('blue', '2025-03-01')).frozen).toMatchObject({ name: '', unit: '文化局' });
  expect(recordOf(await give('blue', '2025-07-01')).frozen).toMatchObject({ unit: '文体旅局' });
  expect(await give('yellow', '2025-07-01')).toMatchObject({ ok: false, problems: [{ field: 'person' }] });
});

it('takes a paused clock off the list of what is due and puts it back when it runs again', async () => {
  const desk = await aDesk();
  const person = aPerson();
  await withPeople(desk, person);
  const card = await cardAt(desk, 'awaitingReply', { colour: 'orange', person: person.id });
  const due = () => countDue(desk.database, undefined, '2030-01-01');
  const act = (kind: 'pause' | 'resume', on: Day) =>
    actOnClock(desk, card.id, { deadline: 'orangeReply', kind, on, term: undefined, reason: '出国' });
  recordOf(await act('pause', '2025-09-29'));
  expect(await due()).toBe(0);
  recordOf(await act('resume', '2025-10-11'));
  expect(await countDue(desk.database, '2025-10-23', '2025-10-23')).toBe(1);
});

it('says which deadlines moved when the calendar of a year is loaded', async () => {
  const desk = await aDesk();
  const person = aPerson();
  await withPeople(desk, person);
  const day = '2025-09-22';
  const card = await cardAt(desk, 'awaitingReply', { colour: 'orange', person: person.id, deliveredOn: day });
  const { 2025: _known, ...without } = publishedHolidays;
  // Without a notice, Monday to Friday: 15 working days end on 13 October.
  recordOf(await actOnCase(desk, card.id, '移交跟踪', { followHandler: '某人' }, '调离'));
  const before = await saveSettings(desk, { holidays: without });
  expect(before).toMatchObject({ value: { moved: [{ from: '2025-10-17', to: '2025-10-13' }] } });
  expect(dueOf(await getRow(desk.database, 'cases', card.id), without)?.due.provisional).toBe(true);
  const loaded = await saveSettings(desk, { holidays: publishedHolidays });
  expect(loaded).toMatchObject({
    value: { moved: [{ record: { id: card.id }, from: '2025-10-13', to: '2025-10-17' }] },
  });
});

function dueOf(record: Case | undefined, holidays: typeof publishedHolidays) {
  return record && nextDue(warningCard, record, calendarOf(holidays), {});
}

it('registers a batch of blue cards to people and units as one act, or none of it', async () => {
  const desk = await aDesk();
  await importRows(desk, '导入', [
    { table: 'units', key: 'u1', after: { id: 'u1', kind: 'department', name: '财政局', order: 1 } },
  ]);
  const people = Array.from({ length: 5 }, (_, index) => aPerson({ name: `干部${index}`, unit: 'u1' }));
  const theirs = aPerson({ name: '省管干部', jurisdiction: '省管' });
  await withPeople(desk, ...people, theirs);
  const ids = people.map(({ id }) => id);
  const matter = { registeredOn: '2025-09-01', ground: '廉洁自律', summary: '节前提示' } as const;
  const count = () => countCases(desk.database, { type: 'warningCard', kinds: ['blue'] });
  expect(await registerBatch(desk, { people: [...ids, theirs.id], units: [] }, matter)).toMatchObject({
    ok: false,
  });
  expect(await registerBatch(desk, { people: [], units: [] }, matter)).toMatchObject({ ok: false });
  expect(await count()).toBe(0);
  // Whoever stands on the list twice gets one card.
  const done = await registerBatch(desk, { people: [...ids, ...ids], units: ['u1'] }, matter);
  expect([done.ok, await count()]).toEqual([true, 6]);
  if (done.ok) await undoChange(desk, done.value.seq);
  expect(await count()).toBe(0);
});

it('records what became of a suggestion with the card, and prepares the draft that was accepted', async () => {
  const desk = await aDesk();
  const person = aPerson();
  await withPeople(desk, person);
  await cardAt(desk, 'rectifying', { colour: 'orange', person: person.id });
  const card = await cardAt(desk, 'awaitingReply', { colour: 'orange', person: person.id });
  const alerts = () => cardAlerts(desk.database, '2025-11-03');
  const [suggestion] = (await alerts()).suggestions;
  if (!suggestion) throw new Error('nothing suggested');
  expect(suggestion.quotes.map(({ id }) => id)).toEqual([card.id]);
  expect((await decideOn(desk, suggestion, 'accepted', '')).ok).toBe(false);
  expect((await decideOn(desk, suggestion, 'accepted', '经催办仍不说明')).ok).toBe(true);
  expect((await alerts()).suggestions).toEqual([]);
  // Somebody else still has the suggestion on the screen.
  expect(messageOf(await decideOn(desk, suggestion, 'declined', '不必'))).toContain('已有人处理');
  const red = (await casesOfPerson(desk.database, person.id)).find(({ values }) => values.colour === 'red');
  expect(red).toMatchObject({ stage: 'draft', values: { origin: card.id } });
});

it('lets nobody outside the 知悉范围 act on a card', async () => {
  const desk = await aDesk();
  const person = aPerson();
  await withPeople(desk, person);
  const card = await cardAt(desk, 'issued', { colour: 'yellow', person: person.id });
  recordOf(await reviseCase(desk, card.id, { ...card.values, readers: '李四' }));
  const stranger = { ...desk, by: '钱七' };
  expect(messageOf(await actOnCase(stranger, card.id, '撤销', {}, '试试'))).toContain('有记录，须授权查看');
  expect(messageOf(await reviseCase(stranger, card.id, card.values))).toContain('须授权查看');
  const reader = { ...desk, by: '李四' };
  recordOf(await actOnCase(reader, card.id, '撤销', { withdrawCause: 'other' }, '核查无误'));
});

it('does not let a numbered card take another colour: its number would lie', async () => {
  const desk = await aDesk();
  const person = aPerson({ name: '张三' }, 'p-colour');
  await withPeople(desk, person);
  const card = await cardAt(desk, 'issued', { colour: 'yellow', person: person.id });
  const changed = await reviseCase(desk, card.id, { ...card.values, colour: 'blue' });
  expect(changed).toMatchObject({ ok: false, problems: [{ field: 'colour' }] });
  expect((await getRow(desk.database, 'cases', card.id))?.values.colour).toBe('yellow');
});

import { expect, it } from 'vitest';
import { actOnCase, registerCase, reviseCase } from '#renderer/data/acts/case-acts.ts';
import { planEdits } from '#renderer/data/acts/edit-many.ts';
import { importRows, saveSettings } from '#renderer/data/acts/register-acts.ts';
import { casesOfPerson } from '#renderer/data/queries/cases.ts';
import { getRow } from '#renderer/data/queries/rows.ts';
import { readSettings } from '#renderer/data/queries/settings.ts';
import type { Case } from '#shared/case-type.ts';
import {
  type WarningCardStage,
  type WarningCardValues,
  warningCard,
} from '#shared/case-types/warning-card.ts';
import type { Day } from '#shared/day.ts';
import { caseKind } from '#shared/lists/record-kind.ts';
import type { Result } from '#shared/result.ts';
import { cardAt, recordOf } from './cards.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

const refusal = (done: Result<unknown>) =>
  done.ok ? undefined : done.problems.map(({ field, record, message }) => [field, record, message])[0];

async function aCardAt(stage: WarningCardStage, values: WarningCardValues = {}) {
  const desk = await aDesk();
  const [person, other] = [aPerson(), aPerson({ name: '李四' })];
  await withPeople(desk, person, other);
  const card = await cardAt(desk, stage, { colour: 'yellow', person: person.id, ...values });
  const revise = (more: WarningCardValues) => reviseCase(desk, card.id, { ...card.values, ...more });
  return { desk, card, person, other, revise };
}

it('takes no day of an act that the card has not come to, alone or with others, naming person and stage', async () => {
  const { desk, card, revise } = await aCardAt('draft');
  expect(refusal(await revise({ issuedOn: '2025-09-19' }))).toEqual([
    'issuedOn',
    '四色卡（张三，2025-09-01，未编号）',
    '四色卡（张三，2025-09-01，未编号）现为“草稿”，还不能填写“签发日期”；办到那一步时填写。',
  ]);
  const edits = [{ id: card.id, patch: { deliveredOn: '2025-09-22' } }];
  expect(await planEdits(desk, caseKind(warningCard), edits)).toMatchObject([
    { kind: 'refused', problems: [{ field: 'deliveredOn' }] },
  ]);
  expect((await revise({ handler: '王五' })).ok).toBe(true);
});

it('lets a day that an earlier release took too early be kept and be taken out', async () => {
  const { desk, card, revise } = await aCardAt('draft');
  const early = { ...card, values: { ...card.values, issuedOn: '2025-09-19' } };
  await importRows(desk, '旧数据', [{ table: 'cases', key: card.id, after: early }]);
  expect((await revise({ issuedOn: '2025-09-19', handler: '王五' })).ok).toBe(true);
  expect((await revise({ issuedOn: undefined })).ok).toBe(true);
});

it('names person and day in the refusal of an act on a card without a number', async () => {
  const { desk, card } = await aCardAt('draft');
  expect(refusal(await actOnCase(desk, card.id, '送达', {}))?.[2]).toContain(
    '四色卡（张三，2025-09-01，未编号）现为“草稿”，不能送达',
  );
});

it('keeps what 分管领导 approved until the card is sent back', async () => {
  const { desk, card, other, revise } = await aCardAt('headReview');
  for (const more of [{ summary: '另一件事' }, { colour: 'red' }, { person: other.id }] as const) {
    expect(refusal(await revise(more))).toMatchObject([Object.keys(more)[0], {}, /请先退回/]);
  }
  expect((await revise({ readers: '李四', ground: '廉洁自律' })).ok).toBe(true);
  const back = recordOf(await actOnCase(desk, card.id, '退回', {}, '事由有误'));
  expect((await reviseCase(desk, card.id, { ...back.values, summary: '另一件事' })).ok).toBe(true);
});

it('keeps the unit for which a card to a whole unit was approved', async () => {
  const desk = await aDesk();
  const card = await cardAt(desk, 'headReview', { colour: 'blue', unit: 'u1' });
  const revised = await reviseCase(desk, card.id, { ...card.values, unit: 'u2' });
  expect(refusal(revised)).toMatchObject(['unit', {}, /请先退回/]);
});

it('keeps whom a numbered card went to, what it says and the year of its number', async () => {
  const { card, other, revise } = await aCardAt('issued');
  for (const more of [{ person: other.id }, { unit: 'u2' }, { summary: '另一件事' }] as const) {
    expect(refusal(await revise(more))).toMatchObject([Object.keys(more)[0], {}, /撤销后另行登记/]);
  }
  expect(refusal(await revise({ issuedOn: '2026-01-05' }))).toMatchObject([
    'issuedOn',
    '四色卡组警〔2025〕黄-001号',
    /编号中的年份/,
  ]);
  expect((await revise({ issuedOn: '2025-09-18' })).ok).toBe(true);
  expect(card.number?.text).toBe('组警〔2025〕黄-001号');
});

it('names the unit of a blue card anew when it goes to another one', async () => {
  const desk = await aDesk();
  await importRows(
    desk,
    '导入',
    ['财政局', '教育局'].map((name, order) => ({
      table: 'units',
      key: name,
      after: { id: name, kind: 'department', name, order },
    })),
  );
  const draft = recordOf(
    await registerCase(desk, 'warningCard', 'draft', {
      ...{ colour: 'blue', unit: '财政局', registeredOn: '2025-09-01' },
    }),
  );
  const revised = await reviseCase(desk, draft.id, { ...draft.values, unit: '教育局' });
  expect(recordOf(revised).frozen?.unit).toBe('教育局');
  // The same unit by 批量修改 would keep the old name.
  expect(caseKind(warningCard).editable).not.toContain('unit');
  const issued = await cardAt(desk, 'closed', { colour: 'blue', unit: '财政局' });
  const wrong = (more: WarningCardValues) =>
    actOnCase(desk, issued.id, '撤销', { withdrawCause: 'wrongPerson', ...more }, '名称相近');
  expect(refusal(await wrong({}))?.[0]).toBe('rightUnit');
  expect(refusal(await wrong({ rightUnit: '财政局' }))?.[0]).toBe('rightUnit');
  expect(recordOf(await wrong({ rightUnit: '教育局' })).stage).toBe('withdrawn');
  const [linked] = (await desk.database.cases.toArray()).filter(({ stage }) => stage === 'draft').slice(-1);
  expect(await getRow(desk.database, 'cases', linked?.id ?? '')).toMatchObject({
    frozen: { unit: '教育局' },
  });
});

it.each<WarningCardStage>(['visiting', 'closed', 'escalated', 'transferred'])(
  'takes a card back that stands at %s, and not for the same person',
  async (stage) => {
    const ends: Partial<Record<WarningCardStage, string>> = {
      escalated: '转上级色卡',
      transferred: '移送纪检监察机关',
    };
    const end = ends[stage];
    const { desk, card, person, other } = await aCardAt(end === undefined ? stage : 'rectifying');
    if (end !== undefined) recordOf(await actOnCase(desk, card.id, end, {}, '情况严重'));
    const withdraw = (rightPerson: string) =>
      actOnCase(desk, card.id, '撤销', { withdrawCause: 'wrongPerson', rightPerson }, '同名');
    expect(refusal(await withdraw(person.id))?.[0]).toBe('rightPerson');
    expect(recordOf(await withdraw(other.id)).stage).toBe('withdrawn');
    expect(await casesOfPerson(desk.database, other.id)).toMatchObject([{ stage: 'draft' }]);
  },
);

it('asks about an unclear answer a second time once, until that card is taken back', async () => {
  const { desk, card, person } = await aCardAt('rectifying', { colour: 'orange', replyClear: 'unclear' });
  const again = () => actOnCase(desk, card.id, '二次函询', {}, '说明与核查不符');
  recordOf(await again());
  expect(refusal(await again())?.[2]).toContain('已有二次函询');
  const isSecond = ({ values }: Case) => values.originKind === 'second';
  const second = (await casesOfPerson(desk.database, person.id)).filter(isSecond);
  expect(second).toHaveLength(1);
  recordOf(await actOnCase(desk, second[0]?.id ?? '', '撤销', {}, '另行处理'));
  recordOf(await again());
});

it('hands the follow-up over from 送达 on, to a unit or to somebody', async () => {
  const { desk, card } = await aCardAt('delivered');
  const handOver = (filled: WarningCardValues) => actOnCase(desk, card.id, '移交跟踪', filled, '本人调离');
  expect(refusal(await handOver({}))?.[0]).toBe('followHandler');
  expect(recordOf(await handOver({ followHandler: '某人' })).stage).toBe('delivered');
  recordOf(await handOver({ followUnit: 'u2', followHandler: undefined }));
});

it('does not close what is not mended, and a red card before its 影响期 ends only with a reason', async () => {
  const { desk, card } = await aCardAt('visiting', { colour: 'red' });
  const close = (filled: WarningCardValues, reason = '') =>
    actOnCase(desk, card.id, '销号', { closedOn: '2026-03-22', ...filled }, reason);
  expect(refusal(await close({ conclusion: 'notDone' }))?.[0]).toBe('conclusion');
  expect(refusal(await close({ closedOn: '2026-03-21' }))?.[0]).toBe('reason');
  expect((await close({ closedOn: '2026-03-21' }, '整改到位')).ok).toBe(true);
});

it('issues a red card only with the unit it is copied to, and takes its answer only after the talk', async () => {
  const { desk, card } = await aCardAt('leaderReview', { colour: 'red' });
  const leader = { leaderBy: '书记', leaderOpinion: '同意', leaderOn: '2025-09-10', issuedOn: '2025-09-19' };
  expect(refusal(await actOnCase(desk, card.id, '签发', leader))?.[0]).toBe('copyTo');
  const waiting = await cardAt(desk, 'awaitingReply', { colour: 'red', person: (await another(desk)).id });
  const answer = { repliedOn: '2025-09-26', replyClear: 'clear' };
  expect(refusal(await actOnCase(desk, waiting.id, '收到书面检查', answer))?.[0]).toBe('talkedOn');
});

async function another(desk: Awaited<ReturnType<typeof aDesk>>) {
  const person = aPerson({ name: '王五' });
  await withPeople(desk, person);
  return person;
}

it('takes the rectification report as an act of its own, before anybody visits', async () => {
  const { desk, card } = await aCardAt('rectifying');
  const report = (filled: WarningCardValues) => actOnCase(desk, card.id, '收到整改报告', filled);
  expect(refusal(await report({}))?.[0]).toBe('reportedOn');
  expect(recordOf(await report({ reportedOn: '2025-12-01' })).stage).toBe('rectifying');
});

it('issues a card only on a document that is in force that day', async () => {
  const { desk, card } = await aCardAt('headReview', { basis: '《新办法》' });
  const opinion = { headBy: '部长', headOpinion: '同意', headOn: '2025-09-08', basis: '《新办法》' };
  await saveSettings(desk, { basisDocuments: [{ title: '新办法', clauses: [], validFrom: '2025-10-01' }] });
  const issue = (issuedOn: Day) => actOnCase(desk, card.id, '签发', { ...opinion, issuedOn });
  expect(refusal(await issue('2025-09-30'))).toMatchObject(['basis', {}, /2025-10-01起施行/]);
  expect((await issue('2025-10-01')).ok).toBe(true);
});

it('makes the register of documents from the code list of an earlier release', async () => {
  const desk = await aDesk();
  await saveSettings(desk, { codeLists: { basisDocument: ['本市实施意见', '《暂行办法》'] } });
  const { basisDocuments, codeLists } = await readSettings(desk.database);
  expect(basisDocuments.map(({ title }) => title)).toEqual(['本市实施意见', '暂行办法']);
  expect(codeLists.basisDocument).toEqual(['《本市实施意见》', '《暂行办法》']);
});

import { expect, it } from 'vitest';
import { binCase, binPerson, removeFromBin, restoreFromBin } from '#renderer/data/acts/bin-acts.ts';
import { actOnCase, registerCase } from '#renderer/data/acts/case-acts.ts';
import { noteInLog } from '#renderer/data/acts/note-in-log.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { firstBrokenLink, latestChanges } from '#renderer/data/queries/changes.ts';
import { getRow } from '#renderer/data/queries/rows.ts';
import { undoChange } from '#renderer/data/undo.ts';
import type { Case } from '#shared/case-type.ts';
import { cardAt } from './cards.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

const person = aPerson({}, 'p1');

async function talk(desk: Desk): Promise<Case> {
  const done = await registerCase(desk, 'interview', 'talked', {
    form: 'proactive',
    person: 'p1',
    talkedOn: '2013-03-05',
    talker: '部长',
    mainClass: 'report',
  });
  if (!done.ok) throw new Error('not registered');
  return done.value.record;
}

it('takes a deleted record out of the lists, keeps it, and brings it back as it was', async () => {
  const desk = await aDesk();
  await withPeople(desk, person);
  const record = await talk(desk);
  expect(await binCase(desk, record.id, '录错')).toMatchObject({
    ok: true,
    value: { act: '删除：约谈谈〔2013〕1号 张三' },
  });
  expect(await getRow(desk.database, 'cases', record.id)).toBeUndefined();
  await restoreFromBin(desk, record.id);
  expect(await getRow(desk.database, 'cases', record.id)).toEqual(record);
  expect(await getRow(desk.database, 'bin', record.id)).toBeUndefined();
});

it('never gives a deleted record’s number to another, not even after it has left the bin', async () => {
  const desk = await aDesk();
  await withPeople(desk, person);
  const first = await talk(desk);
  await binCase(desk, first.id, '录错');
  expect((await talk(desk)).number?.seq).toBe(2);
  await removeFromBin(desk, first.id, '确认不用');
  const item = await getRow(desk.database, 'bin', first.id);
  expect(item?.content).toBeUndefined();
  expect(item?.number?.seq).toBe(1);
  expect(await restoreFromBin(desk, first.id)).toMatchObject({ ok: false });
});

it('wants a reason, and keeps somebody on whom matters hang', async () => {
  const desk = await aDesk();
  await withPeople(desk, person);
  const record = await talk(desk);
  expect(await binCase(desk, record.id, ' ')).toMatchObject({ ok: false, problems: [{ field: 'reason' }] });
  expect(await binPerson(desk, 'p1', '录重')).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringContaining('1份案卷') }],
  });
});

it('can be undone like any other act', async () => {
  const desk = await aDesk();
  await withPeople(desk, person);
  const record = await talk(desk);
  const deleted = await binCase(desk, record.id, '录错');
  if (deleted.ok) await undoChange(desk, deleted.value.seq);
  expect(await getRow(desk.database, 'cases', record.id)).toEqual(record);
});

it('brings no matter back to somebody who is deleted too, neither from the bin nor by undo', async () => {
  const desk = await aDesk();
  await withPeople(desk, person);
  const record = await talk(desk);
  const deleted = await binCase(desk, record.id, '录错');
  await binPerson(desk, 'p1', '录重');
  const words = '约谈谈〔2013〕1号 张三所属的干部张三已删除，请先从回收站还原。';
  expect(await restoreFromBin(desk, record.id)).toMatchObject({
    ok: false,
    problems: [{ message: `约谈谈〔2013〕1号 张三不能还原：${words}` }],
  });
  if (!deleted.ok) throw new Error('not deleted');
  expect(await undoChange(desk, deleted.value.seq)).toMatchObject({
    ok: false,
    problems: [{ message: `“删除：约谈谈〔2013〕1号 张三”不能撤销：${words}` }],
  });
  await restoreFromBin(desk, 'p1');
  expect(await restoreFromBin(desk, record.id)).toMatchObject({
    ok: true,
    value: { act: '还原：约谈谈〔2013〕1号 张三' },
  });
});

it('lets no second open red card in by the back door', async () => {
  const desk = await aDesk();
  await withPeople(desk, person);
  const first = await cardAt(desk, 'issued', { colour: 'red', person: 'p1' });
  const deleted = await binCase(desk, first.id, '录错');
  const second = await cardAt(desk, 'issued', { colour: 'red', person: 'p1' });
  const refusal = { ok: false, problems: [{ message: expect.stringContaining('再发第二张红卡') }] };
  expect(await restoreFromBin(desk, first.id)).toMatchObject(refusal);
  if (!deleted.ok) throw new Error('not deleted');
  expect(await undoChange(desk, deleted.value.seq)).toMatchObject(refusal);
  await actOnCase(desk, second.id, '撤销', { withdrawCause: 'other' }, '查无实据');
  expect(await restoreFromBin(desk, first.id)).toMatchObject({ ok: true });
});

it('writes reads and prints into the same chain', async () => {
  const desk = await aDesk();
  await withPeople(desk, person);
  await noteInLog(desk, '打印：四色卡丹组警〔2013〕黄-007号');
  const [entry] = await latestChanges(desk.database, 1);
  expect(entry).toMatchObject({ seq: 2, by: '测试员', puts: [] });
  expect(await firstBrokenLink(desk.database)).toBeUndefined();
});

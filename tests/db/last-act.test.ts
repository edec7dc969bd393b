import { expect, it } from 'vitest';
import { actOnCase } from '#renderer/data/acts/case-acts.ts';
import { noteInLog } from '#renderer/data/acts/note-in-log.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { isFollowed, lastAct } from '#renderer/data/last-act.ts';
import { latestChanges } from '#renderer/data/queries/changes.ts';
import { getRow } from '#renderer/data/queries/rows.ts';
import { undoChange } from '#renderer/data/undo.ts';
import { cardAt } from './cards.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

const none: ReadonlySet<number> = new Set();

/** `seq` of the act that Ctrl+Z would take back. */
async function next(desk: Desk, after = 0, passed = none): Promise<number | undefined> {
  return (await lastAct(desk.database, after, passed))?.seq;
}

async function undo(desk: Desk, seq: number): Promise<number> {
  const undone = await undoChange(desk, seq);
  if (!undone.ok) throw new Error(undone.problems[0]?.message);
  return undone.value.seq;
}

it('takes the newest act, and none of those before the desk was opened', async () => {
  const desk = await aDesk();
  await withPeople(desk, aPerson());
  await withPeople(desk, aPerson());
  await noteInLog(desk, '导出');
  expect(await next(desk)).toBe(2);
  expect(await next(desk, 0, new Set([2]))).toBe(1);
  expect(await next(desk, 2)).toBeUndefined();
});

it('passes over an act that was taken back by a button, also one of the same name', async () => {
  const desk = await aDesk();
  await withPeople(desk, aPerson());
  await withPeople(desk, aPerson());
  await withPeople(desk, aPerson());
  await undo(desk, 2);
  expect(await next(desk)).toBe(3);
  await undo(desk, 3);
  expect(await next(desk)).toBe(1);
});

it('takes back again what was brought again', async () => {
  const desk = await aDesk();
  await withPeople(desk, aPerson());
  await withPeople(desk, aPerson());
  const again = await undo(desk, await undo(desk, 2));
  expect(await next(desk)).toBe(again);
  await undo(desk, again);
  expect(await next(desk)).toBe(1);
});

it('takes the 撤销 of a card for an act like any other', async () => {
  const desk = await aDesk();
  await withPeople(desk, aPerson({}, 'p'));
  const card = await cardAt(desk, 'deputyReview', { colour: 'yellow', person: 'p' });
  await actOnCase(desk, card.id, '撤销', {}, '查无实据');
  const [withdrawn] = await latestChanges(desk.database, 1);
  expect(await next(desk)).toBe(withdrawn?.seq);
  const undone = await undo(desk, withdrawn?.seq ?? 0);
  expect((await latestChanges(desk.database, 1))[0]?.act).toBe(`撤销：${withdrawn?.act}`);
  expect(await next(desk)).toBe((withdrawn?.seq ?? 0) - 1);
  await undo(desk, undone);
  expect((await latestChanges(desk.database, 1))[0]?.act).toBe(`恢复：${withdrawn?.act}`);
});

it('takes the acts on one record back one after the other', async () => {
  const desk = await aDesk();
  await withPeople(desk, aPerson({}, 'p'));
  const card = await cardAt(desk, 'deputyReview', { colour: 'yellow', person: 'p' });
  const acts = (await latestChanges(desk.database, 2)).map(({ seq }) => seq);
  for (const seq of acts) await undo(desk, seq);
  expect((await getRow(desk.database, 'cases', card.id))?.stage).toBe('draft');
});

it('knows whether anything but undoing and redoing followed', async () => {
  const desk = await aDesk();
  const person = aPerson();
  await withPeople(desk, person);
  const undone = await undo(desk, 1);
  expect(await isFollowed(desk.database, 1, new Set([undone]))).toBe(false);
  await withPeople(desk, aPerson());
  expect(await isFollowed(desk.database, 1, new Set([undone]))).toBe(true);
});

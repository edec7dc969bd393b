import { expect, it } from 'vitest';
import { binCase, removeFromBin, restoreFromBin } from '#renderer/data/acts/bin-acts.ts';
import { decideOn } from '#renderer/data/acts/card-acts.ts';
import { registerCase, reviseCase } from '#renderer/data/acts/case-acts.ts';
import { handOver } from '#renderer/data/acts/hand-over-acts.ts';
import { mergePeople } from '#renderer/data/acts/merge-acts.ts';
import { importRows } from '#renderer/data/acts/register-acts.ts';
import { removeAttachment } from '#renderer/data/attachments/store.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { cardAlerts } from '#renderer/data/queries/card-alerts.ts';
import { countCases, pageOfCases } from '#renderer/data/queries/cases.ts';
import { latestChanges } from '#renderer/data/queries/changes.ts';
import { closedPuts } from '#renderer/data/queries/closed-puts.ts';
import { allRows, getRow } from '#renderer/data/queries/rows.ts';
import { undoChange } from '#renderer/data/undo.ts';
import type { Case } from '#shared/case-type.ts';
import type { WarningCardValues } from '#shared/case-types/warning-card.ts';
import { mayReadInBin } from '#shared/matter-in-row.ts';
import type { Result } from '#shared/result.ts';
import { cardAt, onward, recordOf } from './cards.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

/** 王芳 registered a card that only 李四 may know besides; 钱七 sits at the same desk. */
async function aClosedCard(values: WarningCardValues = {}): Promise<{ own: Desk; other: Desk; card: Case }> {
  const own: Desk = { ...(await aDesk()), by: '王芳', operator: 'wang' };
  await withPeople(own, aPerson({}, 'p'));
  const open = await cardAt(own, 'issued', { colour: 'red', person: 'p', ...values });
  const card = recordOf(await reviseCase(own, open.id, { ...open.values, readers: '李四' }));
  return { own, other: { ...own, by: '钱七', operator: 'qian' }, card };
}

function refusal(done: Result<unknown>): string {
  if (done.ok) throw new Error('not refused');
  return done.problems.map(({ message }) => message).join();
}

it('is handed over by nobody who may not read it, unless to somebody who may', async () => {
  const { own, other, card } = await aClosedCard();
  const wang = { id: 'wang', name: '王芳' };
  const taken = await handOver(other, wang, { id: 'qian', name: '钱七' }, [card.id], '');
  expect(refusal(taken)).toContain('其中1件有记录，须授权查看');
  expect((await handOver(other, wang, { id: 'li', name: '李四' }, [card.id], '')).ok).toBe(true);
  expect((await handOver(own, { id: 'li', name: '李四' }, wang, [card.id], '')).ok).toBe(true);
});

it('does not come open by taking back the act that closed it, unless by whoever did it', async () => {
  const { own, other } = await aClosedCard();
  const [closing, issuing] = await latestChanges(own.database, 2);
  expect(refusal(await undoChange(other, closing?.seq ?? 0))).toContain('须授权查看');
  expect(refusal(await undoChange(other, issuing?.seq ?? 0))).toContain('须授权查看');
  expect((await undoChange(own, closing?.seq ?? 0)).ok).toBe(true);
});

it('tells no stranger its colour, stage and number when a rule looks at it', async () => {
  const { own, other, card } = await aClosedCard({ serial: '0012' });
  const second = { colour: 'red', person: 'p', registeredOn: '2025-10-01' } as const;
  expect(refusal(await registerCase(own, 'warningCard', 'draft', second))).toContain(card.number?.text);
  expect(refusal(await registerCase(other, 'warningCard', 'draft', second))).toBe(
    '张三有记录，须授权查看，现不能发红色警省卡；请与干部监督承办人联系。',
  );
  await withPeople(own, aPerson({ name: '赵六' }, 'q'));
  const theirs = await cardAt(other, 'leaderReview', { colour: 'red', person: 'q' });
  const used = await reviseCase(other, theirs.id, { ...theirs.values, serial: '12' });
  expect(refusal(used)).toContain('已用于一份须授权查看的四色卡');
});

it('is decided on by nobody who may not read it', async () => {
  const { own, other } = await aClosedCard();
  await withPeople(own, aPerson({ name: '赵六' }, 'q'));
  const silent = await cardAt(own, 'awaitingReply', { colour: 'orange', person: 'q' });
  const [suggestion] = (await cardAlerts(own.database, '2025-11-03')).suggestions;
  if (!suggestion) throw new Error('nothing suggested');
  // Still on the screen of 钱七 when it is closed.
  await reviseCase(own, silent.id, { ...silent.values, readers: '李四' });
  expect(refusal(await decideOn(other, suggestion, 'declined', '不必'))).toContain('须授权查看');
  expect((await decideOn(own, suggestion, 'declined', '不必')).ok).toBe(true);
});

it('is not found by its colour, but counted in the list', async () => {
  const { own, other } = await aClosedCard();
  const asked = async (seenBy: Desk, personIds?: readonly string[]) => {
    const query = { type: 'warningCard', kinds: ['red'], seenBy, ...(personIds && { personIds }) } as const;
    const { rows } = await pageOfCases(own.database, query, undefined, 10);
    return [rows.length, await countCases(own.database, query)];
  };
  expect(await asked(own, ['p'])).toEqual([1, 1]);
  expect(await asked(other, ['p'])).toEqual([0, 0]);
  expect((await asked(other))[0]).toBe(0);
  const { rows } = await pageOfCases(own.database, { type: 'warningCard', seenBy: other }, undefined, 10);
  expect(rows).toHaveLength(1);
});

it('is closed in every entry of the log, also those from before, and in the 回收站', async () => {
  const { own, other, card } = await aClosedCard();
  expect(refusal(await binCase(other, card.id, '试'))).toContain('须授权查看');
  await binCase(own, card.id, '录错');
  const changes = await latestChanges(own.database, 50);
  const puts = changes.flatMap((change) => change.puts).filter(({ table }) => table !== 'people');
  expect(puts.length).toBeGreaterThan(3);
  const all = new Set(puts.map(({ table, key }) => `${table}:${key}`));
  expect(await closedPuts(own.database, puts, other)).toEqual(all);
  expect(await closedPuts(own.database, puts, own)).toEqual(new Set());
  expect(refusal(await restoreFromBin(other, card.id))).toContain('须授权查看');
  expect(refusal(await removeFromBin(other, card.id, '试'))).toContain('须授权查看');
  expect((await restoreFromBin(own, card.id)).ok).toBe(true);
});

it('stays closed when it is removed from the 回收站 for good', async () => {
  const { own, other, card } = await aClosedCard();
  await binCase(own, card.id, '录错');
  expect((await removeFromBin(own, card.id, '确认不用')).ok).toBe(true);
  const changes = await latestChanges(own.database, 50);
  const puts = changes
    .flatMap((change) => change.puts)
    .filter(({ table, before }) => table === 'cases' && !before);
  expect(await closedPuts(own.database, puts, other)).toEqual(new Set([`cases:${card.id}`]));
  expect(await closedPuts(own.database, puts, own)).toEqual(new Set());
  const left = await getRow(own.database, 'bin', card.id);
  expect(left && [mayReadInBin(left, other), mayReadInBin(left, own)]).toEqual([false, true]);
});

it('is not named to whoever united two entries of its person and wants them apart again', async () => {
  const { own, other, card } = await aClosedCard();
  await withPeople(own, aPerson({ name: '张珊' }, 'twin'));
  const merged = await mergePeople(other, 'twin', 'p', aPerson({ name: '张珊' }).values);
  if (!merged.ok) throw new Error(refusal(merged));
  const { values } = (await getRow(own.database, 'cases', card.id)) ?? card;
  expect((await reviseCase(own, card.id, { ...values, copyTo: '审计局' })).ok).toBe(true);
  expect(refusal(await undoChange(other, merged.value.seq))).toBe(
    '“合并干部：张珊”不能撤销：其中一份须授权查看的案卷此后又有改动，请与知悉范围内的经办人联系。',
  );
});

it('keeps the names of its deleted attachments closed', async () => {
  const { own, other, card } = await aClosedCard();
  const file = {
    purpose: '承办单扫描件',
    name: '处分决定.pdf',
    media: 'application/pdf',
    size: 1,
    file: 'x',
  };
  const after = { id: 'f', ownerId: card.id, ...file };
  await importRows(own, '附件', [{ table: 'attachments', key: 'f', after }]);
  const removed = await removeAttachment(own, after);
  if (!removed.ok) throw new Error(refusal(removed));
  const { puts } = removed.value;
  expect(await closedPuts(own.database, puts, other)).toEqual(new Set(['attachments:f', 'bin:f']));
  expect(await closedPuts(own.database, puts, own)).toEqual(new Set());
  const item = await getRow(own.database, 'bin', 'f');
  expect(item && [mayReadInBin(item, other), mayReadInBin(item, own)]).toEqual([false, true]);
  expect(refusal(await restoreFromBin(other, 'f'))).toContain('须授权查看');
  expect((await restoreFromBin(own, 'f')).ok).toBe(true);
});

it('keeps its number closed while it waits for the matter to be issued again', async () => {
  const { own, other, card } = await aClosedCard();
  const closing = { ...card.values, readers: '李四' };
  const draft = recordOf(await registerCase(own, 'warningCard', 'draft', { ...closing, colour: 'blue' }));
  const issued = await onward(own, draft, 'issued', { colour: 'blue' });
  const [act] = await latestChanges(own.database, 1);
  expect((await undoChange(own, act?.seq ?? 0)).ok).toBe(true);
  const item = (await allRows(own.database, 'bin')).find(({ waitsFor }) => waitsFor === issued.id);
  expect(item && [mayReadInBin(item, other), mayReadInBin(item, own)]).toEqual([false, true]);
});

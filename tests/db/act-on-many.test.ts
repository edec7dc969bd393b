import { expect, it } from 'vitest';
import { actOnCases } from '#renderer/data/acts/act-on-many.ts';
import { registerBatch } from '#renderer/data/acts/card-acts.ts';
import { actOnCase } from '#renderer/data/acts/case-acts.ts';
import { saveDetail } from '#renderer/data/acts/register-acts.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { allCases } from '#renderer/data/queries/cases.ts';
import { undoChange } from '#renderer/data/undo.ts';
import { isCard } from '#shared/case-types/warning-card.ts';
import type { Values } from '#shared/fields.ts';
import { cardAt } from './cards.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

const approved = { headBy: '部长', headOpinion: '同意', headOn: '2025-09-08', issuedOn: '2025-09-19' };

/** Drafts of blue cards for so many people. */
async function drafts(count: number): Promise<Desk> {
  const desk = await aDesk();
  const people = Array.from({ length: count }, (_, index) => aPerson({ name: `干部${index}` }, `p${index}`));
  await withPeople(desk, ...people);
  const matter = {
    registeredOn: '2025-09-01',
    source: '信访',
    ground: '工作作风',
    summary: '摘要',
    proposal: '拟发卡',
  } as const;
  const done = await registerBatch(desk, { people: people.map(({ id }) => id), units: [] }, matter);
  if (!done.ok) throw new Error('not registered');
  return desk;
}

async function cards({ database }: Desk) {
  return (await allCases(database, { type: 'warningCard' })).filter(isCard);
}

async function all(desk: Desk, act: string, values: Values = {}, reason = '') {
  const filled = new Map((await cards(desk)).map(({ id }) => [id, values]));
  return actOnCases(desk, act, filled, reason);
}

it('leads a whole batch from draft to 销号, act by act, each one change, numbered without gaps', async () => {
  const desk = await drafts(12);
  const days = { deputyBy: '副部长', deputyOpinion: '同意', deputyOn: '2025-09-05' };
  for (const [act, values] of [
    ['提出拟办', {}],
    ['呈批', {}],
    ['审核同意', days],
    ['签发', approved],
    ['送达', { deliveryWay: 'inPerson', deliveredOn: '2025-09-22' }],
    ['销号', { closedOn: '2025-09-30' }],
  ] as const) {
    const done = await all(desk, act, values);
    expect(done.ok ? done.value.change.act : done.problems).toBe(`批量${act}：四色卡12份`);
  }
  const closed = await cards(desk);
  expect(new Set(closed.map(({ stage }) => stage))).toEqual(new Set(['closed']));
  const numbers = closed.flatMap(({ number }) => number?.seq ?? []).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
});

it('takes the whole batch back as one step, and brings it again with the same numbers', async () => {
  const desk = await drafts(3);
  await all(desk, '提出拟办');
  await all(desk, '呈批');
  await all(desk, '审核同意', { deputyBy: '副部长', deputyOpinion: '同意', deputyOn: '2025-09-05' });
  const issued = await all(desk, '签发', approved);
  if (!issued.ok) throw new Error('not issued');
  const before = await cards(desk);
  const undone = await undoChange(desk, issued.value.change.seq);
  if (!undone.ok) throw new Error(undone.problems[0]?.message);
  expect((await cards(desk)).map(({ stage, number }) => [stage, number])).toEqual(
    Array(3).fill(['headReview', undefined]),
  );
  await undoChange(desk, undone.value.seq);
  expect(await cards(desk)).toEqual(before);
});

it('does nothing at all where one card is refused, and says which and why', async () => {
  const desk = await drafts(3);
  const [first] = await cards(desk);
  await actOnCase(desk, first?.id ?? '', '提出拟办', {});
  const done = await all(desk, '提出拟办');
  expect(done).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringContaining('现为“拟办”，不能提出拟办') }],
  });
  expect((await cards(desk)).filter(({ stage }) => stage === 'proposed')).toHaveLength(1);
});

it('says once what all of them lack, at its field', async () => {
  const desk = await drafts(3);
  await all(desk, '提出拟办');
  await all(desk, '呈批');
  const done = await all(desk, '审核同意', { deputyBy: '副部长', deputyOn: '2025-09-05' });
  expect(done).toMatchObject({ ok: false });
  expect(done.ok ? [] : done.problems).toHaveLength(1);
  expect(done.ok ? [] : done.problems).toMatchObject([{ field: 'deputyOpinion' }]);
});

it('refuses one blank card for two, naming the card', async () => {
  const desk = await aDesk();
  await withPeople(desk, aPerson({ name: '甲' }, 'a'), aPerson({ name: '乙' }, 'b'));
  for (const act of ['printed', 'drawn']) {
    const row = { colour: 'yellow', act, from: 1, to: 9, on: '2025-01-05', by: '经手人' };
    expect((await saveDetail(desk, 'cardStock', undefined, row)).ok).toBe(true);
  }
  for (const person of ['a', 'b']) await cardAt(desk, 'headReview', { colour: 'yellow', person });
  const twice = await all(desk, '签发', { ...approved, serial: '3' });
  const message = twice.ok ? '' : twice.problems.map((problem) => problem.message).join();
  expect(message).toContain('3已用于四色卡组警〔2025〕黄-00');
  const [one, other] = await cards(desk);
  const filled = new Map([
    [one?.id ?? '', { ...approved, serial: '3' }],
    [other?.id ?? '', { ...approved, serial: '4' }],
  ]);
  expect((await actOnCases(desk, '签发', filled)).ok).toBe(true);
});

import { expect, it } from 'vitest';
import { registerCase } from '#renderer/data/acts/case-acts.ts';
import { importRows } from '#renderer/data/acts/register-acts.ts';
import { actOnUnit } from '#renderer/data/acts/unit-acts.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { pageOfPeople } from '#renderer/data/queries/people.ts';
import { allRows, getRow } from '#renderer/data/queries/rows.ts';
import { undoChange } from '#renderer/data/undo.ts';
import { unitScope } from '#shared/units/scope.ts';
import type { Unit } from '#shared/units/unit.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

const town = (id: string, order: number): Unit => ({ id, kind: 'town', name: `${id}镇`, order });
const village = (id: string, parentId: string): Unit => ({
  id,
  kind: 'village',
  name: `${id}村`,
  parentId,
  order: 1,
});

/** Two towns with a village each, a cadre in the first one. */
async function aCounty(): Promise<Desk> {
  const desk = await aDesk();
  const units = [town('东', 1), town('西', 2), village('张', '东'), village('李', '西')];
  await importRows(
    desk,
    '导入',
    units.map((after) => ({ table: 'units' as const, key: after.id, after })),
  );
  await withPeople(desk, aPerson({ name: '王五', unit: '东', post: '镇长', unitAndPost: '东镇镇长' }, 'p1'));
  return desk;
}

const unitOf = (desk: Desk, id: string) => getRow(desk.database, 'units', id);
const facts = { on: '2020-05-01', document: '政发〔2020〕5号' } as const;

async function seqOf(done: ReturnType<typeof actOnUnit>): Promise<number> {
  const result = await done;
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.value.seq;
}

it('renames a unit: the former name stays on record, people follow, one step takes it back', async () => {
  const desk = await aCounty();
  const before = await allRows(desk.database, 'units');
  const seq = await seqOf(actOnUnit(desk, '东', { kind: 'rename', name: '东方街道' }, facts));
  expect(await unitOf(desk, '东')).toMatchObject({
    name: '东方街道',
    history: [{ kind: 'renamed', formerName: '东镇', on: '2020-05-01', document: '政发〔2020〕5号' }],
  });
  expect((await getRow(desk.database, 'people', 'p1'))?.values.unitAndPost).toBe('东方街道镇长');
  expect(await undoChange(desk, seq)).toMatchObject({ ok: true, value: { act: '撤销：单位更名（东镇）' } });
  expect(await allRows(desk.database, 'units')).toEqual(before);
});

it('merges units into a new one: people and villages go over, records are found under it, undo brings all back', async () => {
  const desk = await aCounty();
  const before = [await allRows(desk.database, 'units'), await allRows(desk.database, 'people')];
  const target = { kind: 'new', name: '东西镇' } as const;
  const seq = await seqOf(actOnUnit(desk, '东', { kind: 'merge', others: ['西'], target }, facts));
  const units = await allRows(desk.database, 'units');
  const founded = units.find(({ name }) => name === '东西镇');
  expect(founded).toMatchObject({
    kind: 'town',
    order: 3,
    history: [{ kind: 'founded', from: ['东', '西'] }],
  });
  expect(
    units
      .filter(({ parentId }) => parentId === founded?.id)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['张', '李']);
  expect(await unitOf(desk, '张')).toMatchObject({ history: [{ kind: 'moved', formerParentId: '东' }] });
  expect((await getRow(desk.database, 'people', 'p1'))?.values).toMatchObject({
    unit: founded?.id,
    unitAndPost: '东西镇镇长',
  });
  expect(unitScope(units, founded?.id ?? '').toSorted()).toEqual(
    [founded?.id, '东', '张', '李', '西'].toSorted(),
  );
  await undoChange(desk, seq);
  expect([await allRows(desk.database, 'units'), await allRows(desk.database, 'people')]).toEqual(before);
});

it('splits a unit that goes on, and refuses to end one that still has people', async () => {
  const desk = await aCounty();
  const names = ['东新街道', '东湖街道'];
  expect(await actOnUnit(desk, '东', { kind: 'split', names, remains: false }, facts)).toMatchObject({
    ok: false,
    problems: [
      { message: expect.stringContaining('在职干部王五') },
      { message: expect.stringContaining('下级单位张村') },
    ],
  });
  await seqOf(actOnUnit(desk, '东', { kind: 'split', names, remains: true }, facts));
  const added = (await allRows(desk.database, 'units')).filter(({ name }) => names.includes(name));
  expect(added.map(({ order, kind }) => [order, kind]).toSorted()).toEqual([
    [3, 'town'],
    [4, 'town'],
  ]);
  expect((await unitOf(desk, '东'))?.history).toMatchObject([{ kind: 'spunOff', into: expect.any(Array) }]);
});

it('refuses to abolish a unit with people, open matters or units below it, and says which', async () => {
  const desk = await aCounty();
  const registered = await registerCase(desk, 'warningCard', 'draft', {
    colour: 'yellow',
    unit: '李',
    registeredOn: '2020-01-02',
    person: 'p1',
  });
  expect(registered).toMatchObject({ ok: true });
  expect(await actOnUnit(desk, '李', { kind: 'abolish' }, facts)).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringMatching(/“李村”还有在办事项四色卡 王五，不能撤销。/) }],
  });
  expect(await actOnUnit(desk, '张', { kind: 'abolish' }, facts)).toMatchObject({ ok: true });
  expect((await unitOf(desk, '张'))?.history).toMatchObject([{ kind: 'abolished' }]);
  expect(await actOnUnit(desk, '张', { kind: 'rename', name: '新张村' }, facts)).toMatchObject({ ok: false });
});

it('moves a unit elsewhere, never below itself, and never before what already happened', async () => {
  const desk = await aCounty();
  expect(await actOnUnit(desk, '东', { kind: 'move', parentId: '张' }, facts)).toMatchObject({
    problems: [{ field: 'parentId' }],
  });
  await seqOf(actOnUnit(desk, '张', { kind: 'move', parentId: '西' }, facts));
  expect(await actOnUnit(desk, '张', { kind: 'move', parentId: '东' }, { on: '2019-01-01' })).toMatchObject({
    problems: [{ field: 'on', message: expect.stringContaining('2020-05-01') }],
  });
});

it('refuses a merger that would leave two villages of one name, or a unit merged into its own village', async () => {
  const desk = await aCounty();
  const twin = { ...village('张', '西'), id: '张二' };
  await importRows(desk, '导入', [{ table: 'units', key: twin.id, after: twin }]);
  const into = (id: string) => ({ kind: 'merge', others: [], target: { kind: 'known', id } }) as const;
  expect(await actOnUnit(desk, '东', into('西'), facts)).toMatchObject({
    problems: [{ message: expect.stringContaining('两个“张村”') }],
  });
  expect(await actOnUnit(desk, '东', into('张'), facts)).toMatchObject({ problems: [{ field: 'into' }] });
  expect(await actOnUnit(desk, '东', into('东'), facts)).toMatchObject({ ok: false });
});

it('freezes a record’s unit under its name of that day, though the post outlived a renaming', async () => {
  const desk = await aCounty();
  const post = {
    id: 'o1',
    personId: 'p1',
    unitId: '东',
    unit: '东镇',
    post: '镇长',
    from: '2015-01',
  } as const;
  await importRows(desk, '导入', [{ table: 'posts', key: 'o1', after: post }]);
  await seqOf(actOnUnit(desk, '东', { kind: 'rename', name: '东方街道' }, facts));
  const frozenOn = async (day: '2020-04-30' | '2020-05-01') => {
    const done = await registerCase(desk, 'warningCard', 'draft', {
      colour: 'yellow',
      person: 'p1',
      registeredOn: day,
    });
    return done.ok ? done.value.record.frozen?.unit : done.problems;
  };
  expect([await frozenOn('2020-04-30'), await frozenOn('2020-05-01')]).toEqual(['东镇', '东方街道']);
  expect((await pageOfPeople(desk.database, { unitIds: ['东'] }, undefined, 9)).rows).toHaveLength(1);
});

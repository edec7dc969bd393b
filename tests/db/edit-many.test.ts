import { expect, it } from 'vitest';
import { registerCase } from '#renderer/data/acts/case-acts.ts';
import { editMany, planEdits } from '#renderer/data/acts/edit-many.ts';
import { importRows } from '#renderer/data/acts/register-acts.ts';
import { headSeq } from '#renderer/data/queries/changes.ts';
import { allRows, getRow } from '#renderer/data/queries/rows.ts';
import { undoChange } from '#renderer/data/undo.ts';
import { villageYear } from '#shared/case-types/first-secretary.ts';
import { interview } from '#shared/case-types/interview.ts';
import { warningCard } from '#shared/case-types/warning-card.ts';
import { caseKind, detailKind, personKind } from '#shared/lists/record-kind.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

const named = () => '某人';

it('changes one field of many people as one act that is taken back as one step', async () => {
  const desk = await aDesk();
  await withPeople(
    desk,
    aPerson({ rank: '四级主任科员' }, 'a'),
    aPerson({ rank: '三级主任科员' }, 'b'),
    aPerson({}, 'c'),
  );
  const edits = ['a', 'b', 'c'].map((id) => ({ id, patch: { rank: '三级主任科员' } }));
  const planned = await planEdits(desk, personKind, edits);
  expect(planned.map(({ kind }) => kind)).toEqual(['change', 'same', 'change']);
  const before = await headSeq(desk.database);
  const done = await editMany(desk, personKind, '批量修改', edits, named);
  if (!done.ok) throw new Error('refused');
  expect(await headSeq(desk.database)).toBe(before + 1);
  const ranks = async () => (await allRows(desk.database, 'people')).map(({ values }) => values.rank);
  expect(await ranks()).toEqual(['三级主任科员', '三级主任科员', '三级主任科员']);
  await undoChange(desk, done.value.seq);
  expect(await ranks()).toEqual(['四级主任科员', '三级主任科员', undefined]);
});

it('empties a field, and lets no text of unit and post outlive a new unit', async () => {
  const desk = await aDesk();
  await withPeople(desk, aPerson({ unit: 'u1', unitAndPost: '财政局局长', reserve: '正科级后备' }, 'a'));
  await editMany(
    desk,
    personKind,
    '批量修改',
    [{ id: 'a', patch: { reserve: undefined, unit: 'u2' } }],
    named,
  );
  expect((await getRow(desk.database, 'people', 'a'))?.values).toEqual({ name: '张三', unit: 'u2' });
});

it('names what a stage does not allow and writes nothing at all then', async () => {
  const desk = await aDesk();
  const talk = {
    form: 'proactive',
    person: 'p',
    talkedOn: '2013-05-03',
    talker: '部长',
    mainClass: 'report',
  };
  const first = await registerCase(desk, 'interview', 'talked', talk);
  const second = await registerCase(desk, 'interview', 'talked', { ...talk, talkedOn: '2013-06-03' });
  if (!first.ok || !second.ok) throw new Error('not registered');
  const edits = [first, second].map(({ value }) => ({
    id: value.record.id,
    patch: { appliedOn: '2013-05-20' },
  }));
  const kind = caseKind(interview);
  const planned = await planEdits(desk, kind, edits);
  expect(planned.map((one) => one.kind)).toEqual(['refused', 'change']);
  const done = await editMany(desk, kind, '批量修改', edits, (row) => kind.nameOf(row, () => ''));
  expect(done).toMatchObject({ ok: false, problems: [{ record: '谈〔2013〕1号' }] });
  expect((await getRow(desk.database, 'cases', second.value.record.id))?.values.appliedOn).toBeUndefined();
});

it('leaves the year of a number alone', async () => {
  const desk = await aDesk();
  const talk = {
    form: 'proactive',
    person: 'p',
    talkedOn: '2013-05-03',
    talker: '部长',
    mainClass: 'report',
  };
  const done = await registerCase(desk, 'interview', 'talked', talk);
  if (!done.ok) throw new Error('not registered');
  const plan = (talkedOn: string) =>
    planEdits(desk, caseKind(interview), [{ id: done.value.record.id, patch: { talkedOn } }]);
  expect(await plan('2013-05-04')).toMatchObject([{ kind: 'change' }]);
  expect(await plan('2014-01-04')).toMatchObject([
    { kind: 'refused', problems: [{ message: expect.stringContaining('谈〔2013〕1号') }] },
  ]);
});

it('offers no person and no confidential text for many matters at once', () => {
  const { editable } = caseKind(interview);
  expect(editable).toContain('talker');
  expect(editable).not.toContain('person');
  expect(editable).not.toContain('content');
});

it('adds rows of a detail table together with corrections', async () => {
  const desk = await aDesk();
  const values = { village: 'v', year: 2013, helper: 'own', income: 60 };
  await importRows(desk, '导入', [
    { table: 'details', key: 'd', after: { id: 'd', type: 'villageYear', values } },
  ]);
  const edits = [
    { id: 'd', patch: { income: 71.5 } },
    { patch: { village: 'w', year: 2013, helper: 'own', income: 80 } },
  ];
  const done = await editMany(desk, detailKind(villageYear), '粘贴', edits, named);
  expect(done.ok).toBe(true);
  const rows = await allRows(desk.database, 'details');
  expect(rows.map((row) => [row.values.village, row.values.income]).sort()).toEqual([
    ['v', 71.5],
    ['w', 80],
  ]);
  const bad = [{ patch: { village: 'x', year: 2013 } }];
  expect(await planEdits(desk, detailKind(villageYear), bad)).toMatchObject([
    { kind: 'refused', problems: [{ field: 'helper' }] },
  ]);
});

it('leaves a matter alone that the operator may not read', async () => {
  const desk = await aDesk();
  const values = { colour: 'yellow', registeredOn: '2013-05-03', readers: '李四' };
  const steps = [{ stage: 'draft', act: '登记', at: '2013-05-03T08:00:00.000Z', by: '李四' }];
  const card = { id: 'c', type: 'warningCard', stage: 'draft', values, steps };
  await importRows(desk, '导入', [{ table: 'cases', key: 'c', after: card }]);
  const kind = caseKind(warningCard);
  const plan = (by: string) => planEdits({ ...desk, by }, kind, [{ id: 'c', patch: { handler: '王五' } }]);
  const masked = { kind: 'refused', problems: [{ message: '有记录，须授权查看。' }] };
  expect(await plan('测试员')).toMatchObject([masked]);
  expect(await plan('李四')).not.toMatchObject([masked]);
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { importVillages } from '#renderer/data/acts/import-acts.ts';
import { importRows, savePerson } from '#renderer/data/acts/register-acts.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { latestChanges } from '#renderer/data/queries/changes.ts';
import { pageOfPeople, postsOfPerson } from '#renderer/data/queries/people.ts';
import { allRows } from '#renderer/data/queries/rows.ts';
import { undoChange } from '#renderer/data/undo.ts';
import { rememberedUses, rememberUses } from '#renderer/modules/people/import/column-memory.ts';
import { readWorkbook } from '#renderer/workers/read-workbook.ts';
import { openRoster, type RosterSession } from '#renderer/workers/roster-import-session.ts';
import { textWorkbook } from '#renderer/workers/text-workbook.ts';
import { readVillageList } from '#shared/formats/village-list.ts';
import { checkCharacter } from '#shared/people/id-number.ts';
import type { Unit } from '#shared/units/unit.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

const files = resolve(import.meta.dirname, '../fixtures/files');
const quirks = new Uint8Array(readFileSync(resolve(files, 'roster_quirks.xlsx')));
const villages = readFileSync(resolve(files, 'danyang-villages.csv'), 'utf8');
const silent = () => undefined;

async function opened(desk: Desk, bytes: Uint8Array = quirks, name = '花名册.xlsx'): Promise<RosterSession> {
  const session = await openRoster(desk, bytes, name, silent);
  if (!session.ok) throw new Error(session.problems[0]?.message);
  return session.value;
}

/** A roster as a workbook of texts. */
function aRoster(header: readonly string[], ...rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  return textWorkbook('花名册', { header, rows });
}

async function peopleOf(desk: Desk) {
  return (await pageOfPeople(desk.database, {}, undefined, 100)).rows;
}

it('takes the quirky roster right: October stays October, and the damaged number is refused by name', async () => {
  const desk = await aDesk();
  const session = await opened(desk);
  const { counts } = session.preview();
  expect(counts).toMatchObject({ all: 3, new: 2, out: 1, undecided: 0 });
  const refused = session.rows('out', 0, 10);
  expect(refused).toMatchObject([{ line: 5, person: { name: '李四', birth: '1975-10' } }]);
  expect(refused[0]?.problems[0]?.message).toMatch(/李四.*身份证号后三位已损坏/);
  expect(await session.commit(silent)).toMatchObject({ ok: true, value: { added: 2, updated: 0, left: 1 } });
  expect((await peopleOf(desk)).map(({ values }) => [values.name, values.birth])).toEqual([
    ['张三', '1975-08'],
    ['欧阳修', '1980-01'],
  ]);
});

it('takes a row with a damaged number if a clerk says so, without the number', async () => {
  const desk = await aDesk();
  const session = await opened(desk);
  session.decide(5, { kind: 'new' });
  await session.commit(silent);
  const person = (await peopleOf(desk)).find(({ values }) => values.name === '李四');
  expect(person?.values).toMatchObject({ birth: '1975-10' });
  expect(person?.values.idNumber).toBeUndefined();
});

it('offers what stayed out as a workbook that comes in again once it is mended', async () => {
  const desk = await aDesk();
  const session = await opened(desk);
  await session.commit(silent);
  const list = readWorkbook(await session.problemList(), '问题清单.xlsx');
  if (!list.ok) throw new Error('no workbook');
  const rows = list.value[0]?.rows.map((row) => row.map(({ text }) => text)) ?? [];
  const bad = rows.findIndex((row) => row.includes('未导入'));
  expect(rows[bad]?.join('|')).toMatch(/李四.*1975\.10/);
  const column = rows[0]?.indexOf('身份证号') ?? -1;
  const first17 = '11010119751007123';
  const mended = rows.map((row, index) =>
    index === bad ? row.with(column, `${first17}${checkCharacter(first17)}`) : row,
  );
  const again = await opened(desk, await aRoster(mended[0] ?? [], ...mended.slice(1)), '问题清单.xlsx');
  const back = again.rows('all', 0, 9).find(({ person }) => person.name === '李四');
  expect(back?.person).toMatchObject({ birth: '1975-10' });
  expect(back?.person.other).toBeUndefined();
});

it('is one change, and one step takes it back: people, posts and new units', async () => {
  const desk = await aDesk();
  const bytes = await aRoster(
    ['姓名', '出生年月', '单位', '职务', '任现职时间', '职级'],
    ['张三', '1975.08', '县财政局', '局长', '2019.03', '四级调研员'],
    ['李四', '1976.10', '县财政局', '副局长', '2020.05', ''],
  );
  const session = await opened(desk, bytes);
  expect(session.preview().newUnits).toEqual(['县财政局']);
  const done = await session.commit(silent);
  if (!done.ok) throw new Error('not imported');
  expect(done.value).toMatchObject({ added: 2, units: 1 });
  const [zhang] = await peopleOf(desk);
  const [unit] = await allRows(desk.database, 'units');
  expect(zhang?.values).toMatchObject({ name: '张三', unit: unit?.id, post: '局长', rank: '四级调研员' });
  expect(await postsOfPerson(desk.database, zhang?.id ?? '')).toMatchObject([
    { unit: '县财政局', unitId: unit?.id, post: '局长', from: '2019-03', rank: '四级调研员' },
  ]);
  expect(await latestChanges(desk.database, 9)).toHaveLength(1);
  expect(await session.undo(done.value.seq)).toMatchObject({ ok: true });
  for (const table of ['people', 'posts', 'units'] as const) {
    expect(await allRows(desk.database, table)).toEqual([]);
  }
});

it('updates the person on file: filled cells win, blank ones keep what is held', async () => {
  const desk = await aDesk();
  await withPeople(desk, aPerson({ birth: '1975-08', phone: '13800001111', post: '副局长' }, 'p1'));
  const session = await opened(
    desk,
    await aRoster(
      ['姓名', '出生年月', '职务', '联系电话', '籍贯'],
      ['张三', '1975.08', '局长', '', '江苏丹阳'],
    ),
  );
  expect(session.rows('update', 0, 9)).toMatchObject([
    {
      decision: { kind: 'update', id: 'p1' },
      changes: [
        { label: '籍贯', before: '', after: '江苏丹阳' },
        { label: '职务', before: '副局长', after: '局长' },
      ],
    },
  ]);
  await session.commit(silent);
  expect(await peopleOf(desk)).toMatchObject([
    { id: 'p1', values: { post: '局长', phone: '13800001111', nativePlace: '江苏丹阳' } },
  ]);
});

it('keeps what a roster knows nothing of: family, photo and the rest of the form', async () => {
  const desk = await aDesk();
  const rest = {
    family: [{ relation: '妻子', name: '李某' }],
    photo: 'a1',
    lrmx: { elements: [{ tag: 'XingMing' }, { tag: 'Xin', inner: '新' }] },
  };
  await withPeople(desk, { ...aPerson({ birth: '1975-08' }, 'p1'), ...rest });
  const roster = await aRoster(['姓名', '出生年月', '职务'], ['张三', '1975.08', '局长']);
  await (await opened(desk, roster)).commit(silent);
  expect(await peopleOf(desk)).toMatchObject([{ id: 'p1', values: { post: '局长' }, ...rest }]);
});

it('keeps out whom only a clerk can tell apart, until one decides', async () => {
  const desk = await aDesk();
  await withPeople(desk, aPerson({}, 'p1'), aPerson({}, 'p2'));
  const session = await opened(desk, await aRoster(['姓名', '职务'], ['张三', '局长'], ['李四', '科长']));
  expect(session.preview().counts).toMatchObject({ new: 1, ask: 1, undecided: 1 });
  expect(session.rows('ask', 0, 9)).toMatchObject([{ candidates: [{ id: 'p1' }, { id: 'p2' }] }]);
  expect(session.decide(2, { kind: 'update', id: 'p2' })).toMatchObject({ update: 1, undecided: 0 });
  await session.commit(silent);
  const people = await peopleOf(desk);
  expect(people.map(({ id, values }) => [id, values.post]).slice(0, 2)).toEqual([
    ['p1', undefined],
    ['p2', '局长'],
  ]);
  expect(people).toHaveLength(3);
});

it('does not double people, posts or units when the same file comes again', async () => {
  const desk = await aDesk();
  const bytes = await aRoster(
    ['姓名', '出生年月', '单位', '职务', '任现职时间'],
    ['张三', '1975.08', '县财政局', '局长', '2019.03'],
  );
  for (let round = 0; round < 2; round++) await (await opened(desk, bytes)).commit(silent);
  for (const table of ['people', 'posts', 'units'] as const) {
    expect(await allRows(desk.database, table)).toHaveLength(1);
  }
});

it('closes the former post when the roster names a later one', async () => {
  const desk = await aDesk();
  const header = ['姓名', '出生年月', '单位', '职务', '任现职时间'];
  const before = await aRoster(header, ['张三', '1975.08', '县财政局', '副局长', '2015.03']);
  const after = await aRoster(header, ['张三', '1975.08', '县水利局', '局长', '2019.03']);
  await (await opened(desk, before)).commit(silent);
  await (await opened(desk, after)).commit(silent);
  const [person] = await peopleOf(desk);
  expect(await postsOfPerson(desk.database, person?.id ?? '')).toMatchObject([
    { unit: '县水利局', post: '局长', from: '2019-03' },
    { unit: '县财政局', post: '副局长', from: '2015-03', to: '2019-03' },
  ]);
});

it('reads again with the columns a clerk has corrected', async () => {
  const desk = await aDesk();
  const session = await opened(
    desk,
    await aRoster(['姓名', '出生年月', '岗位'], ['张三', '1975.08', '局长']),
  );
  expect(session.preview().columns[2]).toMatchObject({ header: '岗位', use: 'other', sample: '局长' });
  await session.readAgain(0, { 2: 'post' });
  expect(session.rows('all', 0, 1)).toMatchObject([{ person: { post: '局长' } }]);
});

it.each([
  ['no workbook', new TextEncoder().encode('花名册'), '花名册.xlsx', /不是Excel工作簿/],
  ['no roster', undefined, '别的.xlsx', /没有花名册/],
])('refuses %s in one sentence and stores nothing', async (_what, bytes, name, message) => {
  const desk = await aDesk();
  const refused = await openRoster(desk, bytes ?? (await aRoster(['甲', '乙'], ['1', '2'])), name, silent);
  expect(refused).toMatchObject({ ok: false, problems: [{ message: expect.stringMatching(message) }] });
  expect(await desk.database.changes.count()).toBe(0);
});

async function withUnits(desk: Desk, ...units: readonly Unit[]): Promise<void> {
  await importRows(
    desk,
    '导入',
    units.map((after) => ({ table: 'units' as const, key: after.id, after })),
  );
}

const town: Unit = { id: 't', kind: 'town', name: '云阳街道', order: 1 };
const bureau: Unit = { id: 'd', kind: 'department', name: '县财政局', order: 2 };

it('matches nearly-right unit names by a list of differences and remembers them as aliases', async () => {
  const desk = await aDesk();
  await withUnits(desk, town, bureau);
  const bytes = await aRoster(
    ['姓名', '出生年月', '单位', '职务'],
    ['张三', '1975.08', '云阳街道办事处', '主任'],
    ['李四', '1976.08', '县财正局', '局长'],
    ['王五', '1977.08', '县财正局', '副局长'],
    ['赵六', '1978.08', '云阳镇', '科员'],
  );
  const session = await opened(desk, bytes);
  expect(session.preview().doubtfulUnits).toMatchObject([
    { written: '县财正局', rows: 2, kind: 'near', candidates: [{ id: 'd' }], choice: 'own' },
    { written: '云阳镇', rows: 1, kind: 'near', candidates: [{ id: 't' }], choice: 'own' },
    { written: '云阳街道办事处', rows: 1, kind: 'form', candidates: [{ id: 't' }], choice: 't' },
  ]);
  expect(session.preview().newUnits).toEqual(['县财正局', '云阳镇']);
  expect(session.chooseUnit('县财正局', 'd').newUnits).toEqual(['云阳镇']);
  const done = await session.commit(silent);
  if (!done.ok) throw new Error('not imported');
  expect(done.value.units).toBe(1);
  const units = await allRows(desk.database, 'units');
  expect(units.find(({ id }) => id === 'd')?.aliases).toEqual(['县财正局']);
  expect(units.find(({ id }) => id === 't')?.aliases).toEqual(['云阳街道办事处']);
  expect((await peopleOf(desk)).map(({ values }) => values.unit).slice(0, 3)).toEqual(['t', 'd', 'd']);
  // The second time nobody is asked.
  expect((await opened(desk, bytes)).preview().doubtfulUnits).toEqual([]);
  await session.undo(done.value.seq);
  expect(await allRows(desk.database, 'units')).toEqual([bureau, town]);
});

it('splits 单位及职务 by the names of towns and villages, with and without their official endings', async () => {
  const desk = await aDesk();
  const community: Unit = { id: 'c', kind: 'community', name: '太阳城社区居委会', parentId: 't', order: 1 };
  await withUnits(desk, town, community);
  const session = await opened(
    desk,
    await aRoster(
      ['姓名', '单位及职务'],
      ['张三', '云阳街道太阳城社区党委书记'],
      ['李四', '云阳街道办事处副主任，四级主任科员'],
    ),
  );
  await session.commit(silent);
  expect((await peopleOf(desk)).map(({ values: { unit, post, rank } }) => [unit, post, rank])).toEqual([
    ['c', '党委书记', undefined],
    ['t', '副主任，四级主任科员', '四级主任科员'],
  ]);
});

it('leaves a name that several bear without a unit until a clerk says which, and names the rows', async () => {
  const desk = await aDesk();
  const village = (id: string, parentId: string): Unit => ({
    id,
    kind: 'village',
    name: '河阳村',
    parentId,
    order: 1,
  });
  await withUnits(
    desk,
    town,
    { ...town, id: 't2', name: '吕城镇', order: 3 },
    village('v1', 't'),
    village('v2', 't2'),
  );
  const session = await opened(desk, await aRoster(['姓名', '单位', '职务'], ['张三', '河阳村', '书记']));
  expect(session.rows('problems', 0, 9)).toMatchObject([
    { line: 2, problems: [{ message: expect.stringContaining('有多个单位叫“河阳村”') }] },
  ]);
  session.chooseUnit('河阳村', 'v2');
  expect(session.rows('problems', 0, 9)).toEqual([]);
  await session.commit(silent);
  expect((await peopleOf(desk))[0]?.values.unit).toBe('v2');
});

it('tells per column what it would change, and lets it fill blanks only', async () => {
  const desk = await aDesk();
  await withPeople(
    desk,
    aPerson({ birth: '1975-08', phone: '13800001111', post: '副局长' }, 'p1'),
    aPerson({ name: '李四', birth: '1976-08' }, 'p2'),
  );
  const session = await opened(
    desk,
    await aRoster(
      ['姓名', '出生年月', '联系电话', '职务'],
      ['张三', '1975.08', '13900002222', '局长'],
      ['李四', '1976.08', '13700003333', ''],
    ),
  );
  const effect = (header: string) => session.columns().find((column) => column.header === header)?.effect;
  expect(effect('联系电话')).toEqual({ filled: 1, changed: 1, same: 0, blanksOnly: false });
  expect(effect('出生年月')).toMatchObject({ filled: 0, changed: 0, same: 2 });
  session.fillBlanksOnly('phone', true);
  session.fillBlanksOnly('post', true);
  expect(session.rows('update', 0, 1)).toMatchObject([{ changes: [] }]);
  await session.commit(silent);
  expect((await peopleOf(desk)).map(({ values }) => [values.phone, values.post])).toEqual([
    ['13800001111', '副局长'],
    ['13700003333', undefined],
  ]);
  expect(await postsOfPerson(desk.database, 'p1')).toEqual([]);
});

it('keeps corrected columns with the records, so that another machine knows them', async () => {
  const desk = await aDesk();
  await rememberUses(desk, '姓名|岗位', { 1: 'post' });
  await rememberUses(desk, '姓名|岗位', { 1: 'post' });
  expect(await latestChanges(desk.database, 9)).toMatchObject([{ act: '记住花名册栏目对应' }]);
  const elsewhere = { ...desk, node: 'node-b' };
  expect(await rememberedUses(elsewhere, '姓名|岗位')).toEqual({ 1: 'post' });
  expect(await rememberedUses(elsewhere, '姓名|别的')).toEqual({});
});

it('refuses to take an import back once a row of it was changed, and says so', async () => {
  const desk = await aDesk();
  const session = await opened(desk, await aRoster(['姓名', '职务'], ['张三', '局长'], ['李四', '科长']));
  const done = await session.commit(silent);
  if (!done.ok) throw new Error('not imported');
  const [zhang] = await peopleOf(desk);
  await savePerson(desk, zhang?.id, { name: '张三', post: '副县长' });
  expect(await session.undo(done.value.seq)).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringContaining('此后又有改动') }],
  });
  expect(await peopleOf(desk)).toHaveLength(2);
});

function villageList(text: string) {
  const list = readVillageList(text);
  if (!list.ok) throw new Error(list.problems[0]?.message);
  return list.value;
}

it('imports the real villages under their towns and takes them back as one step', async () => {
  const desk = await aDesk();
  const done = await importVillages(desk, villageList(villages));
  if (!done.ok) throw new Error('not imported');
  const units = await allRows(desk.database, 'units');
  const count = (kind: string) => units.filter((unit) => unit.kind === kind).length;
  expect([count('town'), count('village'), count('community')]).toEqual([12, 145, 84]);
  const town = units.find(({ name }) => name === '云阳街道');
  expect(town?.code).toBe('321181001000');
  expect(units.filter(({ parentId }) => parentId === town?.id)).toHaveLength(45);
  await undoChange(desk, done.value.seq);
  expect(await allRows(desk.database, 'units')).toEqual([]);
});

it('corrects villages it knows by their code and refuses a list that says nothing new', async () => {
  const desk = await aDesk();
  await importVillages(desk, villageList(villages));
  expect(await importVillages(desk, villageList(villages))).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringContaining('完全一致') }],
  });
  const renamed = villages.replace(
    '321181001001,云阳街道,太阳城社区居委会,社区',
    '321181001001,云阳街道,新城社区居委会,社区',
  );
  expect(await importVillages(desk, villageList(renamed))).toMatchObject({
    ok: true,
    value: { puts: [{ before: { name: '太阳城社区居委会' }, after: { name: '新城社区居委会' } }] },
  });
  expect(await allRows(desk.database, 'units')).toHaveLength(241);
});

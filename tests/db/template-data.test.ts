import { expect, it } from 'vitest';
import { gather, type PrintableRecords } from '#renderer/cases/templates/gather.ts';
import { registerCase } from '#renderer/data/acts/case-acts.ts';
import { copiesRefused, registerCopies } from '#renderer/data/acts/copy-acts.ts';
import { saveDetail, savePost } from '#renderer/data/acts/register-acts.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { latestChanges } from '#renderer/data/queries/changes.ts';
import { nextCopyNumber } from '#renderer/data/queries/copies.ts';
import { allRows } from '#renderer/data/queries/rows.ts';
import { undoChange } from '#renderer/data/undo.ts';
import type { Case } from '#shared/case-type.ts';
import { calendarIn, defaultSettings } from '#shared/settings.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

const reference = {
  settings: { ...defaultSettings, organ: '中共丹阳市委组织部' },
  calendar: calendarIn(defaultSettings),
  units: [],
  operators: [],
  unitById: new Map(),
  unitName: (id: string | undefined) => (id === 'u1' ? '开发区' : ''),
};

async function aTalk(desk: Desk): Promise<Case> {
  await withPeople(desk, {
    ...aPerson({ unit: 'u1', post: '副主任', nation: '汉族', birth: '1975-08' }, 'p1'),
    family: [{ relation: '妻子', name: '王五', birth: '1977-01' }],
  });
  await savePost(desk, { id: 'a', personId: 'p1', unit: '云阳街道', post: '科员', from: '2005-01' });
  const done = await registerCase(desk, 'interview', 'talked', {
    form: 'proactive',
    person: 'p1',
    talkedOn: '2013-03-05',
    talker: '部长',
    mainClass: 'report',
  });
  if (!done.ok) throw new Error(done.problems[0]?.message);
  return done.value.record;
}

const cases = (...rows: readonly Case[]): PrintableRecords => ({ table: 'cases', rows });

it('fills a paper from the record, from the person as at the event, and from the office', async () => {
  const desk = await aDesk();
  const { records } = await gather(desk, reference, cases(await aTalk(desk)), 1, 7);
  expect(records).toHaveLength(1);
  expect(records[0]?.fileName).toBe('谈〔2013〕1号 张三');
  expect(records[0]?.data).toMatchObject({
    编号: '谈〔2013〕1号',
    姓名: '张三',
    // The post of 2013, not that of today.
    单位: '云阳街道',
    职务: '科员',
    民族: '汉族',
    出生年月: '1975年8月',
    机关名称: '中共丹阳市委组织部',
    份号: '000007',
    经办人: '测试员',
    家庭成员: [{ 称谓: '妻子', 姓名: '王五', 出生年月: '1977年1月' }],
    任职经历: [{ 单位: '云阳街道', 任职时间: '2005年1月' }],
  });
});

it('counts 份号 on from copy to copy and from record to record', async () => {
  const desk = await aDesk();
  const people = [aPerson({}, 'p1'), aPerson({ name: '李四' }, 'p2')];
  const { records } = await gather(desk, reference, { table: 'people', rows: people }, 2, 98);
  expect(records.map(({ data }) => `${data.姓名}${data.份号}`)).toEqual([
    '张三000098',
    '张三000099',
    '李四000100',
    '李四000101',
  ]);
});

it('never prints a record that the operator may not read', async () => {
  const desk = await aDesk();
  const talk = await aTalk(desk);
  const closed = { ...talk, values: { ...talk.values, readers: '别人' } };
  const stranger = { ...desk, by: '另一人' };
  const { records, hidden } = await gather(stranger, reference, cases(closed), 1, undefined);
  expect({ records, hidden }).toEqual({ records: [], hidden: 1 });
});

it('registers the copies of a job as one act and goes on counting after the last', async () => {
  const desk = await aDesk();
  const row = { day: '2026-03-05', paper: '通知', copies: 2, operator: '测试员' } as const;
  expect(await nextCopyNumber(desk.database, '2026-11-22')).toBe(1);
  const done = await registerCopies(desk, [
    { ...row, record: '张三', first: '000001', last: '000002' },
    { ...row, record: '李四', first: '000003', last: '000004' },
  ]);
  expect(done.ok).toBe(true);
  expect(await nextCopyNumber(desk.database, '2026-11-22')).toBe(5);
  expect(await nextCopyNumber(desk.database, '2027-01-01')).toBe(1);
  const [change] = await latestChanges(desk.database, 1);
  expect(change?.act).toBe('印发登记2条');
  await undoChange(desk, change?.seq ?? 0);
  expect(await allRows(desk.database, 'details')).toEqual([]);
});

it('registers nothing where numbers and copies contradict each other', async () => {
  const desk = await aDesk();
  const done = await registerCopies(desk, [
    { day: '2026-03-05', paper: '通知', copies: 3, first: '000001', last: '000002' },
  ]);
  expect(done).toMatchObject({ ok: false, problems: [{ field: 'last' }] });
  expect(await allRows(desk.database, 'details')).toEqual([]);
});

it('gives no 份号 of a year twice, by a job or by hand, and begins anew in the next year', async () => {
  const desk = await aDesk();
  const row = { day: '2026-03-05', paper: '通知', record: '张三', copies: 3 } as const;
  expect((await registerCopies(desk, [{ ...row, first: '000001', last: '000003' }])).ok).toBe(true);
  const taken = {
    ok: false,
    problems: [{ field: 'first', message: '份号000001至000003已登记给“通知 张三”，请改用之后的份号。' }],
  };
  const again = [
    { ...row, copies: 1, first: '000004', last: '000004' },
    { ...row, record: '李四', first: '000003', last: '000005' },
  ];
  expect(await registerCopies(desk, again)).toMatchObject(taken);
  expect(await saveDetail(desk, 'printedCopy', undefined, { ...row, first: '2', last: '4' })).toMatchObject(
    taken,
  );
  expect(await copiesRefused(desk, again)).toMatchObject(taken.problems);
  expect(await allRows(desk.database, 'details')).toHaveLength(1);
  const twice = ['000004', '000004'].map((number) => ({ ...row, copies: 1, first: number, last: number }));
  expect((await registerCopies(desk, twice)).ok).toBe(false);
  const nextYear = { ...row, day: '2025-03-05', first: '000001', last: '000003' } as const;
  expect((await registerCopies(desk, [nextYear])).ok).toBe(true);
});

import { expect, it } from 'vitest';
import { registerCase, reviseCase } from '#renderer/data/acts/case-acts.ts';
import { importRows, saveDetail } from '#renderer/data/acts/register-acts.ts';
import { recordsBehind } from '#renderer/data/queries/records-behind.ts';
import { reportRecords } from '#renderer/data/queries/report-records.ts';
import { MASK } from '#shared/confidential.ts';
import { factsOf } from '#shared/facts/registry.ts';
import { wholeYear } from '#shared/facts/year-records.ts';
import { frozenSource } from '#shared/reports/frozen-source.ts';
import type { Report } from '#shared/reports/model.ts';
import { recordListTable } from '#shared/reports/record-list.ts';
import { cardAt, recordOf } from './cards.ts';
import { aDesk, aPerson, withPeople } from './desk.ts';

async function aReport() {
  const desk = await aDesk();
  await withPeople(
    desk,
    aPerson({ name: '张三', unit: 'u1' }, 'p1'),
    aPerson({ name: '李四', unit: 'u1' }, 'p2'),
  );
  await importRows(desk, '导入单位', [
    { table: 'units', key: 'u1', after: { id: 'u1', kind: 'department', name: '财政局', order: 1 } },
  ]);
  await cardAt(desk, 'issued', { colour: 'yellow', person: 'p1' });
  const closed = await cardAt(desk, 'issued', { colour: 'red', person: 'p2' });
  recordOf(await reviseCase(desk, closed.id, { ...closed.values, readers: '赵六' }));
  const talk = {
    form: 'proactive',
    person: 'p2',
    talker: '部长',
    talkedOn: '2025-05-06',
    mainClass: 'report',
    content: '谈话',
  };
  recordOf(await registerCase(desk, 'interview', 'talked', talk));
  const saved = await saveDetail(desk, 'project', undefined, {
    village: 'u1',
    name: '村道硬化',
    landedOn: '2025-06-03',
    status: 'underway',
  });
  if (!saved.ok) throw new Error(saved.problems[0]?.message);
  const facts = factsOf(await reportRecords(desk.database, wholeYear(2025), '2025-12-31'));
  const chip = (factId: string) => ({ chip: { factId, value: 1, style: 'integer' as const } });
  const ids = ['cards.issued', 'cards.issued.red', 'cards.people', 'interviews.people', 'projects.landed'];
  const items = [{ title: '概况', paragraphs: [ids.map(chip)] }];
  const report: Report = { title: '总结', span: wholeYear(2025), asOf: '2025-12-31', items, facts };
  const listed = (by: string) =>
    recordsBehind({ ...desk, by }, frozenSource(report), facts, (id) => (id === 'u1' ? '财政局' : ''));
  return { listed };
}

it('lists each record once, with the figures behind which it stands', async () => {
  const { listed } = await aReport();
  const lines = await listed('赵六');
  const told = lines.map(({ name, figures }) => `${name}${figures.join('、')}`);
  // Cards of one day stand in no order of their own.
  expect([told.slice(0, 2).toSorted(), told.slice(2, 4).toSorted(), told.slice(4)]).toEqual([
    ['张三1', '李四1、2'],
    ['张三3', '李四3、4'],
    ['村道硬化5'],
  ]);
  expect(lines[4]).toMatchObject({ label: '帮扶项目', unit: '财政局', day: '2025年6月3日' });
  const red = recordListTable(lines).rows.find((row) => row.at(-1) === '1、2');
  expect(red?.slice(1)).toEqual([expect.stringContaining('红'), '李四', '财政局', '2025年9月19日', '1、2']);
});

it('names nobody outside the 知悉范围, nor the figures that would tell what a closed record is about', async () => {
  const { listed } = await aReport();
  expect((await listed('钱七')).map(({ name, unit, figures }) => [name, unit, figures])).toEqual([
    ['张三', '财政局', [1]],
    ['张三', '财政局', [3]],
    ['李四', '财政局', [4]],
    ['村道硬化', '财政局', [5]],
    [MASK, '', []],
    [MASK, '', []],
  ]);
});

it('tells the records behind the largest figures only by their number where they are more than paper holds', () => {
  const line = (name: string, ...figures: number[]) => ({
    label: '低收入户',
    name,
    unit: '',
    day: '',
    figures,
  });
  const households = Array.from({ length: 6 }, (_, index) => line(`户${index}`, 2));
  const lines = [line('甲', 1, 2), line('乙', 3), line('丙', 3), ...households, line(MASK)];
  expect(recordListTable(lines).rows).toHaveLength(10);
  const rows = recordListTable(lines, 5).rows;
  expect(rows.map(([, , name]) => name)).toEqual([
    '甲',
    '乙',
    '丙',
    MASK,
    expect.stringContaining('没有逐条列出'),
  ]);
  expect(rows.at(-1)).toEqual(['', '另有6条', expect.any(String), '', '', '2']);
});

import { describe, expect, it } from 'vitest';
import { withTables } from '#renderer/modules/reports/editor/edit-items.ts';
import { wholeYear } from '#shared/facts/year-records.ts';
import type { Report } from '#shared/reports/model.ts';
import { blocksOfTable, cellsOfTab, namedTotals, type ReportTable } from '#shared/reports/report-table.ts';
import { type SavedReport, withTable } from '#shared/reports/saved-report.ts';
import { checkText } from '#shared/reports/text-checks/check-text.ts';
import { documentOf } from '#shared/reports/to-document.ts';
import { asSplitFor, crossTab } from '#shared/statistics/cross-tab.ts';
import { dimensionsOf } from '#shared/statistics/dimensions.ts';
import { basesOf } from '#shared/statistics/subjects.ts';
import { aCard } from '#tests/unit/facts/year.ts';

const cards = [
  aCard({ colour: 'blue', ground: '工作作风' }),
  aCard({ colour: 'blue', ground: '廉洁自律' }),
  aCard({ colour: 'red', ground: '廉洁自律' }),
];

function aTable(records = cards, more: Partial<ReportTable> = {}): ReportTable {
  const names = { unitName: (id: string) => id, unitNow: (id: string) => id, codeLists: {} };
  const dimensions = dimensionsOf('warningCard', basesOf('warningCard')[0], names);
  const [ground, colour] = ['ground', 'colour'].map((name) => {
    const found = dimensions.find((one) => one.name === name);
    if (!found) throw new Error(`no dimension ${name}`);
    return asSplitFor({ by: '王五' }, found);
  });
  if (!ground || !colour) throw new Error('no dimensions');
  return {
    caption: '签发四色卡按事由类别、卡色统计',
    note: '统计期：2013年1月1日至12月31日；口径：某口径。',
    span: wholeYear(2013),
    counted: '签发四色卡',
    query: 'type=warningCard',
    ...cellsOfTab(crossTab(records, ground, colour), '事由类别'),
    ...more,
  };
}

it('holds a cross-tab with its totals', () => {
  const { headings, rows } = aTable();
  expect(headings).toEqual(['事由类别', '蓝色警宣卡', '红色警省卡', '合计']);
  expect(rows).toEqual([
    ['工作作风', '1', '', '1'],
    ['廉洁自律', '1', '1', '2'],
    ['合计', '2', '1', '3'],
  ]);
  expect(Object.fromEntries(namedTotals(aTable()))).toEqual({
    工作作风: 1,
    廉洁自律: 2,
    蓝色警宣卡: 2,
    红色警省卡: 1,
    签发四色卡: 3,
  });
});

it('names the months of one year without it on paper, so that a year stands upright', () => {
  const months = (...years: number[]) => years.flatMap((year) => [`${year}年9月`, `${year}年10月`]);
  const printed = (headings: readonly string[]) => {
    const [table] = blocksOfTable(aTable([], { headings }));
    return table?.kind === 'table' ? table.columns.map(({ heading }) => heading) : [];
  };
  expect(printed(['卡色', ...months(2013), '合计'])).toEqual(['卡色', '9月', '10月', '合计']);
  expect(printed(['卡色', ...months(2012, 2013), '合计'])).toEqual(['卡色', ...months(2012, 2013), '合计']);
  expect(printed(['卡色', '2013年', '合计'])).toEqual(['卡色', '2013年', '合计']);
  const nine = Array.from({ length: 9 }, (_, index) => `2013年${index + 4}月`);
  const rows = [['蓝色警宣卡', ...nine.map(() => '10'), '44']];
  expect(blocksOfTable(aTable([], { headings: ['卡色', ...nine, '合计'], rows }))[0]).not.toHaveProperty(
    'landscape',
  );
});

it('is printed below the text of its item, with what it counts; a wide one on a turned page', () => {
  const [table, note] = blocksOfTable(aTable());
  expect([table?.kind, note]).toEqual(['table', { kind: 'paragraph', runs: [{ text: aTable().note }] }]);
  expect(table).not.toHaveProperty('landscape');
  const headings = Array.from({ length: 9 }, (_, index) => `某某局${index}`);
  const [wide, below] = blocksOfTable(aTable([], { headings }));
  expect([wide, below]).toMatchObject([{ landscape: true }, { kind: 'paragraph', turned: true }]);
  const items = [{ title: '四色卡监督', paragraphs: [[{ text: '见下表。' }]], tables: [aTable()] }];
  const { blocks } = documentOf({
    title: '总结',
    span: wholeYear(2013),
    asOf: '2013-12-31',
    items,
    facts: [],
  });
  expect(blocks.map(({ kind }) => kind)).toEqual(['item', 'table', 'paragraph']);
});

it('is put below an item, or begins a report that has none, and can be taken out', () => {
  const item = { title: '概况', paragraphs: [[]] };
  const saved: SavedReport = {
    id: 'r',
    kind: 'special',
    title: '专项',
    span: wholeYear(2013),
    items: [item],
  };
  const put = withTable(saved, 0, aTable());
  expect(put.items).toEqual([{ ...item, tables: [aTable()] }]);
  // Somebody has deleted items while the dialog was open.
  expect(withTable(saved, 9, aTable()).items.at(-1)?.tables).toContainEqual(aTable());
  expect(withTable({ ...saved, items: [] }, 0, aTable()).items).toMatchObject([{ tables: [aTable()] }]);
  expect(withTables(put.items, 0, () => [])).toEqual([item]);
});

describe('beside the text', () => {
  const found = (text: string, table = aTable()) => {
    const items = [{ title: '四色卡监督', paragraphs: [[{ text }]], tables: [table] }];
    const report: Report = { title: '总结', span: wholeYear(2013), asOf: '2013-12-31', items, facts: [] };
    const held = { span: report.span, organ: '', factsOf: () => [] };
    return checkText(report, held).map(({ message }) => message);
  };

  it.each([
    ['年内签发四色卡4张。', '“签发四色卡”在文中写作4张，而表“签发四色卡按事由类别、卡色统计”中为3。'],
    [
      '计蓝色警宣卡3张、红色警省卡1张。',
      '“蓝色警宣卡”在文中写作3张，而表“签发四色卡按事由类别、卡色统计”中为2。',
    ],
  ])('has the same numbers, or is found: %s', (text, message) => {
    expect(found(text)).toEqual([message]);
  });

  it.each(['年内签发四色卡3张，计蓝色警宣卡2张、红色警省卡1张。', '查处工作作风问题12件，签发约谈通知5张。'])(
    'is left alone where it agrees or the text speaks of something else: %s',
    (text) => expect(found(text)).toEqual([]),
  );

  it('says nothing of a table of another time, or one that counts otherwise', () => {
    const last = { from: '2013-10-01', to: '2013-12-31' } as const;
    for (const more of [{ span: wholeYear(2012) }, { span: last }, { counted: '' }]) {
      expect(found('年内签发四色卡4张，计蓝色警宣卡3张、红色警省卡1张。', aTable(cards, more))).toEqual([]);
    }
  });

  it('is compared in its total only where the operator may not see what stands in its groups', () => {
    const closed = aTable([...cards, aCard({ colour: 'blue', readers: '李四' })]);
    expect(found('年内签发四色卡4张，计蓝色警宣卡3张、红色警省卡1张。', closed)).toEqual([]);
    expect(found('年内签发四色卡3张。', closed)).toHaveLength(1);
  });
});

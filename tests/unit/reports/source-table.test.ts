import { expect, it } from 'vitest';
import { frozenSource } from '#shared/reports/frozen-source.ts';
import { sourceTable } from '#shared/reports/source-table.ts';
import { yearChapter } from '#shared/reports/year-chapter.ts';
import { aDispatch, aTalk, aYear } from '#tests/unit/facts/year.ts';

const source = frozenSource(yearChapter(aYear([aTalk({ person: 'a' }), aTalk({ person: 'a' })]), '全市'));

it('lists every figure once, with unit, 口径, day and the number of records behind it', () => {
  const table = sourceTable(source);
  expect(table).toMatchObject({ caption: '数据来源附表', landscape: true });
  const row = table.rows.find((cells) => cells[1] === '约谈干部人数');
  expect(row?.slice(3)).toEqual([
    '人',
    expect.stringMatching(/^统计期内.*。$/),
    { figure: { factId: 'interviews.people@when', text: '2013年1月1日至12月31日' } },
    { figure: { factId: 'interviews.people@records', text: '1' } },
  ]);
  const names = table.rows.map((cells) => cells[1]);
  expect(new Set(names).size).toBe(names.length);
  expect(table.rows.map(([number]) => number)).toEqual(names.map((_, index) => String(index + 1)));
});

it('gives each figure its own time: a span for what was done in it, a day for what stood at one', () => {
  const report = yearChapter(aYear([aTalk(), aDispatch()]), '全市');
  const cells = sourceTable(frozenSource(report)).rows.map((row) => [row[1], row[5]]);
  expect(cells).toContainEqual([
    '在任第一书记',
    { figure: { factId: 'firstSecretaries.inOffice@when', text: '截至2013年12月31日' } },
  ]);
});

it('prints the numbers as figures that stay bound to their facts', () => {
  const [first] = sourceTable(source).rows;
  expect(first?.[2]).toEqual({ figure: { factId: 'interviews.total', text: '2' } });
});

it('fills every column of every row', () => {
  const { columns, rows } = sourceTable(source);
  expect(rows.filter((cells) => cells.length !== columns.length)).toEqual([]);
  expect(rows.length).toBeGreaterThan(2);
});

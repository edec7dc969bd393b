import { expect, it } from 'vitest';
import { columnOfField, otherColumns } from '#renderer/cases/lists/field-column.ts';
import { totalsOf } from '#renderer/cases/lists/totals.ts';
import { cellText, columnKey, type ListColumn, shownColumns } from '#renderer/ui/list-column.ts';
import { household, villageYear } from '#shared/case-types/first-secretary.ts';
import type { Values } from '#shared/fields.ts';

const reference = { unitName: (id: string | undefined) => (id === undefined ? '' : `${id}村`) };
const rows = (...values: Values[]) => values.map((one) => ({ values: one }));

async function* inParts<T>(...parts: readonly T[][]): AsyncGenerator<readonly T[], void> {
  yield* parts;
}

it('adds decimals of a column exactly, over all parts of a list', async () => {
  const income = columnOfField('income', villageYear.fields.income, reference);
  const parts = inParts(rows({ income: 0.1 }, { income: 0.2 }), rows({ income: 1234.5 }, {}));
  expect((await totalsOf([income], parts)).get('income')).toBe('1,234.8');
});

it('gives the mean of a rate and leaves out rows that say nothing', async () => {
  const income = columnOfField('income', household.fields.income, reference);
  const totals = await totalsOf([income], inParts(rows({ income: 6000 }, { income: 7001 }, {})));
  expect(totals.get('income')).toBe('平均6,500.5');
});

it('says nothing below a column without figures and never adds years', async () => {
  const year = columnOfField('year', villageYear.fields.year, reference);
  expect(year.total).toBeUndefined();
  const income = columnOfField('income', villageYear.fields.income, reference);
  expect((await totalsOf([income], inParts(rows({})))).get('income')).toBe('');
});

it('shows the columns chosen in their order after the fixed ones', () => {
  const column = (title: string, more: Partial<ListColumn<string>> = {}): ListColumn<string> => ({
    title,
    render: (row) => row,
    ...more,
  });
  const all = [
    column('姓名', { fixed: true }),
    column('性别'),
    column('职级', { optional: true }),
    column('职务'),
  ];
  const titles = (chosen?: string[]) => shownColumns(all, chosen).map(columnKey);
  expect(titles()).toEqual(['姓名', '性别', '职务']);
  expect(titles(['职级', '性别', '已经没有的列'])).toEqual(['姓名', '职级', '性别']);
});

it('offers the fields that no column shows, never names that have to be looked up', () => {
  const shown = [columnOfField('village', villageYear.fields.village, reference)];
  const others = otherColumns(villageYear.fields, shown, reference, (name) => name === 'helper');
  expect(others.map(columnKey)).toEqual(['year', 'income']);
  expect(others.every(({ optional }) => optional)).toBe(true);
});

it('gives cells as texts: a unit by name, a month in dots', () => {
  const village = columnOfField('village', villageYear.fields.village, reference);
  expect(cellText(village, { values: { village: '城北' } })).toBe('城北村');
  const birth = columnOfField('birth', { kind: 'month', label: '出生年月' }, reference);
  expect(cellText(birth, { values: { birth: '1975-08' } })).toBe('1975.08');
});

import { expect, it } from 'vitest';
import type { Detail } from '#shared/case-type.ts';
import { type CardStockValues, cardStock } from '#shared/case-types/card-stock.ts';
import { numberGaps } from '#shared/engine/number-gaps.ts';
import { lowStock, stockBalances, stockProblems } from '#shared/warning-cards/stock.ts';

let count = 0;
const aRow = (act: CardStockValues['act'], from: number, to: number, more: CardStockValues = {}): Detail => ({
  id: `s${++count}`,
  type: 'cardStock',
  values: { on: '2013-04-10', colour: 'yellow', act, from, to, by: '经手人', ...more },
});

const printed = aRow('printed', 1, 100);

it('keeps 印制 领用 作废 库存 of each colour; a drawn card that is spoilt leaves the stock once', () => {
  const rows = [
    printed,
    aRow('printed', 101, 150),
    aRow('drawn', 1, 30),
    aRow('void', 30, 31),
    aRow('printed', 1, 10, { colour: 'red' }),
  ];
  const balances = stockBalances(rows);
  expect(balances.find(({ colour }) => colour === 'yellow')).toEqual({
    ...{ colour: 'yellow', printed: 150, drawn: 30, void: 2, left: 119 },
  });
  expect(lowStock(balances, 20).map(({ colour }) => colour)).toEqual(['red']);
  expect(balances.map(({ colour, left }) => `${colour}${left}`)).toEqual([
    'blue0',
    'yellow119',
    'orange0',
    'red10',
  ]);
});

it('refuses numbers printed or drawn twice, or drawn without having been printed, naming the row', () => {
  const drawn = aRow('drawn', 1, 30);
  const message = (row: Detail) => stockProblems(row, [printed, drawn])[0]?.message;
  expect(message(aRow('printed', 100, 120))).toBe(
    '黄色警示卡1号至100号已在2013-04-10登记印制，号码不能重复，请核对。',
  );
  expect(message(aRow('drawn', 30, 40))).toContain('黄色警示卡1号至30号已在2013-04-10登记领用');
  expect(message(aRow('drawn', 90, 101))).toContain('没有登记印制');
  expect(message(aRow('drawn', 31, 100))).toBeUndefined();
  expect(message(aRow('printed', 1, 10, { colour: 'blue' }))).toBeUndefined();
});

it('keeps printed what was drawn or spoilt of it, also where an earlier release has left other rows bare', () => {
  const drawn = aRow('drawn', 1, 40);
  const bare = aRow('void', 200, 210);
  const shrunk = (to: number) => ({ ...printed, values: { ...printed.values, to } });
  const problems = (to: number) => stockProblems(shrunk(to), [drawn, bare], printed);
  expect(problems(39)).toMatchObject([{ message: expect.stringContaining('黄色警示卡1号至40号') }]);
  expect(problems(40)).toEqual([]);
  const recoloured = { ...printed, values: { ...printed.values, colour: 'red' } };
  expect(stockProblems(recoloured, [drawn], printed)).toHaveLength(1);
});

it('wants a reason for what is spoilt, and numbers in their order', () => {
  const problems = (values: CardStockValues) =>
    cardStock.check?.(values, '2013-05-01').map(({ field }) => field);
  expect(problems({ act: 'void', from: 3, to: 2 })).toEqual(['to', 'reason']);
  expect(problems({ act: 'void', from: 2, to: 2, reason: '印错' })).toEqual([]);
});

it('finds the numbers that no record of a series has', () => {
  const used = [
    ['warningCard/2013/黄', 1],
    ['warningCard/2013/黄', 4],
    ['warningCard/2013/红', 1],
    ['warningCard/2013/黄', 2],
  ] as const;
  expect(numberGaps(used)).toEqual([
    { series: 'warningCard/2013/黄', last: 4, gaps: [3] },
    { series: 'warningCard/2013/红', last: 1, gaps: [] },
  ]);
});

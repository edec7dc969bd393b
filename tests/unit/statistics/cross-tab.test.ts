import { expect, it } from 'vitest';
import { caseTypes } from '#shared/registry.ts';
import { asSplitFor, crossTab } from '#shared/statistics/cross-tab.ts';
import { dimensionsOf } from '#shared/statistics/dimensions.ts';
import { aCard, aTalk } from '#tests/unit/facts/year.ts';

const names = { unitName: (id: string) => `单位${id}`, codeLists: { level: ['县处级正职', '乡科级正职'] } };

function dimension(type: 'interview' | 'warningCard', name: string) {
  const found = dimensionsOf(caseTypes[type], names).find((one) => one.name === name);
  if (!found) throw new Error(`no dimension ${name}`);
  return found;
}

const cards = [
  aCard({ colour: 'red', issuedOn: '2013-05-06', registeredOn: '2013-05-01' }),
  aCard({ colour: 'blue', issuedOn: '2013-05-20', registeredOn: '2013-05-02' }),
  aCard({ colour: 'blue', issuedOn: '2013-11-06', registeredOn: '2013-11-01' }),
];

it('puts every record into exactly one cell; rows, columns and total add up', () => {
  const tab = crossTab(cards, dimension('warningCard', 'colour'), dimension('warningCard', 'quarter'));
  expect(tab.rows.map(({ label, ids }) => [label, ids.length])).toEqual([
    [expect.stringContaining('蓝'), 2],
    [expect.stringContaining('红'), 1],
  ]);
  expect(tab.columns.map(({ label }) => label)).toEqual(['2013年第二季度', '2013年第四季度']);
  expect(tab.rows.map(({ cells }) => cells.map((ids) => ids.length))).toEqual([
    [1, 1],
    [1, 0],
  ]);
  const inCells = tab.rows.flatMap(({ cells }) => cells.flat());
  expect(inCells.toSorted()).toEqual(cards.map(({ id }) => id).toSorted());
  expect(tab.total).toHaveLength(3);
});

it('names records without a value, last', () => {
  const talks = [{ ...aTalk(), frozen: { name: '', unit: '', post: '', level: '' } }, aTalk()].map(
    (talk, at) =>
      at === 1
        ? { ...talk, frozen: { name: '甲', unit: '县委办', post: '主任', level: '乡科级正职' } }
        : talk,
  );
  const tab = crossTab(talks, dimension('interview', 'level'));
  expect(tab.rows.map(({ label }) => label)).toEqual(['乡科级正职', '（未填）']);
  expect(tab.rows[0]?.cells).toEqual([]);
});

it('puts matters the operator may not read into one row and one column, whatever they hold', () => {
  const ground = (word: string, unit: string, readers = '') => ({
    ...aCard({ ground: word, unit, readers }),
    frozen: { name: '甲', unit, post: '', level: '' },
  });
  const some = [ground('作风', '财政局'), ground('廉洁', '财政局', '李四'), ground('廉洁', '教育局', '李四')];
  const told = (operator: string) => {
    const split = (name: string) => asSplitFor({ by: operator }, dimension('warningCard', name));
    const { rows, columns } = crossTab(some, split('ground'), split('frozenUnit'));
    return [columns, ...rows.map(({ label, cells }) => [label, ...cells.map((ids) => ids.length)])];
  };
  const [columns, ...rows] = told('王五');
  expect(columns).toMatchObject([{ label: '财政局' }, { label: '须授权' }]);
  expect(rows).toEqual([
    ['作风', 1, 0],
    ['须授权', 0, 2],
  ]);
  expect(told('李四').slice(1)).toContainEqual(['廉洁', 1, 1]);
});

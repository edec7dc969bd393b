import { expect, it } from 'vitest';
import { asSplitFor, crossTab, placeOf } from '#shared/statistics/cross-tab.ts';
import { dimensionsOf } from '#shared/statistics/dimensions.ts';
import { basesOf, type SubjectName } from '#shared/statistics/subjects.ts';
import { aCard, aTalk, aVillage } from '#tests/unit/facts/year.ts';

const names = {
  unitName: (id: string) => `单位${id}`,
  unitNow: (id: string) => (id === '旧' ? '新' : id),
  codeLists: { level: ['县处级正职', '乡科级正职'] },
};

function dimension(type: SubjectName, name: string) {
  const found = dimensionsOf(type, basesOf(type)[0], names).find((one) => one.name === name);
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

it('counts the matters of a merged unit under the one that took it over', () => {
  const some = [aCard({ unit: '旧' }), aCard({ unit: '新' }), aCard({ unit: '他' })];
  const { rows } = crossTab(some, dimension('warningCard', 'unit'));
  expect(rows.map(({ label, ids }) => [label, ids.length])).toEqual([
    ['单位他', 1],
    ['单位新', 2],
  ]);
});

it('gives each unit its place, the greatest first, and none to what is no unit', () => {
  const some = [...['甲', '甲', '乙', '丙', ''].map((unit) => aCard({ unit }))];
  const tab = crossTab(some, dimension('warningCard', 'unit'));
  expect(Object.fromEntries(tab.rows.map(({ key }) => [key, placeOf(key, tab)]))).toEqual({
    甲: 1,
    乙: 2,
    丙: 2,
    '': undefined,
  });
});

it('splits records of several years by year, and rows of villages by what they hold', () => {
  const cards = [aCard({ issuedOn: '2012-12-31' }), aCard({ issuedOn: '2013-01-01' })];
  expect(crossTab(cards, dimension('warningCard', 'year')).rows.map(({ label }) => label)).toEqual([
    '2012年',
    '2013年',
  ]);
  const villages = [aVillage(), aVillage({ helper: 'superior' }), aVillage({ year: 2012 })];
  const tab = crossTab(villages, dimension('villageYear', 'helper'), dimension('villageYear', 'year'));
  expect(tab.rows.map(({ cells }) => cells.map((ids) => ids.length))).toEqual([
    [1, 1],
    [0, 1],
  ]);
});

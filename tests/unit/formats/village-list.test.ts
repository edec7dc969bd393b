import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readVillageList, readVillageSheet } from '#shared/formats/village-list.ts';
import { aSheet, merged } from './a-sheet.ts';

const header = 'code,town,name,kind\n';
const good = '321181001001,云阳街道,大阳城社区居委会,社区\n';

function messages(text: string): string[] {
  const read = readVillageList(text);
  return (read.ok ? read.value.problems : read.problems).map(({ message }) => message);
}

test('the list of the county comes in whole: 229 places, 145 villages and 84 communities in 12 towns', () => {
  const read = readVillageList(
    readFileSync(resolve(import.meta.dirname, '../../fixtures/files/danyang-villages.csv'), 'utf8'),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { villages, problems } = read.value;
  expect(problems).toEqual([]);
  expect(villages).toHaveLength(229);
  expect(villages.filter(({ kind }) => kind === '村')).toHaveLength(145);
  expect(new Set(villages.map(({ town }) => town)).size).toBe(12);
  expect(villages[0]).toEqual({
    code: '321181001001',
    town: '云阳街道',
    name: '太阳城社区居委会',
    kind: '社区',
  });
});

test('BOM, CRLF, quotes and blanks do not matter', () => {
  expect(
    readVillageList(`\ufeffcode,town,name,kind\r\n"321181001001", 云阳街道 ,"大阳城社区居委会",社区\r\n`),
  ).toEqual({
    ok: true,
    value: {
      towns: [],
      villages: [{ code: '321181001001', town: '云阳街道', name: '大阳城社区居委会', kind: '社区' }],
      problems: [],
    },
  });
});

test('without its header, or without a good row, the list is refused', () => {
  expect(messages(good)).toEqual([
    '前10行里找不到表头：至少要有“镇街”和“名称”两列，另可有“代码”“类别”，请对照样表改正。',
  ]);
  expect(messages('')).toHaveLength(1);
  expect(messages(header)).toEqual(['名单里没有一行可以导入，请对照样表改正。']);
  expect(messages(`${header}"`)).toEqual(['第2行的引号不成对，请改正后再导入。']);
});

test('a bad row is left out and named, the others come in', () => {
  const rows = [
    '3211810010,云阳街道,甲村,村',
    '321181002002,,甲村,村',
    '321181001003,云阳街道,,村',
    '321181001004,云阳街道,甲,乡',
    '321181001001,云阳街道,乙村,村',
    '321181001009,云阳街道,大阳城社区居委会,社区',
  ];
  expect(messages(header + good + rows.join('\n'))).toEqual([
    '第3行：代码“3211810010”应为12位数字，未导入。',
    '第4行：缺少镇街名称，未导入。',
    '第5行：缺少村（社区）名称，未导入。',
    '第6行：类别“乡”应为“村”或“社区”，未导入。',
    '第7行：“云阳街道乙村”（321181001001）与第2行重复，未导入。',
    '第8行：“云阳街道大阳城社区居委会”（321181001009）与第2行重复，未导入。',
  ]);
});

test('a county’s own list: titles above, columns in any order, towns merged or written once, kinds told by the names', () => {
  const sheet = aSheet(
    [
      ['某某县村（社区）名单'],
      ['序号', '乡镇（街道）', '村（社区）名称', '统计用区划代码'],
      [1, '城关镇', '东关社区居委会', 341221100001],
      [2, '', '西关社区', { text: '3.41E+11', value: 341221100002 }],
      [3, '', '大王村村民委员会', ''],
      ['', '双浮镇', '', '341221101'],
      [4, '双浮镇', '小王村', '341221101201'],
      [5, '', '小李', '341221101202'],
      [6, '', '小张村', '341221101203'],
    ],
    { merges: merged('B3:B5') },
  );
  const read = readVillageSheet(sheet);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  expect(read.value.towns).toEqual([{ name: '双浮镇', code: '341221101000' }]);
  expect(read.value.villages.map(({ town, name, kind }) => `${town} ${name} ${kind}`)).toEqual([
    '城关镇 东关社区居委会 社区',
    '城关镇 西关社区 社区',
    '城关镇 大王村村民委员会 村',
    '双浮镇 小王村 村',
    '双浮镇 小张村 村',
  ]);
  expect(read.value.villages[1]?.code).toBe('341221100002');
  expect(read.value.problems.map(({ message }) => message)).toEqual([
    '第8行：看不出“小李”是村还是社区，请补填类别，未导入。',
  ]);
});

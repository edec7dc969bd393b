import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readWorkbook } from '#renderer/workers/read-workbook.ts';
import { readRoster } from '#shared/formats/roster.ts';
import { rosterErrors } from '#shared/formats/roster-errors.ts';

/** A roster written by another program, with the traps that real ones have: every cell of it is asserted here. */
const bytes = readFileSync(resolve(import.meta.dirname, '../../fixtures/files/roster_quirks.xlsx'));

function sheet() {
  const read = readWorkbook(bytes, 'roster_quirks.xlsx');
  const first = read.ok ? read.value[0] : undefined;
  if (!first) throw new Error('the sample does not open');
  return first;
}

function roster() {
  const read = readRoster(sheet());
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

test('the workbook opens with shown texts, values, formats and merges', () => {
  expect(sheet()).toEqual({
    name: '花名册',
    rows: [
      [{ text: '××县科级干部花名册' }],
      ['序号', '姓 名', '学历学位', '', '出生年月', '身份证号', '现任职务', '任职时间'].map((text) => ({
        text,
      })),
      ['', '', '全日制\n教育', '在职\n教育'].map((text) => ({ text })),
      [
        { text: '1', value: 1 },
        { text: '张　三' },
        { text: '大学' },
        { text: '' },
        { text: '1975.08' },
        { text: '11010119900307123X' },
        { text: 'A' },
        { text: '2019/3/1', value: 43525, format: 'm/d/yy' },
      ],
      [
        { text: '2', value: 2 },
        { text: '李四' },
        { text: '大学' },
        { text: '' },
        { text: '1975.10', value: 1975.1, format: '0.00' },
        { text: '1.10101E+17', value: 110101199003071230, format: '@' },
        { text: 'B' },
        { text: '43525', value: 43525 },
      ],
      [
        { text: '3', value: 3 },
        { text: '欧阳修' },
        { text: '研究生（硕士）' },
        { text: '2', value: 2 },
        { text: '1980.01', value: 29221, format: 'yyyy.mm' },
        { text: "'110101199003071231" },
        { text: 'C' },
        { text: '2019.3' },
      ],
    ],
    merges: [
      { top: 0, left: 0, bottom: 0, right: 7 },
      { top: 1, left: 2, bottom: 1, right: 3 },
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 4, bottom: 2, right: 4 },
      { top: 1, left: 5, bottom: 2, right: 5 },
      { top: 1, left: 6, bottom: 2, right: 6 },
      { top: 1, left: 7, bottom: 2, right: 7 },
    ],
    hiddenRows: [],
    hiddenColumns: [],
  });
});

test('its two-row header is understood', () => {
  expect(roster().columns.map(({ header, field, ignored }) => [header, field ?? ignored])).toEqual([
    ['序号', true],
    ['姓 名', 'name'],
    ['学历学位/全日制教育', 'fullTimeEducation'],
    ['学历学位/在职教育', 'partTimeEducation'],
    ['出生年月', 'birth'],
    ['身份证号', 'idNumber'],
    ['现任职务', 'post'],
    ['任职时间', 'postSince'],
  ]);
});

test('its three people come in right: 1975.10 is October, formulas, rich text and date cells are read', () => {
  expect(roster().rows.map(({ line, person }) => [line, person])).toEqual([
    [
      4,
      {
        name: '张三',
        fullTimeEducation: '大学',
        birth: '1975-08',
        post: 'A',
        postSince: '2019-03',
        other: { 身份证号: '11010119900307123X' },
      },
    ],
    [5, { name: '李四', fullTimeEducation: '大学', birth: '1975-10', post: 'B', postSince: '2019-03' }],
    [
      6,
      {
        name: '欧阳修',
        fullTimeEducation: '研究生',
        fullTimeDegree: '硕士',
        partTimeEducation: '2',
        birth: '1980-01',
        post: 'C',
        postSince: '2019-03',
        other: { 身份证号: "'110101199003071231" },
      },
    ],
  ]);
  expect(roster().skipped).toEqual([]);
});

test('only the number stored as a number refuses its row; the two wrong check characters are named', () => {
  expect(
    roster().rows.flatMap(({ problems }) => problems.map(({ kind, message }) => [kind, message])),
  ).toEqual([
    ['warning', '第4行 张三，“身份证号”列：身份证号校验码不符，有数字录错，号码未读入，请核对。'],
    [
      'error',
      '第5行 李四，“身份证号”列：身份证号后三位已损坏，须重填；请把该列设为文本格式后重新录入，本行未导入。',
    ],
    ['warning', '第6行 欧阳修，“身份证号”列：身份证号校验码不符，有数字录错，号码未读入，请核对。'],
  ]);
});

test('the refused row is offered in the list of errors by name, with its cells', () => {
  expect(rosterErrors(roster()).rows[0]).toEqual([
    '5',
    '李四',
    '未导入',
    '第5行 李四，“身份证号”列：身份证号后三位已损坏，须重填；请把该列设为文本格式后重新录入，本行未导入。',
    '2',
    '大学',
    '',
    '1975.10',
    '1.10101E+17',
    'B',
    '43525',
  ]);
});

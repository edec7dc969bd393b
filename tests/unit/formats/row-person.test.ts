import { expect, test } from 'vitest';
import { rosterErrors } from '#shared/formats/roster-errors.ts';
import { isRefused } from '#shared/formats/roster-model.ts';
import { rankAtEnd } from '#shared/formats/unit-and-post.ts';
import { messages, people, roster } from './a-roster.ts';
import { aSheet } from './a-sheet.ts';

test('unit and post in one cell are split by the longest known unit name, and the whole text is kept', () => {
  const unitNames = ['丹阳市', '丹阳市财政局', '县委办公室'];
  const whole = '丹阳市财政局党组书记、局长，三级调研员';
  const header = ['姓名', '单位及职务'];
  expect(people(aSheet([header, ['张三', whole]]), { unitNames })).toEqual([
    {
      name: '张三',
      unitAndPost: whole,
      unit: '丹阳市财政局',
      post: '党组书记、局长，三级调研员',
      rank: '三级调研员',
    },
  ]);
  expect(people(aSheet([header, ['张三', '某局局长']]), { unitNames })).toEqual([
    { name: '张三', unitAndPost: '某局局长' },
  ]);
  expect(
    people(
      aSheet([
        ['姓名', '现任职务'],
        ['张三', whole],
      ]),
      { unitNames },
    ),
  ).toMatchObject([{ unitAndPost: whole, unit: '丹阳市财政局', post: '党组书记、局长，三级调研员' }]);
  expect(
    people(
      aSheet([
        ['姓名', '单位', '现任职务'],
        ['张三', '县委', '县委办公室主任'],
      ]),
      { unitNames },
    ),
  ).toEqual([{ name: '张三', unit: '县委', post: '县委办公室主任' }]);
});

test('names with annotations give sex and nation', () => {
  expect(
    people(
      aSheet([
        ['姓名', '籍贯'],
        ['张　三（女，回族）', '丹阳'],
        ['李四(女)', ''],
        ['王五（借调）', '丹阳'],
      ]),
    ),
  ).toEqual([
    { name: '张三', sex: '女', nation: '回族', nativePlace: '丹阳' },
    { name: '李四', sex: '女' },
    { name: '王五（借调）', nativePlace: '丹阳' },
  ]);
});

test('入党时间 may hold a month, a party, or both', () => {
  const sheet = aSheet([
    ['姓名', '入党时间'],
    ['张三', '1996.06'],
    ['李四', '1996.06（民建）'],
    ['王五', '无党派'],
    ['赵六', '不详'],
    ['钱七', '1996年'],
  ]);
  expect(people(sheet)).toEqual([
    { name: '张三', partyJoined: '1996-06' },
    { name: '李四', partyJoined: '1996-06', party: '民建' },
    { name: '王五', partyJoined: '无党派', party: '无党派' },
    { name: '赵六' },
    { name: '钱七', partyJoined: '1996年' },
  ]);
});

test('sex and birth that the roster does not give come from a valid identity number', () => {
  expect(
    people(
      aSheet([
        ['姓名', '身份证号'],
        ['张三', '11010519491231002X'],
      ]),
    ),
  ).toEqual([{ name: '张三', idNumber: '11010519491231002X', sex: '女', birth: '1949-12' }]);
});

test('an identity number stored as a number refuses its row', () => {
  expect(messages(['姓名', '身份证号'], ['张三', 110101199003071230])).toEqual([
    'error 第2行 张三，“身份证号”列：身份证号后三位已损坏，须重填；请把该列设为文本格式后重新录入，本行未导入。',
  ]);
});

test('a row without a name is refused', () => {
  expect(messages(['姓名', '性别', '籍贯'], ['无', '男', '丹阳'])).toEqual([
    'error 第2行，“姓名”列：没有姓名，请补填。',
  ]);
});

test.each<[string, string | number, string]>([
  ['身份证号', '110101199003071231', '身份证号校验码不符，有数字录错，号码未读入，请核对'],
  ['出生年月', 1975.1, '原表为“.1”，按10月读入，如为1月请改正'],
  ['参加工作时间', '待查实', '“待查实”认不出的日期写法，此项留空'],
  ['任职时间', '2019年', '“2019年”只有年份，缺少月份，此项留空'],
  ['入党时间', '1996年', '“1996年”只有年份，缺少月份，按原文读入'],
  ['性别', '不明', '认不出“不明”，此项留空'],
  ['职务', '#REF!', '单元格是公式错误“#REF!”，未读入'],
])('a doubtful %s (%s) is a warning and the row is taken', (header, cell, text) => {
  expect(messages(['姓名', header, '籍贯'], ['张三', cell, '丹阳'])).toEqual([
    `warning 第2行 张三，“${header}”列：${text}。`,
  ]);
});

test('a birth that differs from the identity number is a warning; an unreadable one is taken from it', () => {
  const header = ['姓名', '性别', '出生年月', '身份证号'];
  expect(messages(header, ['张三', '男', '1950.01', '11010519491231002X'])).toEqual([
    'warning 第2行 张三：性别为“男”，而身份证号显示为“女”，请核对档案。',
    'warning 第2行 张三：出生年月为1950.01，而身份证号显示为1949.12，请核对档案。',
  ]);
  const sheet = aSheet([header, ['张三', '女', '1949年', '11010519491231002X']]);
  expect(people(sheet)).toEqual([
    {
      name: '张三',
      sex: '女',
      birth: '1949-12',
      idNumber: '11010519491231002X',
      other: { 出生年月: '1949年' },
    },
  ]);
  expect(messages(header, ['张三', '女', '1949年', '11010519491231002X'])).toEqual([
    'warning 第2行 张三，“出生年月”列：“1949年”只有年份，缺少月份，改按身份证号读入。',
  ]);
});

test('what could not be read, or stood beside a date, is kept in the original wording', () => {
  expect(
    people(
      aSheet([
        ['姓名', '任职时间', '参加工作时间', '出生年月'],
        ['张三', '2019.03（代理）', '约1995', '1975.08(51岁)'],
      ]),
    ),
  ).toEqual([
    {
      name: '张三',
      birth: '1975-08',
      postSince: '2019-03',
      other: { 任职时间: '2019.03（代理）', 参加工作时间: '约1995' },
    },
  ]);
});

test('the list of errors begins with refused rows and carries the original cells', () => {
  const read = roster(
    aSheet([
      ['姓名', '出生年月', '身份证号'],
      ['张三', '75', ''],
      ['李四', '1975.08', ''],
      ['王五', '1975.08', { text: '1.10101E+17', value: 110101199003071230, format: '@' }],
    ]),
  );
  expect(read.rows.map(isRefused)).toEqual([false, false, true]);
  expect(rosterErrors(read)).toEqual({
    header: ['行号', '姓名', '处理', '问题', '出生年月', '身份证号'],
    rows: [
      [
        '4',
        '王五',
        '未导入',
        '第4行 王五，“身份证号”列：身份证号后三位已损坏，须重填；请把该列设为文本格式后重新录入，本行未导入。',
        '1975.08',
        '1.10101E+17',
      ],
      ['2', '张三', '可导入，请核对', '第2行 张三，“出生年月”列：“75”认不出的日期写法，此项留空。', '75', ''],
    ],
  });
});

test('a rank of any series is found at the end of the post', () => {
  const ranks = ['大队长，二级主办', '局长、四级调研员', '中心主任，一级高级主管', '局长'].map(rankAtEnd);
  expect(ranks).toEqual(['二级主办', '四级调研员', '一级高级主管', undefined]);
});

import { expect, test } from 'vitest';
import { readRoster, readRosters } from '#shared/formats/roster.ts';
import { people, roster } from './a-roster.ts';
import { aSheet, merged } from './a-sheet.ts';

test('group headings give the unit to the rows below, unless they group by rank or the row names its own', () => {
  const sheet = aSheet(
    [
      ['序号', '姓名', '单位', '职务'],
      ['一、县委办公室（2人）'],
      [1, '张三', '', '主任'],
      [2, '李四', '县档案局', '局长'],
      ['（二）县纪委监委(1人)'],
      [3, '王五', '', '书记'],
      ['三、副科级干部（1人）'],
      [4, '赵六', '', '委员'],
    ],
    { merges: merged('A2:D2', 'A5:D5', 'A7:D7') },
  );
  expect(people(sheet).map(({ unit }) => unit)).toEqual(['县委办公室', '县档案局', '县纪委监委', undefined]);
  expect(roster(sheet).rows.map(({ section }) => section)).toEqual([
    '县委办公室',
    '县委办公室',
    '县纪委监委',
    '副科级干部',
  ]);
});

test('a unit written once for all its people counts for each where the file knows no merged cells', () => {
  const sheet = aSheet([
    ['单位', '姓名', '职务'],
    ['县委办', '张三', '主任'],
    ['', '李四', '副主任'],
    ['单位', '姓名', '职务'],
    ['', '王五', '科员'],
    ['财政局', '赵六', '局长'],
    ['—', '钱七', '局长'],
    ['小计', '', '5人'],
    ['', '孙八', '局长'],
  ]);
  expect(people(sheet).map(({ unit }) => unit)).toEqual([
    '县委办',
    '县委办',
    '县委办',
    '财政局',
    undefined,
    undefined,
  ]);
});

test('a unit cell merged over many people counts for each, also written downwards', () => {
  const sheet = aSheet(
    [
      ['单位', '姓名', '职务'],
      ['县\n委\n办', '张三', '主任'],
      ['', '李四', '副主任'],
      ['', '王五', '科员'],
      ['财政局', '赵六', '局长'],
    ],
    { merges: merged('A2:A4') },
  );
  expect(people(sheet).map(({ unit }) => unit)).toEqual(['县委办', '县委办', '县委办', '财政局']);
});

test('titles, headers and page marks repeated on each printed page, totals, notes and numbered blanks are no people', () => {
  const sheet = aSheet(
    [
      ['干部花名册'],
      ['序号', '姓名', '学历学位', '', '备注'],
      ['', '', '全日制', '在职', ''],
      [1, '张三', '大学', '', '注：借调'],
      ['第1页 共2页'],
      ['干部花名册'],
      ['序号', '姓名', '学历学位', '', '备注'],
      ['', '', '全日制', '在职', ''],
      [2, '李四', '大专'],
      [],
      [3, '', ''],
      ['', '小计', '2人'],
      ['合计：2人'],
      ['注：1.本表一式两份。'],
      ['2.年龄计算到月；'],
      ['填表人：王五', '', '审核人：赵六'],
    ],
    { merges: merged('A1:E1', 'C2:D2', 'A2:A3', 'B2:B3', 'E2:E3', 'A6:E6', 'A14:E14', 'A15:E15') },
  );
  const read = roster(sheet);
  expect(read.rows.map(({ line, person }) => [line, person.name])).toEqual([
    [4, '张三'],
    [9, '李四'],
  ]);
  expect(read.rows.map(({ section }) => section)).toEqual([undefined, undefined]);
  expect(read.skipped).toEqual([
    { line: 5, why: '页码' },
    { line: 6, why: '重复的标题' },
    { line: 7, why: '重复的表头' },
    { line: 8, why: '重复的表头' },
    { line: 11, why: '只有序号' },
    { line: 12, why: '合计行' },
    { line: 13, why: '合计行' },
    { line: 14, why: '说明文字' },
    { line: 15, why: '说明文字' },
    { line: 16, why: '说明文字' },
  ]);
});

test('a name alone in its row is a person and is asked about; any other lone text there is not', () => {
  const read = roster(
    aSheet([
      ['序号', '姓名', '单位'],
      [1, '张三', '县委'],
      ['', '李四'],
      ['', '以上人员均已审核'],
    ]),
  );
  expect(read.rows.map(({ person }) => person.name)).toEqual(['张三', '李四']);
  expect(read.rows[1]?.problems).toMatchObject([
    { kind: 'warning', message: '第3行 李四：本行只有姓名，请确认是不是一个人。' },
  ]);
  expect(read.skipped).toEqual([{ line: 4, why: '说明文字' }]);
});

test('hidden rows are read and say so; hidden columns are read as any other', () => {
  const sheet = aSheet(
    [
      ['姓名', '性别'],
      ['张三', '男'],
      ['李四', '女'],
    ],
    { hiddenRows: [2], hiddenColumns: [1] },
  );
  expect(people(sheet)).toEqual([
    { name: '张三', sex: '男' },
    { name: '李四', sex: '女' },
  ]);
  expect(roster(sheet).rows[1]?.problems).toMatchObject([
    { kind: 'warning', message: '第3行 李四：本行在原表中是隐藏的，请确认是否要导入。' },
  ]);
});

test('two rows of one person do not become two people, and what is left out is said', () => {
  const read = roster(
    aSheet(
      [
        ['序号', '姓名', '学历'],
        [1, '张三', '大学'],
        ['', '', '研究生'],
        [2, '李四', '大专'],
      ],
      { merges: merged('A2:A3', 'B2:B3') },
    ),
  );
  expect(read.rows.map(({ person }) => person.name)).toEqual(['张三', '李四']);
  expect(read.skipped).toEqual([{ line: 3, why: '与第2行同属一人（姓名单元格合并）' }]);
  expect(read.rows[0]?.problems).toMatchObject([
    { kind: 'warning', message: '第2行 张三：第3行与本行同属一人，其中的“研究生”未读入，请手工补录。' },
  ]);
});

test('columns the program does not know are kept beside the person, numbers and ages are not', () => {
  const sheet = aSheet([
    ['序号', '姓名', '性别', '年龄', '最高学历', '爱好', ''],
    [1, '张三', '男', 51, '大学', '书法', '多余'],
  ]);
  expect(people(sheet)).toEqual([
    { name: '张三', sex: '男', other: { 最高学历: '大学', 爱好: '书法', G列: '多余' } },
  ]);
});

test('the first column of a kind fills the field, a second one is kept beside the person', () => {
  expect(
    people(
      aSheet([
        ['姓名', '性别', '电话', '手机'],
        ['张三', '男', '86570001', '13800000000'],
      ]),
    ),
  ).toEqual([{ name: '张三', sex: '男', phone: '86570001', other: { 手机: '13800000000' } }]);
});

test('equal headers and cells without a header lose nothing', () => {
  const sheet = aSheet([
    ['姓名', '性别', '情况', '情况'],
    ['张三', '男', '甲', '乙', '', '丙'],
  ]);
  expect(people(sheet)).toEqual([
    { name: '张三', sex: '男', other: { 情况: '甲', '情况（D列）': '乙', F列: '丙' } },
  ]);
});

test('a mapping corrected by the clerk goes before the header', () => {
  const sheet = aSheet([
    ['姓名', '性别', '学历', '备注'],
    ['张三', '男', '大学', '书法'],
  ]);
  expect(people(sheet, { columns: { 2: 'fullTimeEducation', 3: 'ignore' } })).toEqual([
    { name: '张三', sex: '男', fullTimeEducation: '大学' },
  ]);
});

test('a sheet without a known header is refused in one sentence; a workbook if no visible sheet has one', () => {
  const plain = aSheet([
    ['商品', '价格'],
    ['苹果', 3],
  ]);
  const hidden = aSheet([['姓名', '性别']], { name: '旧表', hidden: true });
  const good = aSheet(
    [
      ['姓名', '性别'],
      ['张三', '男'],
    ],
    { name: '花名册2' },
  );
  expect(readRoster(plain)).toEqual({
    ok: false,
    problems: [
      {
        message:
          '工作表“花名册”前10行里找不到表头：至少要有“姓名”列和另一个认得的列（如“出生年月”“身份证号”“现任职务”）。',
      },
    ],
  });
  const none = readRosters([plain, hidden]);
  expect(none.ok ? [] : none.problems.map(({ message }) => message)).toEqual([
    '文件里没有花名册：每张工作表前10行里都找不到“姓名”列和另一个认得的列（如“出生年月”“身份证号”“现任职务”）。',
  ]);
  const some = readRosters([plain, hidden, good]);
  expect(some.ok && some.value.rosters.map(({ sheetName }) => sheetName)).toEqual(['花名册2']);
  expect(some.ok && some.value.ignored).toEqual([
    { sheetName: '花名册', why: '没有认得的表头' },
    { sheetName: '旧表', why: '工作表已隐藏' },
  ]);
});

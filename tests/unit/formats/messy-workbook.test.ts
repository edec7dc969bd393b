import { type CellObject, type WorkSheet, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { readWorkbook } from '#renderer/workers/read-workbook.ts';
import { readRosters } from '#shared/formats/roster.ts';
import { isRefused, type Roster } from '#shared/formats/roster-model.ts';
import { type MessyRoster, messyRoster } from '#tests/fixtures/roster/messy-roster.ts';

const bookTypes = ['xlsx', 'biff8'] as const;
type BookType = (typeof bookTypes)[number];

/** Every quirk of formats §4.2 at a known place; the rows are named in the tests. */
const t = (v: string): CellObject => ({ t: 's', v });
const n = (v: number, z?: string): CellObject => (z === undefined ? { t: 'n', v } : { t: 'n', v, z });
const none: CellObject = { t: 'z' };
const texts = (...values: string[]) => values.map(t);

const rows: CellObject[][] = [
  /* 1 */ texts('××市管干部名册'),
  /* 2 */ texts('单位：××市委组织部          时间：2026年1月'),
  /* 3 */ texts('单位', '姓 名', '性\n别', '出生年月', '学历学位', '', '身份证号', '任职'),
  /* 4 */ texts('', '', '', '', '全日制', '在职', '', '现任职务').concat(t('任现职时间')),
  /* 5 */ [
    t('市\n委\n办'),
    t('张　三'),
    t('男'),
    n(1975.1),
    t('大学\n学士'),
    t('无'),
    n(110101199003071230),
    t('主任'),
    t('2019.3'),
  ],
  /* 6 */ [
    none,
    t('欧 阳 修'),
    t('男'),
    n(1975.1, '0.00'),
    t('大专'),
    t('—'),
    t("'110105 19491231\u200b002x"),
    t('副主任'),
    n(43525, 'yyyy"年"m"月"'),
  ],
  /* 7 */ [
    none,
    t('李\u00a0四'),
    t('女'),
    n(27607, 'm/d/yy'),
    t('／'),
    t('研究生'),
    n(110105491231002, '0'),
    t('科员\n（兼）'),
    t('２０１９年３月'),
  ],
  /* 8 */ [none],
  /* 9 */ texts('二、市财政局（2人）'),
  /* 10 */ [
    none,
    t('王五'),
    t('女'),
    t('1975.08(50岁)'),
    { t: 'n', v: 2, f: '1+1' },
    none,
    none,
    t('局长'),
    t('至今'),
  ],
  /* 11 */ texts('××市管干部名册'),
  /* 12 */ texts('单位', '姓 名', '性\n别', '出生年月', '学历学位', '', '身份证号', '任职'),
  /* 13 */ texts('', '', '', '', '全日制', '在职', '', '现任职务').concat(t('任现职时间')),
  /* 14 */ [
    none,
    t('赵六'),
    { t: 'e', v: 0x2a },
    n(197508),
    none,
    none,
    t('不详'),
    t('副局长'),
    t('19750801'),
  ],
  /* 15 */ [none, none, t('男'), t('1975-8'), none, none, none, t('科长')],
  /* 16 */ [none, t('合计'), n(5)],
  /* 17 */ texts('注：年龄计算到2026年1月。'),
];

function area(top: number, left: number, bottom: number, right: number) {
  return { s: { r: top - 1, c: left }, e: { r: bottom - 1, c: right } };
}

function messy(bookType: BookType): Roster {
  const sheet: WorkSheet = {
    '!ref': 'A1:I17',
    '!data': rows,
    '!merges': [
      ...[
        area(1, 0, 1, 8),
        area(2, 0, 2, 8),
        area(3, 4, 3, 5),
        area(3, 7, 3, 8),
        area(5, 0, 7, 0),
        area(9, 0, 9, 8),
        area(11, 0, 11, 8),
      ],
      ...[0, 1, 2, 3, 6].map((column) => area(3, column, 4, column)),
    ],
  };
  const bytes = new Uint8Array(
    write({ SheetNames: ['名册'], Sheets: { 名册: sheet } }, { type: 'array', bookType }),
  );
  return readBack(bytes);
}

function readBack(bytes: Uint8Array): Roster {
  const book = readWorkbook(bytes, '名册');
  const read = book.ok ? readRosters(book.value) : book;
  const roster = read.ok ? read.value.rosters[0] : undefined;
  if (!roster) throw new Error(JSON.stringify(read));
  return roster;
}

test.each(bookTypes)('%s: every quirk is read as meant', (bookType) => {
  expect(messy(bookType).rows.map(({ line, person }) => [line, person])).toEqual([
    [
      5,
      {
        name: '张三',
        sex: '男',
        birth: '1975-10',
        fullTimeEducation: '大学',
        fullTimeDegree: '学士',
        unit: '市委办',
        post: '主任',
        postSince: '2019-03',
      },
    ],
    [
      6,
      {
        name: '欧阳修',
        sex: '男',
        birth: '1975-10',
        fullTimeEducation: '大专',
        idNumber: '11010519491231002X',
        unit: '市委办',
        post: '副主任',
        postSince: '2019-03',
      },
    ],
    [
      7,
      {
        name: '李四',
        sex: '女',
        birth: '1975-08',
        partTimeEducation: '研究生',
        idNumber: '110105491231002',
        unit: '市委办',
        post: '科员（兼）',
        postSince: '2019-03',
      },
    ],
    [
      10,
      {
        name: '王五',
        sex: '女',
        birth: '1975-08',
        fullTimeEducation: '2',
        unit: '市财政局',
        post: '局长',
        other: { '任职/任现职时间': '至今' },
      },
    ],
    [
      14,
      {
        name: '赵六',
        birth: '1975-08',
        unit: '市财政局',
        post: '副局长',
        postSince: '1975-08',
        other: { 身份证号: '不详' },
      },
    ],
    [15, { name: '', sex: '男', birth: '1975-08', unit: '市财政局', post: '科长' }],
  ]);
});

test.each(bookTypes)('%s: every doubt is said, and only two rows are refused', (bookType) => {
  expect(
    messy(bookType).rows.flatMap(({ problems }) => problems.map(({ kind, message }) => `${kind} ${message}`)),
  ).toEqual([
    'warning 第5行 张三，“出生年月”列：原表为“.1”，按10月读入，如为1月请改正。',
    'error 第5行 张三，“身份证号”列：身份证号后三位已损坏，须重填；请把该列设为文本格式后重新录入，本行未导入。',
    'warning 第6行 欧阳修：性别为“男”，而身份证号显示为“女”，请核对档案。',
    'warning 第6行 欧阳修：出生年月为1975.10，而身份证号显示为1949.12，请核对档案。',
    'warning 第7行 李四：出生年月为1975.08，而身份证号显示为1949.12，请核对档案。',
    'warning 第14行 赵六，“性别”列：单元格是公式错误“#N/A”，未读入。',
    'warning 第14行 赵六，“身份证号”列：身份证号含有数字和末位X以外的字符，号码未读入，请核对。',
    'error 第15行，“姓名”列：没有姓名，请补填。',
  ]);
});

test.each(bookTypes)('%s: rows that are no people are told apart', (bookType) => {
  expect(messy(bookType).skipped).toEqual([
    { line: 9, why: '分组标题' },
    { line: 11, why: '重复的标题' },
    { line: 12, why: '重复的表头' },
    { line: 13, why: '重复的表头' },
    { line: 16, why: '合计行' },
    { line: 17, why: '说明文字' },
  ]);
});

test.each(bookTypes)('%s: 500 generated people come back as they were meant', (bookType) => {
  const { bytes, expected } = messyRoster({ rows: 500, seed: 3, bookType });
  const { rows: found, skipped } = readBack(bytes);
  const taken = found.filter((row) => !isRefused(row));
  expect(taken.map(({ line, person }) => ({ line, person }))).toEqual(expected.people);
  expect(found.filter(isRefused).map(({ line, person }) => ({ line, name: person.name }))).toEqual(
    expected.refused,
  );
  expect(skipped.map(({ line }) => line)).toEqual(expected.skipped);
  expectPlanted(found, expected);
});

/** Every planted problem is said at its row, and rows without one have nothing said. */
function expectPlanted(found: Roster['rows'], { planted }: MessyRoster['expected']): void {
  const said = found.flatMap(({ line, problems }) =>
    problems.map(({ kind, message }) => ({ line, kind, message })),
  );
  expect(said).toEqual(
    planted.map(({ line, kind, says }) => ({ line, kind, message: expect.stringContaining(says) })),
  );
}

test('counts its days from 1904 where the workbook does', () => {
  const { bytes, expected } = messyRoster({ rows: 200, seed: 5, date1904: true });
  const taken = readBack(bytes).rows.filter((row) => !isRefused(row));
  expect(taken.map(({ line, person }) => ({ line, person }))).toEqual(expected.people);
});

test('takes the visible roster and says why the other sheets are passed over', () => {
  const book = readWorkbook(messyRoster({ rows: 20, seed: 3 }).bytes, '花名册.xlsx');
  const read = book.ok ? readRosters(book.value) : book;
  expect(read).toMatchObject({
    ok: true,
    value: {
      rosters: [{ sheetName: '花名册' }],
      ignored: [
        { sheetName: '填表说明', why: '没有认得的表头' },
        { sheetName: '去年', why: '工作表已隐藏' },
      ],
    },
  });
});

test('the generated roster is the same for the same seed', () => {
  expect(messyRoster({ rows: 30, seed: 3 }).expected).toEqual(messyRoster({ rows: 30, seed: 3 }).expected);
  expect(messyRoster({ rows: 30, seed: 3 }).expected).not.toEqual(
    messyRoster({ rows: 30, seed: 4 }).expected,
  );
});

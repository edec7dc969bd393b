import { expect, test } from 'vitest';
import { findHeader } from '#shared/formats/header.ts';
import { purposeOf } from '#shared/formats/headers.ts';
import { aSheet, merged } from './a-sheet.ts';

test.each([
  ['姓 名', 'name'],
  ['性\n别', 'sex'],
  ['出生年月\n（岁）', 'birth'],
  ['出生日期', 'birth'],
  ['身份证号码', 'idNumber'],
  ['公民身份号码', 'idNumber'],
  ['政治面貌', 'party'],
  ['入党年月', 'partyJoined'],
  ['参工时间', 'workStarted'],
  ['职称', 'title'],
  ['所在单位', 'unit'],
  ['现任职务', 'post'],
  ['所在单位及职务', 'unitAndPost'],
  ['现职务始任时间', 'postSince'],
  ['现职级', 'rank'],
  ['任现职级时间', 'rankSince'],
  ['职务层次', 'level'],
  ['任同级时间', 'levelSince'],
  ['年度考核（近三年）', 'assessments'],
  ['奖惩', 'awards'],
  ['联系电话', 'phone'],
  ['备注', 'remark'],
  ['序号', 'ignore'],
  ['年龄', 'ignore'],
  ['任现职级年限', 'ignore'],
  ['最高学历', 'other'],
  ['到龄时间', 'ageLimitMonth'],
  ['分管工作', 'other'],
  ['爱好', undefined],
])('the header %j is %s', (header, use) => {
  expect(purposeOf([header])).toBe(use);
});

test.each([
  [['学历学位', '全日制教育'], 'fullTimeEducation'],
  [['学历学位', '在职教育'], 'partTimeEducation'],
  [['全日制教育', '学历'], 'fullTimeEducation'],
  [['全日制教育', '学位'], 'fullTimeDegree'],
  [['学历', '在职'], 'partTimeEducation'],
  [['学位', '全日制'], 'fullTimeDegree'],
  [['学历学位', '在职教育', '毕业院校系及专业'], 'partTimeSchool'],
  [['基本情况', '姓名'], 'name'],
  [['家庭成员', '姓名'], undefined],
  [['配偶', '工作单位及职务'], undefined],
])('headers above each other %j are %s', (path, use) => {
  expect(purposeOf(path)).toBe(use);
});

test('the header is found below title and 单位 line, three rows high, with its parents', () => {
  const header = findHeader(
    aSheet(
      [
        ['××县干部花名册'],
        ['单位：县委组织部', '', '', '时间：2026年1月'],
        ['序号', '姓名', '学历学位', '', '', '出生年月'],
        ['', '', '全日制教育', '', '在职教育'],
        ['', '', '学历', '学位', ''],
        [1, '张三', '大学', '文学学士', '研究生', '1975.08'],
      ],
      { merges: merged('A1:F1', 'A3:A5', 'B3:B5', 'C3:E3', 'C4:D4', 'E4:E5', 'F3:F5') },
    ),
  );
  expect(header).toMatchObject({ top: 2, height: 3 });
  expect(header?.columns.map(({ header: text, use }) => [text, use])).toEqual([
    ['序号', 'ignore'],
    ['姓名', 'name'],
    ['学历学位/全日制教育/学历', 'fullTimeEducation'],
    ['学历学位/全日制教育/学位', 'fullTimeDegree'],
    ['学历学位/在职教育', 'partTimeEducation'],
    ['出生年月', 'birth'],
  ]);
  expect(header?.fingerprint).toBe(
    '序号|姓名|学历学位/全日制教育/学历|学历学位/全日制教育/学位|学历学位/在职教育|出生年月',
  );
});

test('a header of two rows written without merging keeps its parents', () => {
  const header = findHeader(
    aSheet([
      ['姓名', '全日制教育', '', '在职教育', '', '备注'],
      ['', '学历', '学位', '学历', '学位', ''],
      ['张三', '大学', '', '研究生', '', ''],
    ]),
  );
  expect(header).toMatchObject({ top: 0, height: 2 });
  expect(header?.columns.map(({ use }) => use)).toEqual([
    'name',
    'fullTimeEducation',
    'fullTimeDegree',
    'partTimeEducation',
    'partTimeDegree',
    'remark',
  ]);
});

test('neither the title above nor the first person below becomes part of a one-row header', () => {
  const header = findHeader(
    aSheet([['名册'], ['姓名', '性别', ''], ['张三', '男', '其他']], { merges: merged('A1:C1') }),
  );
  expect(header).toMatchObject({ top: 1, height: 1 });
  expect(header?.columns.map(({ header: text }) => text)).toEqual(['姓名', '性别', 'C列']);
});

test('the fingerprint depends on the headers only', () => {
  const one = findHeader(
    aSheet([
      ['姓名', '性 别'],
      ['张三', '男'],
    ]),
  );
  const other = findHeader(
    aSheet([['标题'], [' 姓名', '性\n别'], ['李四', '女']], { merges: merged('A1:B1') }),
  );
  expect(one?.fingerprint).toBe(other?.fingerprint);
});

test('no header without 姓名, with nothing but 姓名, or below the tenth row', () => {
  expect(findHeader(aSheet([['单位', '职务']]))).toBeUndefined();
  expect(findHeader(aSheet([['姓名', '爱好']]))).toBeUndefined();
  expect(findHeader(aSheet([]))).toBeUndefined();
  const blanks = Array.from({ length: 10 }, () => ['']);
  expect(findHeader(aSheet([...blanks, ['姓名', '性别']]))).toBeUndefined();
  expect(findHeader(aSheet([...blanks.slice(1), ['姓名', '性别']]))).toMatchObject({ top: 9 });
});

import { expect, test } from 'vitest';
import { cellText, columnLetters } from '#shared/formats/cell.ts';
import {
  cleanName,
  cleanText,
  compact,
  isBlankMark,
  isFormulaError,
  oneLine,
} from '#shared/formats/clean-text.ts';

test('full-width letters and digits become half-width, Chinese punctuation stays', () => {
  expect(cleanText('２０１９年Ａ级（优秀），１：２')).toBe('2019年A级（优秀），1：2');
});

test('NBSP, U+3000, zero-width, soft hyphen, BOM, control characters and U+FFFD go; line ends become one kind', () => {
  expect(cleanText('\ufeff 县委\u00a0\u3000办\u200b公\u00ad室\u0007\ufffd \r\n 主任\u000b副主任 ')).toBe(
    '县委 办公室\n主任\n副主任',
  );
});

test('a line break only fits a text to its column', () => {
  expect(oneLine('县\n委\n办公室')).toBe('县委办公室');
  expect(compact('河北 井陉\n')).toBe('河北井陉');
});

test.each([
  ['张　三', '张三'],
  ['张  三', '张三'],
  ['欧 阳 修', '欧阳修'],
  ['买买提 ・ 艾力', '买买提·艾力'],
  ['阿依古丽.买买提', '阿依古丽·买买提'],
  ['王䶮', '王䶮'],
  ['John  Smith', 'John Smith'],
])('the name %j is %j', (written, name) => {
  expect(cleanName(written)).toBe(name);
});

test.each(['', ' ', '　', '无', '（无）', '无。', '暂无', '—', '——', '-', '/', '／', '\\', '--'])(
  '%j says nothing',
  (text) => {
    expect(isBlankMark(text)).toBe(true);
  },
);

test.each(['无党派', '0', '无锡', '不详', 'A'])('%j says something', (text) => {
  expect(isBlankMark(text)).toBe(false);
});

test('results of broken formulas are told from text', () => {
  expect(isFormulaError('#N/A')).toBe(true);
  expect(isFormulaError('#1')).toBe(false);
});

test('a phone number shown as 1.38E+10 is taken whole', () => {
  expect(cellText({ text: '1.38E+10', value: 13800000000 })).toBe('13800000000');
  expect(cellText({ text: '95.50', value: 95.5 })).toBe('95.50');
});

test('columns are named as the spreadsheet names them', () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});

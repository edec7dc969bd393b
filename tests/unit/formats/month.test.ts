import { expect, test } from 'vitest';
import type { Cell } from '#shared/formats/cell.ts';
import { isAge, monthOfReading, readDate } from '#shared/formats/month.ts';

const written = (text: string): Cell => ({ text });
const stored = (value: number, text = String(value), format?: string): Cell =>
  format === undefined ? { text, value } : { text, value, format };
const october = '原表为“.1”，按10月读入，如为1月请改正';

test.each([
  '1975.08',
  '197508',
  '1975-8',
  '1975－08',
  '1975年8月',
  '1975年08月',
  '1975/8',
  '75.8',
  '75年8月',
  '1975.8.',
  '1975．８',
  '１９７５．０８',
  ' 1975. 08 ',
  '1975。08',
  '1975.08\n',
  '1975—8',
])('%j is August 1975', (text) => {
  expect(readDate(written(text))).toEqual({ kind: 'month', value: '1975-08' });
});

test.each([
  '1975/8/1',
  '19750801',
  '1975-08-01',
  '1975年8月1日',
  '1975.8.1',
  '1975-08-01 00:00:00',
  '1975-08-01T00:00:00.000Z',
  '27607',
  '75.8.1',
])('%j is a day', (text) => {
  expect(readDate(written(text))).toEqual({ kind: 'day', value: '1975-08-01' });
});

test.each([
  ['1975.08(51岁)', '51岁'],
  ['1975.08\n（51岁）', '51岁'],
  ['1975.08 51岁', '51岁'],
  ['1975.08（民建）', '民建'],
  ['197508；民建', '民建'],
  ['民建（1975.08）', '民建'],
  ['1975.08入党', '入党'],
  ['1975.08至今', '至今'],
])('%j keeps what stands beside the date', (text, remark) => {
  expect(readDate(written(text))).toEqual({ kind: 'month', value: '1975-08', remark });
});

test('an age beside a birth says nothing new', () => {
  expect(['51岁', '51周岁', '民建', '1岁半'].map(isAge)).toEqual([true, true, false, false]);
});

test.each(['', '　', '无', '—', '/'])('%j is no date', (text) => {
  expect(readDate(written(text))).toEqual({ kind: 'none' });
});

test.each(['至今', '不详', ' 不 详 '])('%j is no date, but said', (text) => {
  expect(readDate(written(text))).toEqual({ kind: 'none', remark: text.replace(/ /g, '') });
});

test.each([
  ['1975', '只有年份，缺少月份'],
  ['1975年', '只有年份，缺少月份'],
  ['1975.13', '没有这个日期'],
  ['197500', '没有这个日期'],
  ['1975.02.30', '没有这个日期'],
  ['19750230', '没有这个日期'],
  ['2003.07-2008.09', '认不出的日期写法'],
  ['1996.06（民建）1998.07', '认不出的日期写法'],
  ['8/1/1975', '认不出的日期写法'],
  ['12/1/19', '认不出的日期写法'],
  ['1875.08', '认不出的日期写法'],
  ['解放前', '认不出的日期写法'],
  ['99999', '认不出的日期写法'],
])('%j cannot be read: %s', (text, why) => {
  expect(readDate(written(text))).toEqual({ kind: 'unreadable', text, why });
});

test('1975.10 shown as such is October without a question', () => {
  expect(readDate(stored(1975.1, '1975.10', '0.00'))).toEqual({ kind: 'month', value: '1975-10' });
  expect(readDate(written('1975.10'))).toEqual({ kind: 'month', value: '1975-10' });
});

test('a bare 1975.1 is October and asks to be looked at', () => {
  expect(readDate(stored(1975.1))).toEqual({ kind: 'month', value: '1975-10', review: october });
  expect(readDate(written('1975.1'))).toEqual({ kind: 'month', value: '1975-10', review: october });
  expect(readDate(stored(75.1))).toEqual({ kind: 'month', value: '1975-10', review: october });
});

test('a single 1 that was surely typed is January', () => {
  for (const text of ['1975年1月', '1975-1', '1975/1', '1975.1月', '1975.1.']) {
    expect(readDate(written(text))).toEqual({ kind: 'month', value: '1975-01' });
  }
  expect(readDate(stored(1975.01))).toEqual({ kind: 'month', value: '1975-01' });
});

test.each([
  [1975.08, '1975-08'],
  [1975.8, '1975-08'],
  [1975.2, '1975-02'],
  [1975.11, '1975-11'],
  [1975.12, '1975-12'],
  [2019.03, '2019-03'],
  [197508, '1975-08'],
  [75.08, '1975-08'],
])('the number %d is %s', (value, month) => {
  expect(readDate(stored(value))).toEqual({ kind: 'month', value: month });
});

test('every month from 1950 to 2030 survives being stored as a number with two decimals', () => {
  for (let year = 1950; year <= 2030; year++) {
    for (let month = 1; month <= 12; month++) {
      const text = `${year}.${String(month).padStart(2, '0')}`;
      expect(monthOfReading(readDate(stored(Number(text), text, '0.00')))).toBe(text.replace('.', '-'));
    }
  }
});

test('a serial number is a day, a month where its format shows no day', () => {
  expect(readDate(stored(43525))).toEqual({ kind: 'day', value: '2019-03-01' });
  expect(readDate(stored(43525.75))).toEqual({ kind: 'day', value: '2019-03-01' });
  expect(readDate(stored(43525, '2019/3/1', 'm/d/yy'))).toEqual({ kind: 'day', value: '2019-03-01' });
  expect(readDate(stored(27607, '1975.08', 'yyyy.mm'))).toEqual({ kind: 'month', value: '1975-08' });
  expect(readDate(stored(27607, '1975年8月', '[$-804]yyyy"年"m"月";@'))).toEqual({
    kind: 'month',
    value: '1975-08',
  });
  expect(readDate(stored(27607, '1975年8月1日', 'yyyy"年"m"月"d"日"'))).toEqual({
    kind: 'day',
    value: '1975-08-01',
  });
  expect(readDate(stored(27607, '27607', '0.00_);[Red]\\(0.00\\)'))).toEqual({
    kind: 'day',
    value: '1975-08-01',
  });
});

test('a workbook that counts from 1904 is four years and a day further', () => {
  expect(readDate({ text: '', value: 26145, format: 'yyyy/m/d', date1904: true })).toEqual({
    kind: 'day',
    value: '1975-08-01',
  });
});

test('numbers that are no dates are not forced into one', () => {
  for (const value of [1975, 51, 1975.123, 1975.0801, 1975.13, 123456789, -5, 9999, Number.NaN]) {
    expect(readDate(stored(value)).kind).toBe('unreadable');
  }
  expect(readDate(stored(0))).toEqual({ kind: 'none' });
});

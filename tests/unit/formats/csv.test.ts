import { expect, test } from 'vitest';
import { readCsv } from '#shared/formats/csv.ts';

function rows(text: string) {
  const read = readCsv(text);
  return read.ok
    ? read.value.map(({ line, cells }) => [line, ...cells])
    : read.problems.map(({ message }) => message);
}

test('commas, quotes, doubled quotes and line breaks inside quotes', () => {
  expect(rows('a,"b,c","d ""e""",\n,"f\r\ng"\n')).toEqual([
    [1, 'a', 'b,c', 'd "e"', ''],
    [2, '', 'f\r\ng'],
  ]);
});

test('BOM, CRLF, lone CR, no line end at the end, lines without text', () => {
  expect(rows('\ufeffa,b\r\n\r\n,\r\nc,d\re')).toEqual([
    [1, 'a', 'b'],
    [4, 'c', 'd'],
    [5, 'e'],
  ]);
});

test('lines are counted through quoted line breaks', () => {
  expect(rows('"a\nb",c\nd')).toEqual([
    [1, 'a\nb', 'c'],
    [3, 'd'],
  ]);
});

test('nothing is no row', () => {
  expect(rows('')).toEqual([]);
  expect(rows('\ufeff\n\n')).toEqual([]);
});

test('a comma at the very end adds a cell', () => {
  expect(rows('a,')).toEqual([[1, 'a', '']]);
});

test('a quote that is never closed, or text behind one, is refused with its line', () => {
  expect(rows('a\nb,"c\nd')).toEqual(['第2行的引号不成对，请改正后再导入。']);
  expect(rows('"a"b')).toEqual(['第1行的引号不成对，请改正后再导入。']);
});

test('ten million characters behind an open quote are refused, not run out of memory', () => {
  expect(rows(`a,"${'字'.repeat(10_000_000)}`)).toEqual(['第1行的引号不成对，请改正后再导入。']);
});

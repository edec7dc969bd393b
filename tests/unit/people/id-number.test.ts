import { expect, test } from 'vitest';
import { checkCharacter, compareWithIdNumber, fullIdNumber, readIdNumber } from '#shared/people/id-number.ts';

// 11010519491231002X is the worked example of GB 11643-1999.
const example = '11010519491231002X';

test('the example of the standard is valid: born 1949-12-31, a woman', () => {
  expect(readIdNumber(example)).toEqual({
    kind: 'valid',
    text: example,
    digits: 18,
    sex: '女',
    birth: '1949-12-31',
  });
  expect(checkCharacter(example.slice(0, 17))).toBe('X');
  expect(readIdNumber('440524188001010014')).toMatchObject({ kind: 'invalid' });
});

test('an odd 17th digit is a man', () => {
  expect(readIdNumber('110101199003071233')).toMatchObject({ kind: 'valid', sex: '男', birth: '1990-03-07' });
});

test.each([
  ' 110105 19491231 002x ',
  "'11010519491231002x",
  '’11010519491231002X\u200b',
  '１１０１０５１９４９１２３１００２Ｘ',
  '\ufeff11010519491231002X\u00a0',
])('blanks, apostrophes, invisible and full-width characters are cleaned away: %j', (text) => {
  expect(readIdNumber(text)).toMatchObject({ kind: 'valid', text: example });
});

test('an old 15-digit number stays as it is; sex is its last digit, the century 19', () => {
  expect(readIdNumber('110105491231002')).toEqual({
    kind: 'valid',
    text: '110105491231002',
    digits: 15,
    sex: '女',
    birth: '1949-12-31',
  });
  expect(readIdNumber(110105491231002)).toMatchObject({ kind: 'valid', digits: 15 });
  expect(fullIdNumber('110105491231002')).toBe(example);
  expect(fullIdNumber(example)).toBe(example);
});

test('every number of 16 or more digits stored as a number is damaged, also after a detour through text', () => {
  expect(readIdNumber(110101199003071230)).toEqual({ kind: 'damaged' });
  expect(readIdNumber(110101199003071000)).toEqual({ kind: 'damaged' });
  expect(readIdNumber('1.10101E+17')).toEqual({ kind: 'damaged' });
  expect(readIdNumber('110101199003071000')).toEqual({ kind: 'damaged' });
});

test.each([
  ['110101199003071231', '校验码不符，有数字录错'],
  ['11010119900307123', '应为18位，现为17位'],
  ['110101199002301239', '中的出生日期不存在'],
  ['110105491331002', '中的出生日期不存在'],
  ['1101051949123X0021', '含有数字和末位X以外的字符'],
  ['待补', '含有数字和末位X以外的字符'],
])('%s is refused: %s', (text, why) => {
  expect(readIdNumber(text)).toEqual({ kind: 'invalid', text, why });
});

test('nothing but blanks is no number', () => {
  expect(readIdNumber(' \u3000')).toEqual({ kind: 'none' });
});

test('a sex or birth that differs from the number is a warning, an equal or missing one is not', () => {
  const id = readIdNumber(example);
  expect(compareWithIdNumber(id, { sex: '女', birth: '1949-12' })).toEqual([]);
  expect(compareWithIdNumber(id, {})).toEqual([]);
  expect(compareWithIdNumber(id, { sex: '男', birth: '1950-01' })).toEqual([
    '性别为“男”，而身份证号显示为“女”',
    '出生年月为1950.01，而身份证号显示为1949.12',
  ]);
  expect(compareWithIdNumber({ kind: 'none' }, { sex: '男' })).toEqual([]);
});

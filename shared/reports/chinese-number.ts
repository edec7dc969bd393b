const digits = '零一二三四五六七八九';

/** 一, 十, 十二, 二十, 九十九: the numbers of headings, 1 to 99. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const lead = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return lead + (ones === 0 && tens > 0 ? '' : (digits[ones] ?? ''));
}

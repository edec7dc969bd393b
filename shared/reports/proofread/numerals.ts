/** Numerals as official documents write them, read without losing their place in the text. */

const digits = '零〇一二三四五六七八九';
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The same text with full-width digits, points and per cent signs as plain ones; every character keeps its place. */
export function plainDigits(text: string): string {
  return text.replace(/[０-９．％]/g, (mark) =>
    mark === '％' ? '%' : String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
  );
}

/** 104, 1,400, 3.36, 四百四十一, 两千, 二点五; undefined if it is no numeral. 万 and 亿 are the caller's. */
export function readNumeral(text: string): number | undefined {
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$|^\d+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  const [whole = '', decimals] = text.split('点');
  const base = readWhole(whole);
  if (base === undefined || decimals === undefined) return base;
  const rest = [...decimals].map(digitOf);
  return rest.length === 0 || rest.includes(-1) ? undefined : Number(`${base}.${rest.join('')}`);
}

/** 十二, 一百零四, 两千三百 and, as years are written, 二〇一三. */
function readWhole(text: string): number | undefined {
  if (text === '') return undefined;
  if ([...text].every((mark) => digitOf(mark) >= 0)) return Number([...text].map(digitOf).join(''));
  let total = 0;
  let digit: number | undefined;
  for (const mark of text) {
    const place = places[mark];
    if (place !== undefined) {
      // 十二 has no digit before its place; 百 and 千 need one.
      if (digit === undefined && (place !== 10 || total > 0)) return undefined;
      total += (digit ?? 1) * place;
      digit = undefined;
    } else {
      const value = digitOf(mark);
      if (value < 0) return undefined;
      digit = value;
    }
  }
  return total + (digit ?? 0);
}

function digitOf(mark: string): number {
  if (mark === '两') return 2;
  const at = digits.indexOf(mark);
  return at < 0 ? -1 : Math.max(0, at - 1);
}

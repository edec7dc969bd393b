import { assertNever } from '#shared/result.ts';

/** How a figure is printed; the measure word stands in the text around it. */
export const numberStyles = {
  integer: '精确',
  oneDecimal: '一位小数',
  twoDecimals: '两位小数',
  upToTwoDecimals: '至多两位小数',
  over: '余',
  many: '多',
  nearly: '近',
  tenThousand: '万',
} as const;
export type NumberStyle = keyof typeof numberStyles;

export function isNumberStyle(word: string): word is NumberStyle {
  return Object.hasOwn(numberStyles, word);
}

/** The styles offered for a figure: one that says 万 cannot stand before 万元. */
export function stylesOf({ value }: { readonly value: number }, unit: string): readonly NumberStyle[] {
  const all = Object.keys(numberStyles).filter(isNumberStyle);
  return all.filter((style) => !(unit.startsWith('万') && numberInWords(value, style).includes('万')));
}

/** The number as printed: plain digits, as official documents write them; 1432 → 1400余, 18 → 近20, 198000 → 近20万. */
export function numberInWords(value: number, style: NumberStyle): string {
  switch (style) {
    case 'integer':
      return value.toFixed(0);
    case 'oneDecimal':
      return value.toFixed(1);
    case 'twoDecimals':
      return value.toFixed(2);
    case 'upToTwoDecimals':
      return String(Math.round(value * 100) / 100);
    case 'over':
    case 'many': {
      const round = Math.floor(value / stepOf(value)) * stepOf(value);
      if (round === value) return long(value);
      // 12万余, and 12多万
      return style === 'over' ? `${long(round)}余` : long(round).replace(/^[\d.]+/, '$&多');
    }
    case 'nearly': {
      const round = Math.ceil(value / stepOf(value)) * stepOf(value);
      return round === value ? long(value) : `近${long(round)}`;
    }
    case 'tenThousand':
      return `${Math.round(value / 100) / 100}万`;
    default:
      return assertNever(style);
  }
}

/** A rounded number of six digits and more is told in 万, as nobody counts its zeros. */
function long(value: number): string {
  return value >= 100_000 && value % 1000 === 0 ? `${value / 10_000}万` : String(value);
}

/** Two leading digits are kept of a large number, one of a number below 100: 1432 by 100, 166 by 10, 18 by 10. */
function stepOf(value: number): number {
  const digits = Math.floor(Math.abs(value)).toString().length;
  return digits <= 1 ? 1 : 10 ** Math.max(1, digits - 2);
}

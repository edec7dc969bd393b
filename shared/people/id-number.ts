import { type Day, dayOf, type Month } from '#shared/day.ts';

/**
 * 公民身份号码 (GB 11643-1999): 6 digits of region, 8 of birth, 3 of order (odd = 男), 1 check character.
 * The region is never refused: codes are abolished over the years, numbers stay.
 */
export type IdNumber =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'valid';
      /** 18 characters with a capital X, or the 15 digits of an old card as they stand. */
      readonly text: string;
      readonly digits: 18 | 15;
      readonly sex: '男' | '女';
      readonly birth: Day;
    }
  /** Stored as a number: a spreadsheet keeps 15 digits, the last three are lost for good. */
  | { readonly kind: 'damaged' }
  /** `why` completes the sentence 身份证号…… */
  | { readonly kind: 'invalid'; readonly text: string; readonly why: string };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The 18th character for the first 17 digits (GB 11643, 6.1: ISO 7064 MOD 11-2). */
export function checkCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return '10X98765432'.charAt(sum % 11);
}

// Blanks, invisible characters, apostrophes that keep a number as text, and full-width digits.
const noise = /[\s\u200b-\u200f\u2060\ufeff\u00ad'’‘＇`]/g;

function plain(text: string): string {
  return text
    .replace(noise, '')
    .replace(/[０-９Ｘｘ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/x$/, 'X');
}

/** Reads what stands in a cell or an input. A number of 16 or more digits is damaged whatever it looks like. */
export function readIdNumber(input: string | number): IdNumber {
  if (typeof input === 'number') {
    return input >= 1e15 ? { kind: 'damaged' } : readIdNumber(String(input));
  }
  const text = plain(input);
  if (text === '') return { kind: 'none' };
  // What a spreadsheet shows for such a number, also after a detour through CSV: 1.10101E+17.
  if (/^\d(\.\d+)?E\+?1[67]$/i.test(text)) return { kind: 'damaged' };
  if (/^\d{15}$/.test(text)) return readDigits(text, `19${text.slice(6, 12)}`, text.charAt(14), 15);
  if (!/^\d{17}[\dX]$/.test(text)) return { kind: 'invalid', text, why: wrongForm(text) };
  const read = readDigits(text, text.slice(6, 14), text.charAt(16), 18);
  if (read.kind === 'valid' && checkCharacter(text) !== text.charAt(17)) {
    // Typed as a number and only then turned into text.
    if (text.endsWith('000')) return { kind: 'damaged' };
    return { kind: 'invalid', text, why: '校验码不符，有数字录错' };
  }
  return read;
}

function wrongForm(text: string): string {
  if (!/^\d*X?$/.test(text)) return '含有数字和末位X以外的字符';
  return text.length === 18 ? '只有末位可以是X' : `应为18位，现为${text.length}位`;
}

function readDigits(text: string, birthDigits: string, sexDigit: string, digits: 18 | 15): IdNumber {
  const year = Number(birthDigits.slice(0, 4));
  const birth = dayOf(year, Number(birthDigits.slice(4, 6)), Number(birthDigits.slice(6, 8)));
  if (!birth) return { kind: 'invalid', text, why: '中的出生日期不存在' };
  return { kind: 'valid', text, digits, sex: Number(sexDigit) % 2 === 1 ? '男' : '女', birth };
}

/** The 18-character form by which people are compared: an old 15-digit number is completed, others stay. */
export function fullIdNumber(text: string): string {
  if (!/^\d{15}$/.test(text)) return text;
  const first17 = `${text.slice(0, 6)}19${text.slice(6)}`;
  return first17 + checkCharacter(first17);
}

/**
 * Where a valid number disagrees with the file. These are warnings, never errors: by rule the date of birth of the
 * 档案 prevails and may lawfully differ from the card.
 */
export function compareWithIdNumber(
  id: IdNumber,
  person: { readonly sex?: '男' | '女' | undefined; readonly birth?: Month | Day | undefined },
): string[] {
  if (id.kind !== 'valid') return [];
  const warnings: string[] = [];
  if (person.sex !== undefined && person.sex !== id.sex) {
    warnings.push(`性别为“${person.sex}”，而身份证号显示为“${id.sex}”`);
  }
  if (person.birth !== undefined && !id.birth.startsWith(person.birth)) {
    const shown = id.birth.slice(0, person.birth.length).replaceAll('-', '.');
    warnings.push(`出生年月为${person.birth.replaceAll('-', '.')}，而身份证号显示为${shown}`);
  }
  return warnings;
}

import { LAST_RANK, type Ranked } from './find-named.ts';
import { numberForm, wordsOf } from './search-form.ts';

/** One matter as it can be found. */
export interface MatterText {
  /** The number with and without its year, as {@link numberForm} gives them; none for a matter without a number. */
  readonly numbers: readonly string[];
  /** What stands in lists: kind, number, name, unit, stage; in search form. */
  readonly head: string;
  /** Texts of its fields as {@link fieldTexts} joins them: those anybody may read, and the confidential ones. */
  readonly open: string;
  readonly secret: string;
  /** Names of those who may know of it; everybody if missing. */
  readonly onlyFor?: readonly string[];
}

// Characters for private use stand before each text and tell its field: one plain search goes through all of them.
const FIRST_MARK = 0xe000;
const LAST_MARK = 0xe0ff;

/** Texts joined into one, each with the place of its field in the case type. Texts are in search form. */
export function fieldTexts(fields: readonly { readonly place: number; readonly text: string }[]): string {
  return fields.map(({ place, text }) => String.fromCharCode(FIRST_MARK + place) + text).join('');
}

/** Place of the field to whose text a position belongs. */
function fieldAt(texts: string, position: number): number {
  for (let at = position; at >= 0; at--) {
    const code = texts.charCodeAt(at);
    if (code >= FIRST_MARK && code <= LAST_MARK) return code - FIRST_MARK;
  }
  throw new Error('a text without its field');
}

export interface FoundIn<T> {
  readonly matter: T;
  /** Place of the field where the word stands, if it is not in the head. */
  readonly field?: number;
}

/** A number with its word is meant as one; bare digits may as well be the end of an identity number. */
const NUMBER_RANK = 1;
const DIGITS_RANK = 5;
/** A hit in what lists show, and one in the texts: behind every hit by a name. */
const HEAD_RANK = LAST_RANK + 1;
const TEXT_RANK = LAST_RANK + 2;

export interface MatterOptions {
  readonly limit: number;
  /** Whether words are looked for in confidential texts. */
  readonly confidential: boolean;
  /** Name of the operator who asks. */
  readonly reader: string;
}

/**
 * Matters in which every word of the query stands, at most `limit`: those whose number ends with the query (黄7, 2013黄7), those
 * whose line in a list has every word, then those in whose texts it stands. `newestFirst` is their order within each.
 */
export function findMatters<T extends MatterText>(
  newestFirst: readonly T[],
  query: string,
  { limit, confidential, reader }: MatterOptions,
): Ranked<FoundIn<T>>[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const number = /\d/.test(query) ? numberForm(query) : '';
  const rank = /^\d+$/.test(number) ? DIGITS_RANK : NUMBER_RANK;
  const byNumber: Ranked<FoundIn<T>>[] = [];
  const byHead: Ranked<FoundIn<T>>[] = [];
  const byText: Ranked<FoundIn<T>>[] = [];
  for (const matter of newestFirst) {
    if (matter.onlyFor && !matter.onlyFor.includes(reader)) continue;
    if (number !== '' && matter.numbers.some((one) => endsWithNumber(one, number))) {
      byNumber.push({ rank: matter.numbers.includes(number) ? 0 : rank, item: { matter } });
    } else if (words.every((word) => matter.head.includes(word))) {
      if (byHead.length < limit) byHead.push({ rank: HEAD_RANK, item: { matter } });
    } else if (byText.length < limit) {
      const field = fieldWith(matter, words, confidential);
      if (field !== undefined) byText.push({ rank: TEXT_RANK, item: { matter, field } });
    }
    if (byNumber.length >= limit || (number === '' && byHead.length >= limit)) break;
  }
  return [...byNumber, ...byHead, ...byText].slice(0, limit);
}

/** 7 is the end of 黄7 and not of 黄17. */
function endsWithNumber(number: string, wanted: string): boolean {
  if (!number.endsWith(wanted)) return false;
  const before = number.charAt(number.length - wanted.length - 1);
  return !(/\d/.test(before) && /^\d/.test(wanted));
}

/** The field with the first word that the head has not, if every word stands somewhere. */
function fieldWith(
  { head, open, secret }: MatterText,
  words: readonly string[],
  confidential: boolean,
): number | undefined {
  let field: number | undefined;
  for (const word of words) {
    if (head.includes(word)) continue;
    const inOpen = open.indexOf(word);
    const inSecret = inOpen < 0 && confidential ? secret.indexOf(word) : -1;
    if (inOpen < 0 && inSecret < 0) return undefined;
    field ??= inOpen >= 0 ? fieldAt(open, inOpen) : fieldAt(secret, inSecret);
  }
  return field;
}

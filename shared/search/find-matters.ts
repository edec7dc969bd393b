import { LAST_RANK, type Ranked } from './find-named.ts';
import { firstOf, holders, joinLane, type Lane, partOf } from './lane.ts';
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
  /** Who may know of it, as `readersOf` gives them; everybody if missing. */
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

/** Matters as they are searched, newest first. */
export interface MatterLanes<T extends MatterText> {
  readonly items: readonly T[];
  readonly numbers: Lane;
  readonly heads: Lane;
  readonly open: Lane;
  readonly secret: Lane;
}

// No word of a query holds a line break, so none crosses a border.
const border = '\n';

/** The items of the answer hold their texts as parts of the joined ones: whoever keeps those keeps each text once. */
export function joinMatters<T extends MatterText>(newestFirst: readonly T[]): MatterLanes<T> {
  const numbers = joinLane(newestFirst, (one) =>
    one.numbers.map((number) => border + number + border).join(''),
  );
  const heads = joinLane(newestFirst, ({ head }) => head + border);
  const open = joinLane(newestFirst, (one) => one.open + border);
  const secret = joinLane(newestFirst, (one) => one.secret + border);
  const without = (lane: Lane, index: number) => partOf(lane, index).slice(0, -border.length);
  const items = newestFirst.map((one, index) => ({
    ...one,
    head: without(heads, index),
    open: without(open, index),
    secret: without(secret, index),
  }));
  return { items, numbers, heads, open, secret };
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
  /** What the operator who asks is known by, as `keysOf` gives it. */
  readonly reader: readonly string[];
}

/**
 * Matters in which every word of the query stands, at most `limit`: those whose number ends with the query (黄7, 2013黄7), those
 * whose line in a list has every word, then those in whose texts it stands. Newest first within each.
 */
export function findMatters<T extends MatterText>(
  all: MatterLanes<T>,
  query: string,
  { limit, confidential, reader }: MatterOptions,
): Ranked<FoundIn<T>>[] {
  const words = wordsOf(query);
  const rarest = longestOf(words);
  if (rarest === undefined) return [];
  const { items, heads, open, secret } = all;
  const found: Ranked<FoundIn<T>>[] = [];
  const taken = new Set<number>();
  const take = (
    rank: number,
    lists: readonly Iterable<number>[],
    fits: (index: number) => boolean,
    fieldOf: (index: number) => number | undefined = () => undefined,
  ) => {
    if (found.length >= limit) return;
    const mayBe = (index: number) => !taken.has(index) && mayKnow(items[index], reader) && fits(index);
    for (const index of firstOf(limit - found.length, lists, mayBe)) {
      taken.add(index);
      const matter = items[index];
      const field = fieldOf(index);
      if (matter) found.push({ rank, item: { matter, ...(field === undefined ? {} : { field }) } });
    }
  };
  const number = /\d/.test(query) ? numberForm(query) : '';
  if (number !== '') {
    take(0, [holders(all.numbers, border + number + border)], always);
    take(/^\d+$/.test(number) ? DIGITS_RANK : NUMBER_RANK, [endingWith(all.numbers, number)], always);
  }
  const others = words.filter((word) => word !== rarest);
  take(HEAD_RANK, [holders(heads, rarest)], (index) => {
    const head = partOf(heads, index);
    return others.every((word) => head.includes(word));
  });
  const texts = confidential ? [open, secret] : [open];
  // With one word, whoever has it in the head has been found there.
  const where = others.length === 0 ? texts : [heads, ...texts];
  take(
    TEXT_RANK,
    where.map((lane) => holders(lane, rarest)),
    (index) => others.every((word) => [heads, ...texts].some((lane) => partOf(lane, index).includes(word))),
    (index) =>
      fieldWith(
        partOf(heads, index),
        texts.map((lane) => partOf(lane, index)),
        words,
      ),
  );
  return found;
}

/** Every matter whose line in a list has every word of the query, newest first; those that `reader` may not know are left out. */
export function mattersHeaded<T extends MatterText>(
  { items }: MatterLanes<T>,
  query: string,
  reader: readonly string[],
): readonly T[] {
  const words = wordsOf(query);
  return items.filter((one) => mayKnow(one, reader) && words.every((word) => one.head.includes(word)));
}

const always = () => true;

function mayKnow(matter: MatterText | undefined, reader: readonly string[]): boolean {
  if (matter?.onlyFor === undefined) return matter !== undefined;
  const { onlyFor } = matter;
  return reader.some((key) => onlyFor.includes(key));
}

/** The longest word is taken for the one that stands in fewest texts. */
function longestOf(words: readonly string[]): string | undefined {
  return words.reduce<string | undefined>(
    (longest, word) => (longest !== undefined && longest.length >= word.length ? longest : word),
    undefined,
  );
}

/** 7 is the end of 黄7 and not of 黄17. */
function endingWith(numbers: Lane, wanted: string): Iterable<number> {
  const beginsWithDigit = /^\d/.test(wanted);
  return holders(
    numbers,
    wanted + border,
    (text, at) => !(beginsWithDigit && /\d/.test(text.charAt(at - 1))),
  );
}

/** The field with the first word that the head has not. */
function fieldWith(head: string, texts: readonly string[], words: readonly string[]): number | undefined {
  const word = words.find((one) => !head.includes(one));
  if (word === undefined) return undefined;
  for (const text of texts) {
    const at = text.indexOf(word);
    if (at >= 0) return fieldAt(text, at);
  }
  return undefined;
}

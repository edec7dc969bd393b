import { firstOf, holders, joinLane, type Lane } from './lane.ts';
import { mixedPattern } from './mixed.ts';
import { searchForm, wordsOf } from './search-form.ts';

/** How a name is read. Readings come from outside: nothing here knows pinyin. */
export interface Spelling {
  /** Whole readings: `zhangsan`; for 吕布 `lvbu`, `lubu`, `lyubu`. */
  readonly readings: readonly string[];
  /** First letters of the same: `zs`. */
  readonly initials: readonly string[];
  /** Readings of whoever does not know better: dan for the surname 单. They rank behind. */
  readonly otherReadings: readonly string[];
  readonly otherInitials: readonly string[];
  /** See mixed.ts. */
  readonly spelled: string;
}

/** Readings as they are searched: one text for whole and short readings, one for mixed typing. */
export interface SpellingText {
  readonly latin: string;
  readonly spelled: string;
}

/** Everything by which one thing is found. */
export interface NamedText extends SpellingText {
  readonly names: string;
  /** Identity number, telephone, codes: found by their end, then by any part. */
  readonly numbers: string;
}

/** What can be found by a name. */
export interface Named {
  readonly text: NamedText;
  /** Further words of a query may be found here too (post …). */
  readonly also?: string;
  /** What it belongs to: people of a unit are found by the unit's name and readings. */
  readonly group?: string;
}

/** 0 is the name itself; the higher, the looser the hit. Comparable between kinds of things. */
export interface Ranked<T> {
  readonly rank: number;
  readonly item: T;
}

// One mark before each kind of text and one after. No input method writes them, so a query cannot cross a border; they
// are Latin-1, so a text of letters takes one byte a letter.
const start = '¡';
const initials = '¢';
const reading = '£';
const number = '¤';
const otherInitials = '¥';
const otherReading = '¦';
const end = '§';

const each = (mark: string, texts: readonly string[]) => texts.map((text) => mark + text + end).join('');

export function spellingText(spelling: Spelling): SpellingText {
  const latin =
    each(initials, spelling.initials) +
    each(reading, spelling.readings) +
    each(otherInitials, spelling.otherInitials) +
    each(otherReading, spelling.otherReadings);
  return { latin, spelled: start + spelling.spelled + end };
}

/** @param names the name shown, then others it goes by */
export function namedText(
  names: readonly string[],
  spelling: SpellingText,
  numbers: readonly string[],
): NamedText {
  return {
    names: each(start, names.map(searchForm)),
    numbers: each(number, numbers.map(searchForm)),
    latin: spelling.latin,
    spelled: spelling.spelled,
  };
}

/** The first whole reading. */
export function readingIn({ latin }: SpellingText): string {
  const from = latin.indexOf(reading) + 1;
  return from === 0 ? '' : latin.slice(from, latin.indexOf(end, from));
}

export interface NamedLanes<T extends Named> {
  readonly items: readonly T[];
  readonly names: Lane;
  readonly numbers: Lane;
  readonly latin: Lane;
  /** Which letters stand in any reading of each thing, one bit each: whoever lacks a typed letter need not be tried. */
  readonly letters: Int32Array;
  /** The same of the letters with which a syllable of the first character begins. */
  readonly leads: Int32Array;
  /** Places of the things of each group. */
  readonly byGroup: ReadonlyMap<string, readonly number[]>;
}

/** `items` stand in the order in which equally good hits are to be shown. */
export function joinNamed<T extends Named>(items: readonly T[]): NamedLanes<T> {
  const byGroup = new Map<string, number[]>();
  const letters = new Int32Array(items.length);
  const leads = new Int32Array(items.length);
  for (const [index, { text, group }] of items.entries()) {
    letters[index] = lettersOf(text.spelled);
    leads[index] = leadsOf(text.spelled);
    if (group === undefined) continue;
    const known = byGroup.get(group);
    if (known) known.push(index);
    else byGroup.set(group, [index]);
  }
  return {
    items,
    names: joinLane(items, ({ text }) => text.names),
    numbers: joinLane(items, ({ text }) => text.numbers),
    latin: joinLane(items, ({ text }) => text.latin),
    letters,
    leads,
    byGroup,
  };
}

function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= bitOf(text, at);
  return letters;
}

function leadsOf(spelled: string): number {
  let leads = 0;
  for (let at = 1; at < spelled.length && spelled.charAt(at) !== "'"; at++) {
    if (bitOf(spelled, at - 1) === 0) leads |= bitOf(spelled, at);
  }
  return leads;
}

/** 0 for anything but a letter. */
function bitOf(text: string, at: number): number {
  const letter = text.charCodeAt(at) - 97;
  return letter >= 0 && letter < 26 ? 1 << letter : 0;
}

export interface FindOptions<T> {
  readonly limit: number;
  /** Groups (units) whose name a word means. */
  readonly groupsFor?: (word: string) => ReadonlySet<string>;
  /** Positions of what was used lately: shown before equally good hits. */
  readonly recent?: readonly number[];
  /** What is left out. */
  readonly without?: (item: T) => boolean;
}

/** A hit by nothing but the group. */
export const LAST_RANK = 8;
/** A hit somewhere inside a name, a reading or a number. */
export const INSIDE_RANK = 7;

/**
 * The things in whose text every word of the query occurs, best first, at most `limit`. Ranked by the first word: the
 * whole name, its beginning, initials and readings, the end of a number, mixed typing, then anything (the middle of a
 * name, a part of a number, the group). Blank queries find nothing.
 */
export function findNamed<T extends Named>(
  all: NamedLanes<T>,
  query: string,
  { limit, groupsFor = () => nothing, recent = [], without }: FindOptions<T>,
): Ranked<T>[] {
  const [first, ...more] = wordsOf(query);
  if (first === undefined) return [];
  const wanted = patternsOf(first);
  const rest = more.map((word) => ({ groups: groupsFor(word), patterns: patternsOf(word) }));
  // Whoever was found or refused once is not looked at again by a wider look.
  const tried = new Set<number>();
  const fits = (index: number) => {
    const item = all.items[index];
    if (!item || tried.has(index)) return false;
    const isMeant = !without?.(item) && rest.every(({ groups, patterns }) => hasWord(item, groups, patterns));
    if (!isMeant) tried.add(index);
    return isMeant;
  };
  const lately = recent.flatMap((index) => {
    const rank = fits(index) ? rankOf(all.items[index]?.text, wanted) : undefined;
    return rank === undefined ? [] : [{ rank, index }];
  });
  for (const { index } of lately) tried.add(index);
  const found: Ranked<T>[] = [];
  for (const [rank, lists] of looks(all, wanted, groupsFor)) {
    const used = lately.filter((one) => one.rank === rank).map(({ index }) => index);
    for (const index of [...used, ...firstOf(limit - found.length, lists, fits)]) {
      tried.add(index);
      const item = all.items[index];
      if (item && found.length < limit) found.push({ rank, item });
    }
    if (found.length >= limit) break;
  }
  return found;
}

/** Where to look for a word, best hits first: nothing is searched before it is asked for. */
function* looks<T extends Named>(
  all: NamedLanes<T>,
  { word, wholeName, nameStart, ending, isLatin, hasDigit, mixed }: Patterns,
  groupsFor: (word: string) => ReadonlySet<string>,
): Generator<readonly [rank: number, lists: readonly Iterable<number>[]]> {
  const { names, numbers, latin, byGroup } = all;
  const inNames = names.text.includes(word);
  const inLatin = isLatin && latin.text.includes(word);
  if (inNames) yield [0, [holders(names, wholeName)]];
  if (inNames) yield [1, [holders(names, nameStart)]];
  if (inLatin) yield [2, [initials, reading].map((mark) => holders(latin, mark + word + end))];
  if (inLatin) yield [3, [initials, reading].map((mark) => holders(latin, mark + word))];
  if (hasDigit) yield [4, [holders(numbers, ending)]];
  if (inLatin) yield [5, [otherInitials, otherReading].map((mark) => holders(latin, mark + word))];
  if (mixed) yield [6, [spelledLike(all, word, mixed)]];
  yield [
    INSIDE_RANK,
    [
      ...(inNames ? [holders(names, word)] : []),
      ...(hasDigit ? [holders(numbers, word)] : []),
      ...(inLatin ? [holders(latin, word)] : []),
    ],
  ];
  yield [LAST_RANK, [...groupsFor(word)].map((group) => byGroup.get(group) ?? [])];
}

const nothing: ReadonlySet<string> = new Set();

/** One word in every form in which it is looked for. */
interface Patterns {
  readonly word: string;
  readonly wholeName: string;
  readonly nameStart: string;
  readonly ending: string;
  readonly mixed: RegExp | undefined;
  /** Nothing but letters. */
  readonly isLatin: boolean;
  readonly hasDigit: boolean;
}

function patternsOf(word: string): Patterns {
  const source = mixedPattern(word);
  return {
    word,
    wholeName: start + word + end,
    nameStart: start + word,
    ending: word + end,
    mixed: source === undefined ? undefined : new RegExp(`^${start}${source}`, 'u'),
    isLatin: /^[a-z]+$/.test(word),
    hasDigit: /\d/.test(word),
  };
}

/** How well one thing is hit; undefined for not at all. */
function rankOf(text: NamedText | undefined, patterns: Patterns): number | undefined {
  if (!text) return undefined;
  const { names, numbers, latin } = text;
  const { word, wholeName, nameStart, ending, isLatin, hasDigit, mixed } = patterns;
  const reads = (marks: readonly string[], after = '') =>
    isLatin && marks.some((mark) => latin.includes(mark + word + after));
  if (names.includes(wholeName)) return 0;
  if (names.includes(nameStart)) return 1;
  if (reads([initials, reading], end)) return 2;
  if (reads([initials, reading])) return 3;
  if (hasDigit && numbers.includes(ending)) return 4;
  if (reads([otherInitials, otherReading])) return 5;
  if (mixed?.test(text.spelled)) return 6;
  return isInside(text, word) ? INSIDE_RANK : undefined;
}

function isInside({ names, numbers, latin }: NamedText, word: string): boolean {
  return names.includes(word) || numbers.includes(word) || latin.includes(word);
}

/** zhangw, 张w, 张wei民: whoever begins like it and has its letters is tried by the whole pattern. */
function* spelledLike<T extends Named>(
  { items, names, letters, leads }: NamedLanes<T>,
  word: string,
  mixed: RegExp,
): Generator<number> {
  const wanted = lettersOf(word);
  if (wanted === 0) return;
  const isLike = (index: number) =>
    ((letters[index] ?? 0) & wanted) === wanted && mixed.test(items[index]?.text.spelled ?? '');
  const characters = /^[^a-z]*/.exec(word)?.[0] ?? '';
  if (characters !== '') {
    for (const index of holders(names, start + characters)) if (isLike(index)) yield index;
    return;
  }
  const lead = bitOf(word, 0);
  for (let index = 0; index < items.length; index++) {
    if (((leads[index] ?? 0) & lead) !== 0 && isLike(index)) yield index;
  }
}

function hasWord(
  { text, also, group }: Named,
  groups: ReadonlySet<string>,
  { word, mixed }: Patterns,
): boolean {
  if (group !== undefined && groups.has(group)) return true;
  return (also?.includes(word) ?? false) || isInside(text, word) || (mixed?.test(text.spelled) ?? false);
}

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

/** Texts of one kind of all things joined into one string: scanning it plainly beats every index. */
interface Lane {
  readonly text: string;
  /** Where each thing's part begins, and where the last one ends. */
  readonly starts: Int32Array;
}

export interface NamedLanes<T extends Named> {
  readonly items: readonly T[];
  readonly names: Lane;
  readonly numbers: Lane;
  readonly latin: Lane;
  /** Places of the things of which some reading begins with a letter. */
  readonly byLetter: ReadonlyMap<string, readonly number[]>;
}

/** `items` stand in the order in which equally good hits are to be shown. */
export function joinNamed<T extends Named>(items: readonly T[]): NamedLanes<T> {
  const byLetter = new Map<string, number[]>();
  for (const [index, { text }] of items.entries()) {
    for (const letter of lettersOf(text)) {
      const known = byLetter.get(letter);
      if (known) known.push(index);
      else byLetter.set(letter, [index]);
    }
  }
  return {
    items,
    names: joinLane(items, ({ names }) => names),
    numbers: joinLane(items, ({ numbers }) => numbers),
    latin: joinLane(items, ({ latin }) => latin),
    byLetter,
  };
}

/** The letters with which a reading, or any reading of the first character, begins. */
function lettersOf({ latin, spelled }: SpellingText): ReadonlySet<string> {
  const letters = new Set<string>();
  for (let at = 0; at < latin.length; at = latin.indexOf(end, at) + 1) letters.add(latin.charAt(at + 1));
  const first = spelled.slice(1, spelled.indexOf("'")).match(/[a-z]+/g) ?? [];
  for (const syllable of first) letters.add(syllable.charAt(0));
  return letters;
}

function joinLane(items: readonly Named[], part: (text: NamedText) => string): Lane {
  const parts = items.map(({ text }) => part(text));
  const starts = new Int32Array(parts.length + 1);
  let length = 0;
  for (const [index, one] of parts.entries()) {
    starts[index] = length;
    length += one.length;
  }
  starts[parts.length] = length;
  return { text: parts.join(''), starts };
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
  const lists: number[][] = Array.from({ length: LAST_RANK + 1 }, () => []);
  const taken = new Set<number>();
  const take = (index: number, rank: number) => {
    const item = all.items[index];
    const list = lists[rank];
    if (!item || !list || list.length >= limit || taken.has(index) || without?.(item)) return;
    if (!rest.every(({ groups, patterns }) => hasWord(item, groups, patterns))) return;
    taken.add(index);
    list.push(index);
  };
  for (const index of recent) {
    const item = all.items[index];
    const rank = item && rankOf(item.text, wanted);
    if (rank !== undefined) take(index, rank);
  }
  // Each look is wider than the one before, and gives no better rank than this; none is needed once the list is full.
  const looks: readonly (readonly [best: number, look: () => void])[] = [
    [0, () => scan(all.names, wanted.wholeName, (index) => take(index, 0))],
    [1, () => scan(all.names, wanted.nameStart, (index) => take(index, 1))],
    [2, () => lookByLetter(all, wanted, take)],
    [4, () => wanted.hasDigit && scan(all.numbers, wanted.ending, (index) => take(index, 4))],
    [6, () => lookByCharacters(all, wanted, take)],
    [INSIDE_RANK, () => scan(all.names, first, (index) => take(index, INSIDE_RANK))],
    [INSIDE_RANK, () => wanted.hasDigit && scan(all.numbers, first, (index) => take(index, INSIDE_RANK))],
    [INSIDE_RANK, () => wanted.isLatin && scan(all.latin, first, (index) => take(index, INSIDE_RANK))],
    [LAST_RANK, () => lookByGroup(all, groupsFor(first), (index) => take(index, LAST_RANK))],
  ];
  for (const [best, look] of looks) {
    const found = lists.slice(0, best + 1).reduce((sum, { length }) => sum + length, 0);
    if (found >= limit) break;
    look();
  }
  return lists
    .flatMap((list, rank) => list.flatMap((index) => all.items[index] ?? []).map((item) => ({ rank, item })))
    .slice(0, limit);
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
function rankOf({ names, numbers, latin, spelled }: NamedText, patterns: Patterns): number | undefined {
  const { word, wholeName, nameStart, ending, mixed } = patterns;
  if (names.includes(wholeName)) return 0;
  if (names.includes(nameStart)) return 1;
  const byLetters = patterns.isLatin ? letterRank(latin, word) : undefined;
  if (byLetters !== undefined && byLetters < 4) return byLetters;
  if (patterns.hasDigit && numbers.includes(ending)) return 4;
  if (byLetters !== undefined) return byLetters;
  if (mixed?.test(spelled)) return 6;
  return [names, numbers, latin].some((text) => text.includes(word)) ? INSIDE_RANK : undefined;
}

/** Whole initials or reading 2, their beginning 3, other readings 5. */
function letterRank(latin: string, word: string): number | undefined {
  if (latin.includes(initials + word)) return latin.includes(initials + word + end) ? 2 : better(latin, word);
  if (latin.includes(reading + word)) return better(latin, word);
  return latin.includes(otherInitials + word) || latin.includes(otherReading + word) ? 5 : undefined;
}

function better(latin: string, word: string): number {
  return latin.includes(reading + word + end) ? 2 : 3;
}

function lookByLetter<T extends Named>(
  { items, byLetter }: NamedLanes<T>,
  { word, isLatin, mixed }: Patterns,
  take: (index: number, rank: number) => void,
): void {
  for (const index of byLetter.get(word.charAt(0)) ?? []) {
    const text = items[index]?.text;
    if (!text) continue;
    const rank = isLatin ? letterRank(text.latin, word) : undefined;
    if (rank !== undefined) take(index, rank);
    else if (mixed?.test(text.spelled)) take(index, 6);
  }
}

/** 张w, 张wei民: whoever bears the characters at the beginning, then the rest of them by letters. */
function lookByCharacters<T extends Named>(
  { items, names }: NamedLanes<T>,
  { word, mixed }: Patterns,
  take: (index: number, rank: number) => void,
): void {
  const lead = /^[^a-z\d]+(?=[a-z])/.exec(word)?.[0];
  if (lead === undefined || !mixed) return;
  scan(names, start + lead, (index) => {
    if (mixed.test(items[index]?.text.spelled ?? '')) take(index, 6);
  });
}

function lookByGroup<T extends Named>(
  { items }: NamedLanes<T>,
  groups: ReadonlySet<string>,
  take: (index: number) => void,
): void {
  if (groups.size === 0) return;
  for (const [index, { group }] of items.entries()) if (group !== undefined && groups.has(group)) take(index);
}

/** Calls `hit` for each thing whose part holds the pattern, in order. */
function scan({ text, starts }: Lane, pattern: string, hit: (index: number) => void): void {
  for (let at = text.indexOf(pattern); at >= 0; ) {
    const index = partAt(starts, at);
    hit(index);
    at = text.indexOf(pattern, starts[index + 1] ?? text.length);
  }
}

function hasWord({ text, also, group }: Named, groups: ReadonlySet<string>, patterns: Patterns): boolean {
  if (group !== undefined && groups.has(group)) return true;
  return (also?.includes(patterns.word) ?? false) || rankOf(text, patterns) !== undefined;
}

/** The last part that begins at or before this position. */
function partAt(starts: Int32Array, at: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

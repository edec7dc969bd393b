import { cleanText } from '../formats/clean-text.ts';

/** What a person can be found by. Readings come from outside: this file knows no pinyin. */
export interface Findable {
  readonly name: string;
  /** Whole readings: `zhangsan`, and `lvbu`, `lubu` for 吕布. */
  readonly readings: readonly string[];
  /** First letters of the same: `zs`. */
  readonly initials: readonly string[];
  readonly unit: string;
  /** The last six characters of the identity number, telephone numbers. */
  readonly numbers: readonly string[];
}

/** Everybody's text joined into one string: scanning it plainly beats every index (20,000 people: about 1 ms). */
export interface PeopleText<T extends Findable> {
  readonly text: string;
  /** Where each person's part begins. */
  readonly starts: readonly number[];
  readonly people: readonly T[];
}

// One mark before each kind of text and one after: no key on a keyboard writes them, so a query cannot cross a border.
const person = '\n';
const initials = '\u0002';
const reading = '\u0003';
const other = '\u0004';
const end = '\u0001';

/** `people` stand in the order in which equally good hits are to be shown. */
export function joinPeople<T extends Findable>(people: readonly T[]): PeopleText<T> {
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const one of people) {
    const part = textOf(one);
    starts.push(length);
    parts.push(part);
    length += part.length;
  }
  return { text: parts.join(''), starts, people };
}

function textOf(one: Findable): string {
  const each = (mark: string, texts: readonly string[]) =>
    texts.map((text) => `${mark}${searchForm(text)}${end}`).join('');
  return (
    each(person, [one.name]) +
    each(initials, one.initials) +
    each(reading, one.readings) +
    each(other, [one.unit, ...one.numbers])
  );
}

/** Without what nobody types alike: blanks, the dot of 买买提·艾力, apostrophes between syllables, case, ü. */
function searchForm(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replace(/[\s·•'’]/g, '')
    .replace(/ü|u:/g, 'v');
}

/**
 * The people in whose text every word of the query occurs, at most `limit`. Ranked by the first word: the whole name,
 * its beginning, initials, readings, then anything (the middle of a name, unit, numbers). Blank queries find nobody.
 */
export function findPeople<T extends Findable>(all: PeopleText<T>, query: string, limit: number): T[] {
  const [first, ...more] = cleanText(query)
    .split(/\s/)
    .map(searchForm)
    .filter((word) => word !== '');
  if (first === undefined) return [];
  const found = new Set<number>();
  for (const pattern of patternsOf(first)) {
    collect(all, pattern, more, found, limit);
    if (found.size >= limit) break;
  }
  return [...found].flatMap((index) => all.people[index] ?? []);
}

function patternsOf(word: string): readonly string[] {
  return [
    person + word + end,
    person + word,
    initials + word + end,
    reading + word + end,
    initials + word,
    reading + word,
    word,
  ];
}

function collect<T extends Findable>(
  { text, starts }: PeopleText<T>,
  pattern: string,
  more: readonly string[],
  found: Set<number>,
  limit: number,
): void {
  for (let at = text.indexOf(pattern); at >= 0 && found.size < limit; ) {
    const index = personAt(starts, at);
    const next = starts[index + 1] ?? text.length;
    const own = more.length > 0 ? text.slice(starts[index], next) : '';
    if (more.every((word) => own.includes(word))) found.add(index);
    at = text.indexOf(pattern, next);
  }
}

/** The last person whose part begins at or before this position. */
function personAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

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

/** What can be found by a name. */
export interface Named {
  /** The name shown, then others it goes by. */
  readonly names: readonly string[];
  readonly spelling: Spelling;
  /** Identity number, telephone, codes: found by their end, then by any part. */
  readonly numbers: readonly string[];
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

// One mark before each kind of text and one after: no key on a keyboard writes them, so a query cannot cross a border.
const start = '\n';
const initials = '\u0002';
const reading = '\u0003';
const number = '\u0004';
const otherInitials = '\u0005';
const otherReading = '\u0006';
const end = '\u0001';

/** Texts of one kind of all things joined into one string: scanning it plainly beats every index. */
interface Lane {
  readonly text: string;
  /** Where each thing's part begins, and where the last one ends. */
  readonly starts: Int32Array;
}

type LaneName = 'names' | 'latin' | 'numbers' | 'spelled';
const laneNames: readonly LaneName[] = ['names', 'latin', 'numbers', 'spelled'];

/** The text of one thing, by lane. Kept with it, because joining is then all that a change costs. */
export type NamedText = Readonly<Record<LaneName, string>>;

export interface NamedLanes<T extends Named> {
  readonly items: readonly T[];
  readonly lanes: Readonly<Record<LaneName, Lane>>;
  readonly byGroup: ReadonlyMap<string, readonly number[]>;
}

export function namedText({ names, spelling, numbers }: Named): NamedText {
  const each = (mark: string, texts: readonly string[]) => texts.map((text) => mark + text + end).join('');
  return {
    names: each(start, names.map(searchForm)),
    latin:
      each(initials, spelling.initials) +
      each(reading, spelling.readings) +
      each(otherInitials, spelling.otherInitials) +
      each(otherReading, spelling.otherReadings),
    numbers: each(number, numbers.map(searchForm)),
    spelled: start + spelling.spelled + end,
  };
}

/** `items` stand in the order in which equally good hits are to be shown; `texts` are theirs. */
export function joinNamed<T extends Named>(
  items: readonly T[],
  texts: readonly NamedText[] = items.map(namedText),
): NamedLanes<T> {
  const byGroup = new Map<string, number[]>();
  for (const [index, { group }] of items.entries()) {
    if (group === undefined) continue;
    const known = byGroup.get(group);
    if (known) known.push(index);
    else byGroup.set(group, [index]);
  }
  const lane = (name: LaneName) => joinLane(texts.map((text) => text[name]));
  const [names, latin, numbers, spelled] = laneNames.map(lane);
  if (!names || !latin || !numbers || !spelled) throw new Error('a lane is missing');
  return { items, lanes: { names, latin, numbers, spelled }, byGroup };
}

function joinLane(parts: readonly string[]): Lane {
  const starts = new Int32Array(parts.length + 1);
  let length = 0;
  for (const [index, part] of parts.entries()) {
    starts[index] = length;
    length += part.length;
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

/** How a word can hit, the best first. */
interface Way {
  readonly lane: LaneName;
  readonly pattern: string | RegExp;
}

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
  const rest = more.map((word) => ({ word, groups: groupsFor(word), mixed: mixedOf(word) }));
  const ranks = new Map<number, number>();
  const take = (index: number, rank: number) => {
    const item = all.items[index];
    if (!item || ranks.has(index) || without?.(item)) return;
    if (rest.every((wanted) => hasWord(all, index, wanted))) ranks.set(index, rank);
  };
  for (const [rank, ways] of waysOf(first).entries()) {
    for (const way of ways) {
      for (const index of recent) if (partHas(all.lanes[way.lane], index, way.pattern)) take(index, rank);
      scan(all.lanes[way.lane], way.pattern, (index) => {
        take(index, rank);
        return ranks.size < limit;
      });
    }
    if (ranks.size >= limit) break;
  }
  if (ranks.size < limit) takeGroups(all, groupsFor(first), (index) => take(index, LAST_RANK), ranks, limit);
  return [...ranks].flatMap(([index, rank]) => {
    const item = all.items[index];
    return item ? [{ rank, item }] : [];
  });
}

const nothing: ReadonlySet<string> = new Set();

/** The loosest hit by a name. */
export const LAST_RANK = 8;

function waysOf(word: string): readonly (readonly Way[])[] {
  const latin = (...patterns: readonly string[]) =>
    patterns.map((pattern) => ({ lane: 'latin', pattern }) as const);
  const mixed = mixedOf(word);
  return [
    [{ lane: 'names', pattern: start + word + end }],
    [{ lane: 'names', pattern: start + word }],
    latin(initials + word + end, reading + word + end),
    latin(initials + word, reading + word),
    [{ lane: 'numbers', pattern: word + end }],
    latin(otherInitials + word + end, otherReading + word + end, otherInitials + word, otherReading + word),
    mixed ? [{ lane: 'spelled', pattern: mixed }] : [],
    [
      { lane: 'names', pattern: word },
      { lane: 'numbers', pattern: word },
      { lane: 'latin', pattern: word },
    ],
  ];
}

function mixedOf(word: string): RegExp | undefined {
  const source = mixedPattern(word);
  return source === undefined ? undefined : new RegExp(`${start}${source}`, 'gu');
}

/** Calls `hit` for each thing whose part holds the pattern, in order, until it answers false. */
function scan({ text, starts }: Lane, pattern: string | RegExp, hit: (index: number) => boolean): void {
  for (let at = position(text, pattern, 0); at >= 0; ) {
    const index = partAt(starts, at);
    if (!hit(index)) return;
    at = position(text, pattern, starts[index + 1] ?? text.length);
  }
}

function position(text: string, pattern: string | RegExp, from: number): number {
  if (typeof pattern === 'string') return text.indexOf(pattern, from);
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

function partHas(lane: Lane, index: number, pattern: string | RegExp): boolean {
  return position(partOf(lane, index), pattern, 0) >= 0;
}

function partOf({ text, starts }: Lane, index: number): string {
  return text.slice(starts[index], starts[index + 1]);
}

interface Wanted {
  readonly word: string;
  readonly groups: ReadonlySet<string>;
  readonly mixed: RegExp | undefined;
}

function hasWord<T extends Named>(
  all: NamedLanes<T>,
  index: number,
  { word, groups, mixed }: Wanted,
): boolean {
  const item = all.items[index];
  if (item?.group !== undefined && groups.has(item.group)) return true;
  if (item?.also?.includes(word)) return true;
  const { names, latin, numbers, spelled } = all.lanes;
  if ([names, latin, numbers].some((lane) => partHas(lane, index, word))) return true;
  return mixed !== undefined && partHas(spelled, index, mixed);
}

function takeGroups<T extends Named>(
  { byGroup }: NamedLanes<T>,
  groups: ReadonlySet<string>,
  take: (index: number) => void,
  found: ReadonlyMap<number, number>,
  limit: number,
): void {
  const members = [...groups].flatMap((group) => byGroup.get(group) ?? []).sort((a, b) => a - b);
  for (const index of members) {
    if (found.size >= limit) return;
    take(index);
  }
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

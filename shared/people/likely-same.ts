import type { Month } from '../day.ts';
import { fullIdNumber, readIdNumber } from './id-number.ts';

/** Why two entries of the register may be one person, the strongest first. */
export const sameReasons = {
  idNumber: '身份证号相同',
  nameAndBirth: '姓名、出生年月相同',
  nameAndUnit: '姓名、单位相同',
  similar: '姓名相近，出生年月、籍贯相同',
} as const;
export type SameReason = keyof typeof sameReasons;

export interface Likely {
  readonly id: string;
  readonly name: string;
  /** How the name is read: 张玮 and 张伟 alike. */
  readonly reading: string;
  readonly birth?: Month;
  readonly unit?: string;
  readonly nativePlace?: string;
  readonly idNumber?: string;
  /** Ids of people found to be somebody else. */
  readonly notSame?: readonly string[];
}

export interface LikelyPair<T> {
  readonly first: T;
  readonly second: T;
  readonly reasons: readonly SameReason[];
}

/**
 * Pairs that may be one person, with every reason, the strongest reason first. Two valid identity numbers that differ
 * are two people whatever else agrees; so are two people of one name and unit born in different months. The tool only
 * shows; a person decides.
 */
export function likelySame<T extends Likely>(people: readonly T[]): readonly LikelyPair<T>[] {
  const numbers = new Map(people.map((one) => [one.id, wholeNumber(one.idNumber)]));
  const pairs = new Map<string, { first: T; second: T; reasons: Set<SameReason> }>();
  const collect = (reason: SameReason, keyOf: (one: T) => string | undefined, holds = always<T>) => {
    for (const group of groupsBy(people, keyOf)) {
      for (const [index, first] of group.entries()) {
        for (const second of group.slice(index + 1)) {
          if (!holds(first, second) || isSettled(first, second, numbers)) continue;
          const key = `${first.id}\n${second.id}`;
          const known = pairs.get(key);
          if (known) known.reasons.add(reason);
          else pairs.set(key, { first, second, reasons: new Set([reason]) });
        }
      }
    }
  };
  collect('idNumber', ({ id }) => numbers.get(id));
  collect('nameAndBirth', ({ name, birth }) => joined(name, birth));
  collect(
    'nameAndUnit',
    ({ name, unit }) => joined(name, unit),
    (a, b) => a.birth === undefined || b.birth === undefined || a.birth === b.birth,
  );
  collect('similar', ({ birth, nativePlace }) => joined(birth, nativePlace), isSimilar);
  const strength = Object.keys(sameReasons);
  return [...pairs.values()]
    .map(({ first, second, reasons }) => ({ first, second, reasons: [...reasons] }))
    .sort((a, b) => strength.indexOf(a.reasons[0] ?? '') - strength.indexOf(b.reasons[0] ?? ''));
}

function always<T>(_first: T, _second: T): boolean {
  return true;
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.every((part) => part !== undefined && part !== '') ? parts.join('\n') : undefined;
}

function groupsBy<T>(people: readonly T[], keyOf: (one: T) => string | undefined): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const one of people) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function isSettled(a: Likely, b: Likely, numbers: ReadonlyMap<string, string | undefined>): boolean {
  if (a.notSame?.includes(b.id) || b.notSame?.includes(a.id)) return true;
  const [one, other] = [numbers.get(a.id), numbers.get(b.id)];
  return one !== undefined && other !== undefined && one !== other;
}

/** Read alike, or of one surname and three characters or more of which one differs. */
function isSimilar(a: Likely, b: Likely): boolean {
  if (a.name === b.name) return false;
  if (a.reading === b.reading) return true;
  const [one, other] = [[...a.name], [...b.name]];
  if (one.length < 3 || one.length !== other.length || one[0] !== other[0]) return false;
  return one.filter((character, index) => character !== other[index]).length === 1;
}

/** A valid number with 18 characters, so that an old card is the same as the new one; undefined for any other text. */
function wholeNumber(text = ''): string | undefined {
  const read = readIdNumber(text);
  return read.kind === 'valid' ? fullIdNumber(read.text) : undefined;
}

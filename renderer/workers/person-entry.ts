import type { Month } from '#shared/day.ts';
import { type Facets, facetsOf } from '#shared/people/facets.ts';
import type { Person } from '#shared/people/person.ts';
import { type Named, namedText, type SpellingText, spellingText } from '#shared/search/find-named.ts';
import type { Unit } from '#shared/units/unit.ts';
import { spellingOf } from './people-search-readings.ts';

/** What the worker keeps of a person: enough to find and to tell apart, and no more. */
export interface PersonEntry {
  readonly id: string;
  readonly order: number;
  readonly name: string;
  readonly reading?: string;
  readonly birth?: Month;
  readonly post?: string;
  readonly unit?: string;
  readonly nativePlace?: string;
  readonly idNumber?: string;
  readonly phone?: string;
  readonly facets: Facets;
  readonly notSame?: readonly string[];
  /** Names and identity numbers of entries merged into this one. */
  readonly formerNames?: readonly string[];
  readonly formerNumbers?: readonly string[];
}

export function personEntry(person: Person): PersonEntry {
  const { id, order, values, notSame, merged } = person;
  const { name = '', reading, birth, post, unit, nativePlace, idNumber, phone } = values;
  const formerNames = [...new Set(merged?.map((one) => one.name))].filter((one) => one !== name);
  const formerNumbers = merged?.flatMap((one) => one.idNumber ?? []) ?? [];
  return {
    id,
    order,
    name,
    facets: facetsOf(person),
    ...(reading ? { reading } : {}),
    ...(birth ? { birth } : {}),
    ...(post ? { post } : {}),
    ...(unit ? { unit } : {}),
    ...(nativePlace ? { nativePlace } : {}),
    ...(idNumber ? { idNumber } : {}),
    ...(phone ? { phone } : {}),
    ...(notSame ? { notSame } : {}),
    ...(formerNames.length > 0 ? { formerNames } : {}),
    ...(formerNumbers.length > 0 ? { formerNumbers } : {}),
  };
}

/** Spellings by name: many people share one, and asking for them is the slow part. */
export type Spellings = Map<string, SpellingText>;

export interface NamedEntry<E> extends Named {
  readonly entry: E;
}

export function namedPerson(entry: PersonEntry, spellings: Spellings): NamedEntry<PersonEntry> {
  const { name, reading, post, unit, idNumber, phone, formerNames = [], formerNumbers = [] } = entry;
  const names = [name, ...formerNames];
  const numbers = [idNumber, phone, ...formerNumbers].flatMap((number) => number ?? []);
  return {
    entry,
    text: namedText(names, remembered(spellings, names, reading), numbers),
    ...(post === undefined ? {} : { also: post }),
    ...(unit === undefined ? {} : { group: unit }),
  };
}

export function namedUnit(unit: Unit, spellings: Spellings): NamedEntry<Unit> {
  const former = (unit.history ?? []).flatMap((event) =>
    event.kind === 'renamed' ? [event.formerName] : [],
  );
  const shortName = unit.shortName === undefined || unit.shortName === '' ? [] : [unit.shortName];
  const names = [unit.name, ...shortName, ...(unit.aliases ?? []), ...former];
  const numbers = unit.code === undefined || unit.code === '' ? [] : [unit.code];
  return { entry: unit, text: namedText(names, remembered(spellings, [unit.name, ...shortName]), numbers) };
}

/** The spelling of a name and of the others it goes by. */
export function remembered(
  spellings: Spellings,
  [name = '', ...others]: readonly string[],
  reading = '',
): SpellingText {
  const own = one(spellings, name, reading);
  if (others.length === 0) return own;
  return { ...own, latin: own.latin + others.map((other) => one(spellings, other, '').latin).join('') };
}

function one(spellings: Spellings, name: string, reading: string): SpellingText {
  const key = reading === '' ? name : `${name}\n${reading}`;
  const known = spellings.get(key);
  if (known) return known;
  const made = spellingText(spellingOf(name, reading));
  spellings.set(key, made);
  return made;
}

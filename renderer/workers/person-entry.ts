import type { Month } from '#shared/day.ts';
import { type Facets, facetsOf } from '#shared/people/facets.ts';
import type { Person } from '#shared/people/person.ts';
import { type Named, type NamedText, namedText, type Spelling } from '#shared/search/find-named.ts';
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
export type Spellings = Map<string, Spelling>;

export interface NamedEntry<E> extends Named {
  readonly entry: E;
  readonly text: NamedText;
}

export function namedPerson(entry: PersonEntry, spellings: Spellings): NamedEntry<PersonEntry> {
  const { name, reading, post, unit, idNumber, phone, formerNames = [], formerNumbers = [] } = entry;
  const named = {
    names: [name, ...formerNames],
    spelling: remembered(spellings, [name, ...formerNames], reading),
    numbers: [idNumber, phone, ...formerNumbers].flatMap((number) => number ?? []),
    ...(post === undefined ? {} : { also: post }),
    ...(unit === undefined ? {} : { group: unit }),
  };
  return { ...named, entry, text: namedText(named) };
}

export function namedUnit(unit: Unit, spellings: Spellings): NamedEntry<Unit> {
  const former = (unit.history ?? []).flatMap((event) =>
    event.kind === 'renamed' ? [event.formerName] : [],
  );
  const shortName = unit.shortName === undefined || unit.shortName === '' ? [] : [unit.shortName];
  const names = [unit.name, ...shortName, ...(unit.aliases ?? []), ...former];
  const named = {
    names,
    spelling: remembered(spellings, [unit.name, ...shortName]),
    numbers: unit.code === undefined || unit.code === '' ? [] : [unit.code],
  };
  return { ...named, entry: unit, text: namedText(named) };
}

/** The spelling of a name and of the others it goes by. */
export function remembered(
  spellings: Spellings,
  [name = '', ...others]: readonly string[],
  reading = '',
): Spelling {
  const own = one(spellings, name, reading);
  if (others.length === 0) return own;
  const all = [own, ...others.map((other) => one(spellings, other, ''))];
  return {
    readings: all.flatMap((spelling) => spelling.readings),
    initials: all.flatMap((spelling) => spelling.initials),
    otherReadings: all.flatMap((spelling) => spelling.otherReadings),
    otherInitials: all.flatMap((spelling) => spelling.otherInitials),
    spelled: own.spelled,
  };
}

function one(spellings: Spellings, name: string, reading: string): Spelling {
  const key = reading === '' ? name : `${name}\n${reading}`;
  const known = spellings.get(key);
  if (known) return known;
  const made = spellingOf(name, reading);
  spellings.set(key, made);
  return made;
}

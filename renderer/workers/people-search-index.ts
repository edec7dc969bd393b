import type { AnjuanDatabase } from '#renderer/data/database.ts';
import { allRows, rowsInPortions } from '#renderer/data/queries/rows.ts';
import { fitsCaseFacets } from '#shared/case-facets.ts';
import { fitsFacets } from '#shared/people/facets.ts';
import { likelySame } from '#shared/people/likely-same.ts';
import {
  type FoundIn,
  findMatters,
  joinMatters,
  type MatterLanes,
  mattersHeaded,
} from '#shared/search/find-matters.ts';
import {
  type FindOptions,
  findNamed,
  INSIDE_RANK,
  joinNamed,
  type NamedLanes,
  namedText,
  type Ranked,
  readingIn,
} from '#shared/search/find-named.ts';
import { type Unit, unitInFull } from '#shared/units/unit.ts';
import { type DeskName, openNamed } from './desk-name.ts';
import { type Following, follow } from './follow-store.ts';
import { type FoundMatter, labelAt, type MatterEntry, matterEntry } from './matter-entry.ts';
import { MOST_HITS, type Narrowed, type NarrowOrder } from './people-narrow.ts';
import type { Found, FoundPerson, LikelyFound, MatterOrder, SearchOrder } from './people-search.ts';
import {
  type NamedEntry,
  namedPerson,
  namedUnit,
  type PersonEntry,
  personEntry,
  remembered,
  type Spellings,
} from './person-entry.ts';

/** Matters in one piece of what is kept. */
const PIECE = 1_000;
/** More units than a word can mean. */
const MOST_UNITS = 1_000;

export interface PeopleIndex {
  /** Searches what the store holds now: nothing that has been saved is missed. */
  find(text: string, limit: number): Promise<FoundPerson[]>;
  /** The same over people, units, matters and commands. Matters are left out until they were read for the first time. */
  search(order: SearchOrder): Promise<Found>;
  /** Ids of the matters that an order means, newest first. Waits until all were read. */
  mattersOf(order: MatterOrder): Promise<readonly string[]>;
  /** One page of the people that fit all of an order, and how many do: hits by their rank, else the office's order. */
  narrow(order: NarrowOrder): Promise<Narrowed>;
  /** Everybody who bears or bore one of these names exactly, name by name in their order. */
  named(names: readonly string[]): Promise<readonly FoundPerson[][]>;
  /** To be told after every commit. */
  changed(): void;
  /** Takes in what has been committed since, so that the next search is quick. */
  warm(): Promise<void>;
  /** People who may be entered twice. */
  likelySame(limit: number): Promise<LikelyFound>;
}

interface Joined {
  readonly people: NamedLanes<NamedEntry<PersonEntry>>;
  readonly units: NamedLanes<NamedEntry<Unit>>;
  readonly places: ReadonlyMap<string, number>;
}

/** Names, readings, units, numbers and matters of one database, kept up with its changes. */
export function peopleIndex(desk: DeskName, mayKeep = () => true): PeopleIndex {
  let database: AnjuanDatabase | undefined;
  const spellings: Spellings = new Map();
  const people = new Map<string, NamedEntry<PersonEntry>>();
  const units = new Map<string, NamedEntry<Unit>>();
  let joined: Joined | undefined;
  const matters = new Map<string, MatterEntry>();
  let joinedMatters: MatterLanes<MatterEntry> | undefined;

  interface KeptNames {
    readonly people: readonly PersonEntry[];
    readonly units: readonly Unit[];
    readonly spellings: readonly (readonly [name: string, latin: string, spelled: string])[];
  }
  function fill(entries: readonly PersonEntry[], allUnits: readonly Unit[]): void {
    for (const entry of entries) people.set(entry.id, namedPerson(entry, spellings));
    for (const unit of allUnits) units.set(unit.id, namedUnit(unit, spellings));
    joined = undefined;
  }
  const names = follow<KeptNames>({
    id: 'names',
    form: 3,
    mayKeep,
    async readAll(store) {
      const [everybody, allUnits] = await Promise.all([allRows(store, 'people'), allRows(store, 'units')]);
      fill(everybody.map(personEntry), allUnits);
    },
    take(put) {
      if (put.table === 'people') {
        setOrDelete(people, put.key, put.after && namedPerson(personEntry(put.after), spellings));
      } else if (put.table === 'units') {
        setOrDelete(units, put.key, put.after && namedUnit(put.after, spellings));
      } else return false;
      joined = undefined;
      return true;
    },
    content: () => [
      {
        people: [...people.values()].map(({ entry }) => entry),
        units: [...units.values()].map(({ entry }) => entry),
        spellings: [...spellings].map(([name, { latin, spelled }]) => [name, latin, spelled] as const),
      },
    ],
    restore(kept) {
      for (const [name, latin, spelled] of kept.spellings) spellings.set(name, { latin, spelled });
      fill(kept.people, kept.units);
    },
    clear() {
      people.clear();
      units.clear();
      joined = undefined;
    },
  });

  const texts = follow<readonly MatterEntry[]>({
    id: 'matters',
    form: 5,
    mayKeep,
    async readAll(store) {
      for await (const records of rowsInPortions(store, 'cases')) {
        for (const record of records) matters.set(record.id, matterEntry(record));
      }
      joinedMatters = undefined;
    },
    take(put) {
      if (put.table !== 'cases') return false;
      setOrDelete(matters, put.key, put.after && matterEntry(put.after));
      joinedMatters = undefined;
      return true;
    },
    content: () => inPieces([...matters.values()]),
    restore(kept) {
      for (const entry of kept) matters.set(entry.id, entry);
      joinedMatters = undefined;
    },
    clear() {
      matters.clear();
      joinedMatters = undefined;
    },
  });

  /** The store is closed under us when practice mode is cleared; what was read from it is then void. */
  async function openStore(): Promise<AnjuanDatabase> {
    if (database?.isOpen()) return database;
    const opened = await openNamed(desk);
    if (!opened.ok) throw new Error(opened.problems[0]?.message);
    database = opened.value.database;
    names.forget();
    texts.forget();
    return database;
  }

  async function current(): Promise<Joined> {
    await names.catchUp(await openStore());
    joined ??= join([...people.values()], [...units.values()]);
    return joined;
  }

  /** Every matter, or none while they are read for the first time. */
  async function currentMatters(following: Following): Promise<MatterLanes<MatterEntry> | undefined> {
    const caught = following.catchUp(await openStore());
    if (!following.ready()) return void caught.catch(() => undefined);
    await caught;
    if (!joinedMatters) {
      joinedMatters = joinMatters(
        [...matters.values()].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)),
      );
      for (const matter of joinedMatters.items) matters.set(matter.id, matter);
    }
    return joinedMatters;
  }

  const shown = ({ id, name, unit, post = '', birth }: PersonEntry): FoundPerson => ({
    id,
    name,
    unit: units.get(unit ?? '')?.entry.name ?? '',
    post,
    ...(birth === undefined ? {} : { birth }),
  });

  function findPeople(all: Joined, text: string, options: Pick<FindOptions<never>, 'limit' | 'recent'>) {
    return findNamed(all.people, text, { ...options, groupsFor: (word) => unitsFor(all, word) });
  }

  return {
    changed() {
      names.changed();
      texts.changed();
    },
    async warm() {
      await current();
      await texts.catchUp(await openStore());
      await currentMatters(texts);
      await Promise.all([names.kept(), texts.kept()]);
    },
    async find(text, limit) {
      return findPeople(await current(), text, { limit }).map(({ item }) => shown(item.entry));
    },
    async search({ text, limit, recent, confidential, reader, commands }) {
      const [all, read] = await Promise.all([current(), currentMatters(texts)]);
      const lately = recent.flatMap((id) => all.places.get(id) ?? []);
      const byId = new Map([...units].map(([id, { entry }]) => [id, entry]));
      return {
        people: findPeople(all, text, { limit, recent: lately }).map(ranked(({ entry }) => shown(entry))),
        units: findNamed(all.units, text, { limit }).map(
          ranked(({ entry }) => ({ id: entry.id, name: unitInFull(entry, byId) })),
        ),
        matters: read
          ? findMatters(read, text, { limit, confidential, reader }).map(ranked(shownMatter))
          : [],
        commands: findNamed(joinNamed(commands.map((one) => namedCommand(one, spellings))), text, {
          limit,
        }).map(ranked(({ id }) => id)),
        complete: read !== undefined,
      };
    },
    async mattersOf({ type, text, facets, reader }) {
      await texts.catchUp(await openStore());
      const read = await currentMatters(texts);
      const found = read ? mattersHeaded(read, text, reader) : [];
      return found
        .filter((matter) => matter.type === type && fitsCaseFacets(matter.facets, facets))
        .map(({ id }) => id);
    },
    async narrow({ text, unitIds, facets, from, size }) {
      const all = await current();
      const units = unitIds && new Set(unitIds);
      const base =
        text === '' ? all.people.items : findPeople(all, text, { limit: MOST_HITS }).map(({ item }) => item);
      const fitting = base.filter(
        ({ entry }) => (units?.has(entry.unit ?? '') ?? true) && fitsFacets(entry.facets, facets),
      );
      return { ids: fitting.slice(from, from + size).map(({ entry }) => entry.id), count: fitting.length };
    },
    async named(names) {
      const all = await current();
      const byName = new Map<string, FoundPerson[]>(names.map((name) => [name, []]));
      for (const { entry } of all.people.items) {
        for (const name of [entry.name, ...(entry.formerNames ?? [])]) byName.get(name)?.push(shown(entry));
      }
      return names.map((name) => byName.get(name) ?? []);
    },
    async likelySame(limit) {
      const { people: inOrder } = await current();
      const all = inOrder.items.map(({ entry, text }) => ({ ...entry, reading: readingIn(text) }));
      const pairs = likelySame(all);
      const withNumber = (entry: PersonEntry) => ({ ...shown(entry), idNumber: entry.idNumber ?? '' });
      return {
        count: pairs.length,
        pairs: pairs.slice(0, limit).map(({ first, second, reasons }) => ({
          first: withNumber(first),
          second: withNumber(second),
          reasons,
        })),
      };
    },
  };
}

function* inPieces<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from === 0 || from < items.length; from += PIECE) yield items.slice(from, from + PIECE);
}

function join(people: readonly NamedEntry<PersonEntry>[], units: readonly NamedEntry<Unit>[]): Joined {
  const inOrder = [...people].sort((a, b) => a.entry.order - b.entry.order);
  const unitsInOrder = [...units].sort((a, b) => a.entry.order - b.entry.order);
  return {
    people: joinNamed(inOrder),
    units: joinNamed(unitsInOrder),
    places: new Map(inOrder.map(({ entry }, index) => [entry.id, index])),
  };
}

/** Units meant by a word; letters somewhere inside a reading mean nothing. */
function unitsFor({ units }: Joined, word: string): ReadonlySet<string> {
  const isLatin = /^[a-z]+$/.test(word);
  if (isLatin && word.length < 2) return new Set();
  const found = findNamed(units, word, { limit: MOST_UNITS });
  return new Set(found.flatMap(({ rank, item }) => (isLatin && rank >= INSIDE_RANK ? [] : [item.entry.id])));
}

function namedCommand({ id, names }: SearchOrder['commands'][number], spellings: Spellings) {
  return { id, text: namedText(names, remembered(spellings, names), []) };
}

function shownMatter({ matter, field }: FoundIn<MatterEntry>): FoundMatter & { readonly field?: string } {
  const { id, type, title, name, unit, kind, stage, day } = matter;
  const shown = { id, type, title, name, unit, kind, stage, day };
  return field === undefined ? shown : { ...shown, field: labelAt(type, field) };
}

function ranked<A, B>(show: (item: A) => B): (hit: Ranked<A>) => Ranked<B> {
  return ({ rank, item }) => ({ rank, item: show(item) });
}

function setOrDelete<T>(map: Map<string, T>, key: string, row: T | null): void {
  if (row === null) map.delete(key);
  else map.set(key, row);
}

import type { AnjuanDatabase } from '#renderer/data/database.ts';
import { changeBySeq, headSeq } from '#renderer/data/queries/changes.ts';
import { allRows } from '#renderer/data/queries/rows.ts';
import type { Put } from '#shared/change.ts';
import { type Findable, findPeople, joinPeople, type PeopleText } from '#shared/people/find-people.ts';
import type { Person } from '#shared/people/person.ts';
import type { Unit } from '#shared/units/unit.ts';
import { type DeskName, openNamed } from './desk-name.ts';
import type { FoundPerson } from './people-search.ts';
import { readingsOf } from './people-search-readings.ts';

/** Beyond this, reading everything anew is quicker than following the changes one by one. */
const longestWalk = 50;

interface Entry extends Findable, FoundPerson {
  readonly order: number;
}

export interface PeopleIndex {
  /** Searches what the store holds now: nothing that has been saved is missed. */
  find(text: string, limit: number): Promise<FoundPerson[]>;
  /** Takes in what has been committed since, so that the next search is quick. */
  warm(): Promise<void>;
}

/** Names, readings, units and numbers of everybody in one database, kept up with its changes. */
export function peopleIndex(desk: DeskName): PeopleIndex {
  let database: AnjuanDatabase | undefined;
  let seen = 0;
  const people = new Map<string, Person>();
  const units = new Map<string, Unit>();
  const readings = new Map<string, ReturnType<typeof readingsOf>>();
  let joined: PeopleText<Entry> | undefined;
  let turn: Promise<void> = Promise.resolve();

  function entryOf({ id, order, values }: Person): Entry {
    const { name = '', birth, post = '', idNumber = '', phone = '', unit = '' } = values;
    const read = readings.get(name) ?? readingsOf(name);
    readings.set(name, read);
    return {
      ...read,
      id,
      order,
      name,
      post,
      unit: units.get(unit)?.name ?? '',
      numbers: [idNumber.slice(-6), phone].filter((number) => number !== ''),
      ...(birth === undefined ? {} : { birth }),
    };
  }

  function take(put: Put): void {
    if (put.table === 'people') setOrDelete(people, put.key, put.after);
    if (put.table === 'units') setOrDelete(units, put.key, put.after);
    if (put.table === 'people' || put.table === 'units') joined = undefined;
  }

  async function readAll(store: AnjuanDatabase): Promise<void> {
    const [everybody, allUnits] = await Promise.all([allRows(store, 'people'), allRows(store, 'units')]);
    people.clear();
    units.clear();
    for (const person of everybody) people.set(person.id, person);
    for (const unit of allUnits) units.set(unit.id, unit);
    joined = undefined;
  }

  async function step(): Promise<void> {
    const store = await openStore();
    const head = await headSeq(store);
    const isWalk = seen > 0 && head >= seen && head - seen <= longestWalk;
    if (!isWalk) await readAll(store);
    for (let seq = isWalk ? seen + 1 : head + 1; seq <= head; seq++) {
      for (const put of (await changeBySeq(store, seq))?.puts ?? []) take(put);
    }
    seen = head;
  }

  /** The store is closed under us when practice mode is cleared; what was read from it is then void. */
  async function openStore(): Promise<AnjuanDatabase> {
    if (database?.isOpen()) return database;
    const opened = await openNamed(desk);
    if (!opened.ok) throw new Error(opened.problems[0]?.message);
    database = opened.value.database;
    seen = 0;
    return database;
  }

  function catchUp(): Promise<void> {
    turn = turn.catch(() => undefined).then(step);
    return turn;
  }

  async function current(): Promise<PeopleText<Entry>> {
    await catchUp();
    joined ??= joinPeople([...people.values()].map(entryOf).sort((a, b) => a.order - b.order));
    return joined;
  }

  return {
    warm: async () => void (await current()),
    find: async (text, limit) => findPeople(await current(), text, limit).map(shown),
  };
}

function shown({ id, name, unit, post, birth }: Entry): FoundPerson {
  return { id, name, unit, post, ...(birth === undefined ? {} : { birth }) };
}

function setOrDelete<T>(map: Map<string, T>, key: string, row: T | null): void {
  if (row === null) map.delete(key);
  else map.set(key, row);
}

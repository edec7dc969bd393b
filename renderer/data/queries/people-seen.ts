import { MASK, mayRead } from '#shared/confidential.ts';
import type { RecordSet } from '#shared/facts/fact.ts';
import type { Person } from '#shared/people/person.ts';
import type { Desk } from '../desk.ts';
import { getRows } from './rows.ts';

/**
 * The people behind a figure as the operator may see them: whoever is counted only through matters that are closed to the
 * operator is not named. Where `through` does not tell of a person, nobody knows, and the name stays covered too.
 */
export async function peopleSeenBy(
  desk: Desk,
  { ids, through = {} }: Pick<RecordSet, 'ids' | 'through'>,
): Promise<readonly Person[]> {
  const matters = new Set(ids.flatMap((id) => through[id] ?? []));
  const [people, cases] = await Promise.all([
    getRows(desk.database, 'people', ids),
    getRows(desk.database, 'cases', [...matters]),
  ]);
  const readable = new Set(cases.filter((record) => mayRead(record, desk)).map(({ id }) => id));
  return people.map((person) =>
    through[person.id]?.some((matter) => readable.has(matter))
      ? person
      : { id: person.id, order: person.order, values: { name: MASK } },
  );
}

import { onCommit } from '#renderer/data/announce.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { nameOf } from '#renderer/workers/desk-name.ts';
import { type PeopleIndex, peopleIndex } from '#renderer/workers/people-search-index.ts';

/** What the search worker holds, told of every commit as the page tells it. */
export function anIndex(desk: Desk): PeopleIndex {
  const index = peopleIndex(nameOf(desk));
  onCommit(desk.database.name, () => index.changed());
  return index;
}

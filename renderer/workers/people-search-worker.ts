/** The worker side of people-search.ts: one database, opened by name. */

import { onCommit } from '#renderer/data/announce.ts';
import type { FoundPerson } from './people-search.ts';
import { type PeopleIndex, peopleIndex } from './people-search-index.ts';
import { serve } from './remote.ts';

export interface SearchCalls {
  readonly find: {
    readonly input: { readonly database: string; readonly text: string; readonly limit: number };
    readonly output: FoundPerson[];
  };
  readonly warm: { readonly input: { readonly database: string }; readonly output: null };
}

const indexes = new Map<string, PeopleIndex>();

function indexOf(database: string): PeopleIndex {
  const known = indexes.get(database);
  if (known) return known;
  const made = peopleIndex(database);
  indexes.set(database, made);
  // Between searches, so that the next one need not wait for a big import.
  onCommit(database, (tables) => {
    if (tables.has('people') || tables.has('units')) void made.warm();
  });
  return made;
}

serve<SearchCalls>({
  find: ({ database, text, limit }) => indexOf(database).find(text, limit),
  async warm({ database }) {
    await indexOf(database).warm();
    return null;
  },
});

/** The worker side of people-search.ts: one desk. */

import { onCommit } from '#renderer/data/announce.ts';
import type { DeskName } from './desk-name.ts';
import type { Narrowed, NarrowOrder } from './people-narrow.ts';
import type { Found, FoundPerson, LikelyFound, SearchOrder } from './people-search.ts';
import { type PeopleIndex, peopleIndex } from './people-search-index.ts';
import { serve } from './remote.ts';

export interface SearchCalls {
  readonly find: {
    readonly input: { readonly desk: DeskName; readonly text: string; readonly limit: number };
    readonly output: FoundPerson[];
  };
  readonly search: {
    readonly input: { readonly desk: DeskName; readonly order: SearchOrder };
    readonly output: Found;
  };
  readonly narrow: {
    readonly input: { readonly desk: DeskName; readonly order: NarrowOrder };
    readonly output: Narrowed;
  };
  readonly named: {
    readonly input: { readonly desk: DeskName; readonly names: readonly string[] };
    readonly output: readonly FoundPerson[][];
  };
  readonly likelySame: {
    readonly input: { readonly desk: DeskName; readonly limit: number };
    readonly output: LikelyFound;
  };
  readonly warm: { readonly input: { readonly desk: DeskName }; readonly output: null };
}

const indexes = new Map<string, PeopleIndex>();

function indexOf(desk: DeskName): PeopleIndex {
  const { database } = desk;
  const known = indexes.get(database);
  if (known) return known;
  const made = peopleIndex(desk);
  indexes.set(database, made);
  // Between searches, so that the next one need not wait for a big import.
  onCommit(database, (tables) => {
    if (tables.has('people') || tables.has('units') || tables.has('cases')) void made.warm();
  });
  return made;
}

serve<SearchCalls>({
  find: ({ desk, text, limit }) => indexOf(desk).find(text, limit),
  search: ({ desk, order }) => indexOf(desk).search(order),
  narrow: ({ desk, order }) => indexOf(desk).narrow(order),
  named: ({ desk, names }) => indexOf(desk).named(names),
  likelySame: ({ desk, limit }) => indexOf(desk).likelySame(limit),
  async warm({ desk }) {
    await indexOf(desk).warm();
    return null;
  },
});

/** The worker side of people-search.ts: one desk, named once, so that no call has to carry it. */

import type { DeskName } from './desk-name.ts';
import type { Narrowed, NarrowOrder } from './people-narrow.ts';
import type { Found, FoundPerson, LikelyFound, MatterOrder, SearchOrder } from './people-search.ts';
import { type PeopleIndex, peopleIndex } from './people-search-index.ts';
import { serve } from './remote.ts';

export interface SearchCalls {
  /** Comes first. `roomy`: the text may be kept in the store; not on a disk that is nearly full. */
  readonly open: {
    readonly input: { readonly desk: DeskName; readonly roomy: boolean };
    readonly output: null;
  };
  /** Something was committed. Calls are answered in their order: what follows finds it. */
  readonly changed: { readonly input: { readonly roomy: boolean }; readonly output: null };
  readonly find: {
    readonly input: { readonly text: string; readonly limit: number };
    readonly output: FoundPerson[];
  };
  readonly search: { readonly input: SearchOrder; readonly output: Found };
  readonly matters: { readonly input: MatterOrder; readonly output: readonly string[] };
  readonly narrow: { readonly input: NarrowOrder; readonly output: Narrowed };
  readonly named: { readonly input: readonly string[]; readonly output: readonly FoundPerson[][] };
  readonly likelySame: { readonly input: { readonly limit: number }; readonly output: LikelyFound };
  readonly warm: { readonly input: null; readonly output: null };
}

let opened: PeopleIndex | undefined;
let mayKeep = true;

function index(): PeopleIndex {
  if (!opened) throw new Error('no desk was opened');
  return opened;
}

serve<SearchCalls>({
  async open({ desk, roomy }) {
    mayKeep = roomy;
    opened = peopleIndex(desk, () => mayKeep);
    return null;
  },
  async changed({ roomy }) {
    mayKeep = roomy;
    index().changed();
    // Between searches, so that the next one need not wait for a big import.
    await index().warm();
    return null;
  },
  find: ({ text, limit }) => index().find(text, limit),
  search: (order) => index().search(order),
  matters: (order) => index().mattersOf(order),
  narrow: (order) => index().narrow(order),
  named: (names) => index().named(names),
  likelySame: ({ limit }) => index().likelySame(limit),
  async warm() {
    await index().warm();
    return null;
  },
});

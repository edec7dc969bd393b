import { onCommit } from '#renderer/data/announce.ts';
import type { Desk } from '#renderer/data/desk.ts';
import type { CaseFacetChoice } from '#shared/case-facets.ts';
import { keysOf } from '#shared/confidential.ts';
import type { Month } from '#shared/day.ts';
import type { LikelyPair } from '#shared/people/likely-same.ts';
import type { Ranked } from '#shared/search/find-named.ts';
import { nameOf } from './desk-name.ts';
import type { FoundMatter } from './matter-entry.ts';
import type { Narrowed, NarrowOrder } from './people-narrow.ts';
import type { SearchCalls } from './people-search-worker.ts';
import { type Remote, remote } from './remote.ts';

/** Enough to tell people of one name apart. */
export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly birth?: Month;
  readonly post: string;
}

export interface SearchOrder {
  readonly text: string;
  /** Of each kind. */
  readonly limit: number;
  /** Ids of people opened lately: they stand before equally good hits. */
  readonly recent: readonly string[];
  /** Whether words are looked for in confidential texts. */
  readonly confidential: boolean;
  /** What the operator who asks is known by (`keysOf`): matters that name their readers are found by those only. */
  readonly reader: readonly string[];
  /** What the page can do, with every word for it. */
  readonly commands: readonly { readonly id: string; readonly names: readonly string[] }[];
}

/** Hits of each kind, best first. Ranks are comparable between kinds. */
export interface Found {
  readonly people: readonly Ranked<FoundPerson>[];
  readonly units: readonly Ranked<{ readonly id: string; readonly name: string }>[];
  /** `field` tells where the words stand, if not in the line itself. */
  readonly matters: readonly Ranked<FoundMatter & { readonly field?: string }>[];
  /** Ids of commands. */
  readonly commands: readonly Ranked<string>[];
  /** False while matters are still being read. */
  readonly complete: boolean;
}

/** One worker for each database in use; it keeps its text between searches. */
const searchers = new Map<string, Remote<SearchCalls>>();

function searcherOf(desk: Desk): Remote<SearchCalls> {
  const { name } = desk.database;
  const known = searchers.get(name);
  if (known) return known;
  const worker = new Worker(new URL('./people-search-worker.ts', import.meta.url), { type: 'module' });
  const started = remote<SearchCalls>(worker);
  searchers.set(name, started);
  const roomy = () => desk.hasRoom?.() ?? true;
  void started.ask('open', { desk: nameOf(desk), roomy: roomy() });
  // On the way the questions take, so that it is there before them. What fails here fails again for whoever searches.
  onCommit(name, () => void started.ask('changed', { roomy: roomy() }).catch(() => undefined));
  return started;
}

/**
 * Finds people by name, pinyin, initials, unit, the end of the identity number or telephone; several words narrow it
 * down (`张 财政局`). Best hits first, at most `limit`; nobody for a blank text. What has been saved is always found.
 */
export function searchPeople(desk: Desk, text: string, limit: number): Promise<FoundPerson[]> {
  return searcherOf(desk).ask('find', { text, limit });
}

/** Everybody who bears or bore one of these names exactly, name by name: for a pasted list. */
export function peopleNamed(desk: Desk, names: readonly string[]): Promise<readonly FoundPerson[][]> {
  return searcherOf(desk).ask('named', names);
}

/** Finds people, units, matters and commands at once. */
export function searchAll(desk: Desk, order: SearchOrder): Promise<Found> {
  return searcherOf(desk).ask('search', order);
}

/** Matters of one type by what is sealed in them. */
export interface MatterOrder {
  readonly type: string;
  /** Every word of it stands in the line of a matter (number, title, stage); '' for all. */
  readonly text: string;
  readonly facets: CaseFacetChoice;
  /** What the operator who asks is known by: matters that name their readers are found by those only. */
  readonly reader: readonly string[];
}

/** Ids of the matters that are meant, newest first. */
export function searchMatters(desk: Desk, order: Omit<MatterOrder, 'reader'>): Promise<readonly string[]> {
  return searcherOf(desk).ask('matters', { ...order, reader: keysOf(desk) });
}

/** The people that fit a text, units and words of their fields together, page by page. */
export function narrowPeople(desk: Desk, order: NarrowOrder): Promise<Narrowed> {
  return searcherOf(desk).ask('narrow', order);
}

/** People who may be entered twice, see likely-same.ts: how many pairs there are and the first of them. */
export interface LikelyFound {
  readonly count: number;
  readonly pairs: readonly LikelyPair<FoundPerson & { readonly idNumber: string }>[];
}

export function likelySamePeople(desk: Desk, limit: number): Promise<LikelyFound> {
  return searcherOf(desk).ask('likelySame', { limit });
}

/** Reads names and readings before anybody searches, so that the first search is as quick as the others. */
export async function warmPeopleSearch(desk: Desk): Promise<void> {
  await searcherOf(desk).ask('warm', null);
}

import type { Unit } from '../units/unit.ts';
import { mergeDraft, mergePosts } from './merge-draft.ts';
import type { Person, Post } from './person.ts';
import type { DraftField, PersonDraft } from './person-draft.ts';
import { type UnitChoices, unitRegistry } from './unit-registry.ts';

/** A row that is to be taken: as a new person, or into one on file. */
export interface ChosenRow {
  readonly draft: PersonDraft;
  /** Id of the person to update; absent = a new person. */
  readonly into?: string;
}

/** What the register holds that the rows touch. */
export interface Held {
  /** The people to update, by id. */
  readonly people: ReadonlyMap<string, Person>;
  /** Their posts, by person. */
  readonly posts: ReadonlyMap<string, readonly Post[]>;
  readonly units: readonly Unit[];
  /** Order number of the next new person. */
  readonly nextOrder: number;
}

/** What a clerk decided for the whole file. */
export interface ImportChoices {
  readonly units: UnitChoices;
  /** Fields that an update fills only where nothing is held. */
  readonly blanksOnly: readonly DraftField[];
}

export const noChoices: ImportChoices = { units: {}, blanksOnly: [] };

export interface ImportPlan {
  /** Units of the rows that were not known (at the top of the tree), and those that learnt another name. */
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly posts: readonly Post[];
}

/** The rows to write for an import. Several rows may go into one person; they are taken in their order. */
export function planImport(
  rows: readonly ChosenRow[],
  held: Held,
  choices: ImportChoices,
  newId: () => string,
): ImportPlan {
  const registry = unitRegistry(held.units, newId, choices.units);
  const people = new Map<string, Person>();
  const posts = new Map<string, Map<string, Post>>();
  let order = held.nextOrder;
  for (const { draft: read, into } of rows) {
    const id = into ?? newId();
    const known = people.get(id) ?? held.people.get(id);
    const draft = forBlanksOnly(read, held.people.get(id), choices.blanksOnly);
    const unit = registry.unitOf(draft.unit);
    const merged = mergeDraft(known, draft, unit);
    people.set(id, { ...known, id, order: known?.order ?? order++, ...merged });
    const changed = posts.get(id) ?? new Map<string, Post>();
    const own = [...(held.posts.get(id) ?? []).filter((post) => !changed.has(post.id)), ...changed.values()];
    const person = { id, values: merged.values, ...(known ? { held: known.values } : {}) };
    // Where the register keeps its own word on unit or post, the history does too.
    const keepsPost =
      draft.unit !== read.unit || draft.post !== read.post || draft.unitAndPost !== read.unitAndPost;
    const told = keepsPost ? [] : mergePosts(person, draft, unit, own, newId);
    for (const post of told) changed.set(post.id, post);
    posts.set(id, changed);
  }
  return {
    units: [...registry.added, ...registry.learnt()],
    people: [...people.values()],
    posts: [...posts.values()].flatMap((own) => [...own.values()]),
  };
}

/** A draft of which those fields are left out that an update may only fill where nothing is held. */
export function forBlanksOnly(
  draft: PersonDraft,
  held: Person | undefined,
  blanksOnly: readonly DraftField[],
): PersonDraft {
  if (!held || blanksOnly.length === 0) return draft;
  const holds = new Set(
    Object.entries(held.values).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [name],
    ),
  );
  const { name, ...rest } = draft;
  const kept = Object.entries(rest).filter(
    ([field]) => !(holds.has(field) && blanksOnly.some((one) => one === field)),
  );
  return { name, ...Object.fromEntries(kept) };
}

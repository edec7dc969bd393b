import { compact } from '../formats/clean-text.ts';
import type { Unit, UnitKind } from '../units/unit.ts';
import { type DraftUnit, mergeDraft, mergePosts } from './merge-draft.ts';
import type { Person, Post } from './person.ts';
import type { PersonDraft } from './person-draft.ts';

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

export interface ImportPlan {
  /** Units of the rows that were not known: departments at the top of the tree. */
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly posts: readonly Post[];
}

/** The rows to write for an import. Several rows may go into one person; they are taken in their order. */
export function planImport(rows: readonly ChosenRow[], held: Held, newId: () => string): ImportPlan {
  const registry = unitRegistry(held.units, newId);
  const people = new Map<string, Person>();
  const posts = new Map<string, Map<string, Post>>();
  let order = held.nextOrder;
  for (const { draft, into } of rows) {
    const unit = registry.unitOf(draft.unit);
    const id = into ?? newId();
    const known = people.get(id) ?? held.people.get(id);
    const merged = mergeDraft(known, draft, unit);
    people.set(id, { ...known, id, order: known?.order ?? order++, ...merged });
    const changed = posts.get(id) ?? new Map<string, Post>();
    const own = [...(held.posts.get(id) ?? []).filter((post) => !changed.has(post.id)), ...changed.values()];
    const person = { id, values: merged.values, ...(known ? { held: known.values } : {}) };
    for (const post of mergePosts(person, draft, unit, own, newId)) changed.set(post.id, post);
    posts.set(id, changed);
  }
  return {
    units: registry.added,
    people: [...people.values()],
    posts: [...posts.values()].flatMap((own) => [...own.values()]),
  };
}

/** Finds units by name, and adds those it does not find. A name that several units bear is nobody's. */
export function unitRegistry(units: readonly Unit[], newId: () => string) {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byName = new Map<string, DraftUnit | undefined>();
  for (const unit of units) {
    const town = byId.get(unit.parentId ?? '')?.name ?? '';
    const names = [unit.name, unit.shortName ?? '', `${town}${unit.name}`].map(compact);
    for (const name of new Set(names)) byName.set(name, byName.has(name) ? undefined : unit);
  }
  const added: Unit[] = [];
  let order = Math.floor(units.reduce((max, unit) => Math.max(max, unit.order), 0));
  return {
    added,
    unitOf(written: string | undefined): DraftUnit | undefined {
      const name = compact(written ?? '');
      if (name === '') return undefined;
      if (byName.has(name)) return byName.get(name);
      const unit: Unit = { id: newId(), kind: kindByName(name), name, order: ++order };
      added.push(unit);
      byName.set(name, unit);
      return unit;
    },
  };
}

/** A town is told by its name; whatever else a roster calls a unit is taken as a department until somebody says more. */
function kindByName(name: string): UnitKind {
  return /(?:镇|乡|街道|街道办事处)$/.test(name) ? 'town' : 'department';
}

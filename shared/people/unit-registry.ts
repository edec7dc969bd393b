import { compact } from '../formats/clean-text.ts';
import { namesOf } from '../units/history.ts';
import { type NameMatch, unitMatcher } from '../units/name-match.ts';
import type { Unit, UnitKind } from '../units/unit.ts';
import type { DraftUnit } from './merge-draft.ts';

/** Which unit a name of the file means, by the name without blanks: its id, or {@link ownUnit}. */
export type UnitChoices = Readonly<Record<string, string>>;

/** A name that is nearly another one's, and yet a unit of its own. */
export const ownUnit = 'own';

export interface UnitRegistry {
  /** What the name means without anybody's word. */
  match(written: string): NameMatch;
  /** The unit a name stands for, new if need be; undefined for a name that several bear, or only one that is no more. */
  unitOf(written: string | undefined): DraftUnit | undefined;
  /** Units that had to be added so far. */
  readonly added: readonly Unit[];
  /** Units on file with the names learnt so far, so that nobody is asked twice. */
  learnt(): readonly Unit[];
}

/** Finds units by the names a file gives them, by the clerk's word where a name is only near, and adds what it does not find. */
export function unitRegistry(
  units: readonly Unit[],
  newId: () => string,
  choices: UnitChoices = {},
  match = unitMatcher(units),
): UnitRegistry {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const found = new Map<string, DraftUnit | undefined>();
  const names = new Map<string, string[]>();
  const added: Unit[] = [];
  let order = Math.floor(units.reduce((max, unit) => Math.max(max, unit.order), 0));

  function add(name: string): Unit {
    const unit: Unit = { id: newId(), kind: kindByName(name), name, order: ++order };
    added.push(unit);
    return unit;
  }

  function learn(unit: Unit, name: string): Unit {
    names.set(unit.id, [...(names.get(unit.id) ?? []), name]);
    return unit;
  }

  function find(name: string): DraftUnit | undefined {
    const meant = match(name);
    if (meant.kind === 'known') return meant.unit;
    const choice = choices[name];
    const chosen = choice === undefined ? undefined : byId.get(choice);
    if (chosen) return learn(chosen, name);
    if (meant.kind === 'several' || meant.kind === 'ended') return undefined;
    return meant.kind === 'form' && choice !== ownUnit ? learn(meant.unit, name) : add(name);
  }

  return {
    match,
    added,
    unitOf(written) {
      const name = compact(written ?? '');
      if (name === '') return undefined;
      if (!found.has(name)) found.set(name, find(name));
      return found.get(name);
    },
    learnt: () =>
      [...names].flatMap(([id, learned]) => {
        const unit = byId.get(id);
        return unit ? [withAliases(unit, learned)] : [];
      }),
  };
}

/** The unit with these names remembered; those it bears already are not repeated. */
export function withAliases(unit: Unit, names: readonly string[]): Unit {
  const known = namesOf(unit);
  const more = [...new Set(names)].filter((name) => !known.includes(name));
  return more.length === 0 ? unit : { ...unit, aliases: [...(unit.aliases ?? []), ...more] };
}

/** A town is told by its name; whatever else a roster calls a unit is taken as a department until somebody says more. */
function kindByName(name: string): UnitKind {
  return /(?:镇|乡|街道|街道办事处)$/.test(name) ? 'town' : 'department';
}

import type { Village, VillageList } from '../formats/village-list.ts';
import { withAliases } from '../people/unit-registry.ts';
import { endOf, namesOf } from './history.ts';
import { plainForm } from './name-match.ts';
import type { Unit, UnitKind } from './unit.ts';

/** What a list of villages changes in the unit tree. */
export interface VillagePlan {
  readonly newTowns: readonly Unit[];
  readonly newVillages: readonly Unit[];
  /** Units on file that the list says something new about, with what they were. */
  readonly updated: readonly { readonly before: Unit; readonly after: Unit }[];
  /** Places on file that the list says nothing new about. */
  readonly unchanged: number;
  /** Places that are on file as units that are no more: they stay so. */
  readonly ended: readonly Unit[];
}

const kinds = { 村: 'village', 社区: 'community' } as const satisfies Record<Village['kind'], UnitKind>;

/**
 * Brings a list of towns and villages into the unit tree: towns at the top, villages below them. A unit is known by its
 * code, else by its name within its town (村 and 村委会 are the same); it is then corrected, never doubled, and keeps its
 * former name as an alias. What is not in the list stays as it is.
 */
export function mergeVillages(
  units: readonly Unit[],
  list: Pick<VillageList, 'towns' | 'villages'>,
  newId: () => string,
): VillagePlan {
  const lasting = units.filter((unit) => !endOf(unit));
  const byCode = new Map(
    [...units.filter(endOf), ...lasting].flatMap((unit) =>
      unit.code === undefined ? [] : [[unit.code, unit] as const],
    ),
  );
  const byName = placesOf(lasting, (unit) => namesOf(unit));
  const byForm = placesOf(lasting, (unit) => namesOf(unit).map(plainForm));
  const known = (parent: string, name: string) =>
    byName.get(`${parent}/${name}`) ?? byForm.get(`${parent}/${plainForm(name)}`);
  const top = nextOrder(units, undefined);
  const towns = new Map<string, Unit>();
  const newTowns: Unit[] = [];
  const newVillages: Unit[] = [];
  const updated = new Map<string, { before: Unit; after: Unit }>();
  const places = new Map<string, number>();
  const ended: Unit[] = [];
  let unchanged = 0;

  function townOf(name: string, code: string | undefined): Unit {
    const met = towns.get(name);
    if (met) return met;
    // A roster may have brought the town in as a unit of no special kind.
    const before = (code === undefined ? undefined : byCode.get(code)) ?? known('', name);
    const isKnown = before !== undefined && (before.kind === 'town' || before.kind === 'department');
    const own = (isKnown ? before.code : undefined) ?? code;
    const told = { kind: 'town' as const, ...(own === undefined ? {} : { code: own }) };
    if (!isKnown) {
      const town: Unit = { id: newId(), ...told, name, order: top + newTowns.length };
      newTowns.push(town);
      towns.set(name, town);
      return town;
    }
    // The list may write 街道办事处 for 街道: the unit keeps its name and learns the other one.
    const after = withAliases({ ...before, ...told }, [name]);
    if (!isSame(before, after)) updated.set(before.id, { before, after });
    towns.set(name, after);
    return after;
  }

  for (const { name, code } of list.towns) townOf(name, code);
  for (const village of list.villages) {
    const { code, name } = village;
    // A town's own code is the first nine digits of its villages' codes (统计用区划代码编制规则).
    const town = townOf(village.town, code === undefined ? undefined : `${code.slice(0, 9)}000`);
    const before = (code === undefined ? undefined : byCode.get(code)) ?? known(town.id, name);
    const told = {
      kind: kinds[village.kind],
      ...(code === undefined ? {} : { code }),
      name,
      parentId: town.id,
    };
    if (before && endOf(before)) {
      ended.push(before);
    } else if (before) {
      const after = withAliases({ ...before, ...told }, [before.name]);
      if (isSame(before, after)) unchanged++;
      else updated.set(before.id, { before, after });
    } else {
      const place = places.get(town.id) ?? nextOrder(units, town.id);
      newVillages.push({ id: newId(), ...told, order: place });
      places.set(town.id, place + 1);
    }
  }
  return { newTowns, newVillages, updated: [...updated.values()], unchanged, ended };
}

/** Units by `parent/name`; a name that two siblings bear is nobody's. */
function placesOf(units: readonly Unit[], namesIn: (unit: Unit) => readonly string[]): Map<string, Unit> {
  const found = new Map<string, Unit>();
  const twice = new Set<string>();
  for (const unit of units) {
    for (const name of new Set(namesIn(unit))) {
      const place = `${unit.parentId ?? ''}/${name}`;
      if (found.has(place)) twice.add(place);
      found.set(place, unit);
    }
  }
  for (const place of twice) found.delete(place);
  return found;
}

function isSame(one: Unit, other: Unit): boolean {
  return (
    one.kind === other.kind &&
    one.code === other.code &&
    one.name === other.name &&
    one.parentId === other.parentId &&
    (one.aliases ?? []).join('\n') === (other.aliases ?? []).join('\n')
  );
}

function nextOrder(units: readonly Unit[], parentId: string | undefined): number {
  const siblings = units.filter((unit) => unit.parentId === parentId);
  return Math.floor(siblings.reduce((max, unit) => Math.max(max, unit.order), 0)) + 1;
}

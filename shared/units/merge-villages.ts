import type { Village } from '../formats/village-list.ts';
import type { Unit, UnitKind } from './unit.ts';

/** What a list of villages changes in the unit tree. */
export interface VillagePlan {
  readonly newTowns: readonly Unit[];
  readonly newVillages: readonly Unit[];
  /** Units on file that the list says something new about, with what they were. */
  readonly updated: readonly { readonly before: Unit; readonly after: Unit }[];
  /** Villages on file that the list says nothing new about. */
  readonly unchanged: number;
}

const kinds = { 村: 'village', 社区: 'community' } as const satisfies Record<Village['kind'], UnitKind>;

/**
 * Brings a list of villages into the unit tree: towns at the top, villages below them. A village is known by its code,
 * else by its name within its town; it is then corrected, never doubled. What is not in the list stays as it is.
 */
export function mergeVillages(
  units: readonly Unit[],
  villages: readonly Village[],
  newId: () => string,
): VillagePlan {
  const byCode = new Map(
    units.flatMap((unit) => (unit.code === undefined ? [] : [[unit.code, unit] as const])),
  );
  const byPlace = new Map(units.map((unit) => [`${unit.parentId ?? ''}/${unit.name}`, unit]));
  const towns = new Map(units.filter(isTown).map((unit) => [unit.name, unit]));
  const departments = new Map(units.filter(isTopDepartment).map((unit) => [unit.name, unit]));
  const topOrder = nextOrder(units, undefined);
  const newTowns: Unit[] = [];
  const newVillages: Unit[] = [];
  const updated: { before: Unit; after: Unit }[] = [];
  const places = new Map<string, number>();
  let unchanged = 0;

  function townOf({ town: name, code }: Village): Unit {
    const known = towns.get(name);
    if (known) return known;
    // A roster may have brought the town in as a unit of no special kind.
    const department = departments.get(name);
    if (department) {
      const after: Unit = { ...department, kind: 'town' };
      towns.set(name, after);
      updated.push({ before: department, after });
      return after;
    }
    // A town's own code is the first nine digits of its villages' codes (统计用区划代码编制规则).
    const town: Unit = {
      id: newId(),
      kind: 'town',
      code: `${code.slice(0, 9)}000`,
      name,
      order: topOrder + newTowns.length,
    };
    towns.set(name, town);
    newTowns.push(town);
    return town;
  }

  for (const village of villages) {
    const town = townOf(village);
    const place = places.get(town.id) ?? nextOrder(units, town.id);
    const before = byCode.get(village.code) ?? byPlace.get(`${town.id}/${village.name}`);
    const told = { kind: kinds[village.kind], code: village.code, name: village.name, parentId: town.id };
    if (!before) {
      newVillages.push({ id: newId(), ...told, order: place });
      places.set(town.id, place + 1);
    } else if (isTold(before, told)) {
      unchanged++;
    } else {
      updated.push({ before, after: { ...before, ...told } });
    }
  }
  return { newTowns, newVillages, updated, unchanged };
}

function isTown(unit: Unit): boolean {
  return unit.kind === 'town';
}

function isTopDepartment(unit: Unit): boolean {
  return unit.kind === 'department' && unit.parentId === undefined;
}

function isTold(unit: Unit, told: Pick<Unit, 'kind' | 'code' | 'name' | 'parentId'>): boolean {
  return (
    unit.kind === told.kind &&
    unit.code === told.code &&
    unit.name === told.name &&
    unit.parentId === told.parentId
  );
}

function nextOrder(units: readonly Unit[], parentId: string | undefined): number {
  const siblings = units.filter((unit) => unit.parentId === parentId);
  return Math.floor(siblings.reduce((max, unit) => Math.max(max, unit.order), 0)) + 1;
}

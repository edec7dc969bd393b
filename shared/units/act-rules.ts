import type { Day } from '../day.ts';
import type { Person } from '../people/person.ts';
import type { Problem } from '../result.ts';
import { endOf } from './history.ts';
import type { Unit } from './unit.ts';

/** When an act takes effect, and by which paper. */
export interface UnitActFacts {
  readonly on: Day;
  readonly document?: string | undefined;
}

/** What an act on a unit looks at. All of it is read before anything is decided. */
export interface UnitSurroundings {
  readonly units: readonly Unit[];
  /** Whose present unit it is, by unit. */
  readonly people: ReadonlyMap<string, readonly Person[]>;
  /** Unfinished matters as a clerk calls them (约谈谈〔2013〕1号 张三), by unit. */
  readonly matters: ReadonlyMap<string, readonly string[]>;
}

/** A unit that has ended takes part in nothing more, and the days of its history follow each other. */
export function notNow(unit: Unit, { on }: UnitActFacts): readonly Problem[] {
  if (endOf(unit)) return [{ message: `“${unit.name}”已不存在，不能再变动。如登记有误，请撤销那次操作。` }];
  const last = unit.history?.at(-1);
  return last && on < last.on
    ? [{ field: 'on', message: `“${unit.name}”上一次变动在${last.on}，生效日期不能早于这一天。` }]
    : [];
}

export function taken(
  name: string,
  field: string,
  parentId: string | undefined,
  units: readonly Unit[],
  except: readonly string[],
): readonly Problem[] {
  const same = units.find(
    (unit) => unit.parentId === parentId && !except.includes(unit.id) && !endOf(unit) && unit.name === name,
  );
  return same ? [{ field, message: `同一上级下已有“${name}”，请核对。` }] : [];
}

/** Two towns that merge may each have a village of one name. */
export function clashesBelow(
  merged: readonly Unit[],
  into: Unit,
  units: readonly Unit[],
): readonly Problem[] {
  const homes = new Set([...merged.map(({ id }) => id), into.id]);
  const names = new Map<string, Unit>();
  return units.flatMap((unit) => {
    if (unit.parentId === undefined || !homes.has(unit.parentId) || homes.has(unit.id) || endOf(unit))
      return [];
    const same = names.get(unit.name);
    if (!same) names.set(unit.name, unit);
    return same ? [{ message: `合并后会有两个“${unit.name}”，请先把其中一个更名。` }] : [];
  });
}

export function isBelow(unit: Unit, id: string, units: readonly Unit[]): boolean {
  const byId = new Map(units.map((one) => [one.id, one]));
  const seen = new Set<string>();
  for (
    let above = unit.parentId;
    above !== undefined && !seen.has(above);
    above = byId.get(above)?.parentId
  ) {
    if (above === id) return true;
    seen.add(above);
  }
  return false;
}

export function stillHeld(
  unit: Unit,
  what: string,
  remedy: string,
  { units, people, matters }: UnitSurroundings,
): readonly Problem[] {
  const held: readonly (readonly [string, readonly string[], string])[] = [
    ['在职干部', (people.get(unit.id) ?? []).map(({ values }) => values.name ?? ''), '人'],
    ['在办事项', matters.get(unit.id) ?? [], '件'],
    [
      '下级单位',
      units.filter((one) => one.parentId === unit.id && !endOf(one)).map(({ name }) => name),
      '个',
    ],
  ];
  return held.flatMap(([label, names, measure]) =>
    names.length === 0
      ? []
      : [{ message: `“${unit.name}”还有${label}${few(names, measure)}，${what}。${remedy}。` }],
  );
}

function few(names: readonly string[], measure: string): string {
  const shown = names.slice(0, 3).join('、');
  return names.length > 3 ? `${shown}等${names.length}${measure}` : shown;
}

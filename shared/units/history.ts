import type { Day } from '../day.ts';
import { assertNever } from '../result.ts';
import type { Unit } from './unit.ts';

interface Dated {
  /** The first day on which it holds. */
  readonly on: Day;
  /** 文件依据: number of the paper that ordered it. */
  readonly document?: string;
}

/** One act in the life of a unit, kept with the unit. Records keep the names they froze; this says what was when. */
export type UnitEvent =
  | (Dated & { readonly kind: 'founded' /** The units it came out of. */; readonly from: readonly string[] })
  | (Dated & { readonly kind: 'renamed'; readonly formerName: string })
  /** Placed under another unit. */
  | (Dated & { readonly kind: 'moved'; readonly formerParentId?: string })
  /** Others were taken out of it; it goes on. */
  | (Dated & { readonly kind: 'spunOff'; readonly into: readonly string[] })
  | UnitEnd;

/** The last event of a unit that is no more. */
export type UnitEnd =
  | (Dated & { readonly kind: 'merged'; readonly into: string })
  | (Dated & { readonly kind: 'split'; readonly into: readonly string[] })
  | (Dated & { readonly kind: 'abolished' });

/** How the unit ended, or undefined while it lasts. */
export function endOf({ history }: Unit): UnitEnd | undefined {
  const last = history?.at(-1);
  return last?.kind === 'merged' || last?.kind === 'split' || last?.kind === 'abolished' ? last : undefined;
}

/** The unit as it was on a day (its name then, the unit above it then, its history until then); undefined before it was founded and once it had ended. */
export function unitOn(unit: Unit, day: Day): Unit | undefined {
  let then = unit;
  for (const event of [...(unit.history ?? [])].reverse()) {
    if (event.on <= day) {
      const isOver = event.kind === 'merged' || event.kind === 'split' || event.kind === 'abolished';
      return isOver ? undefined : then;
    }
    if (event.kind === 'founded') return undefined;
    then = { ...before(then, event), history: (then.history ?? []).slice(0, -1) };
  }
  return then;
}

function before(unit: Unit, event: Exclude<UnitEvent, { kind: 'founded' }>): Unit {
  switch (event.kind) {
    case 'renamed':
      return { ...unit, name: event.formerName };
    case 'moved': {
      const { parentId: _later, ...rest } = unit;
      return event.formerParentId === undefined ? rest : { ...rest, parentId: event.formerParentId };
    }
    case 'spunOff':
    case 'merged':
    case 'split':
    case 'abolished':
      return unit;
    default:
      return assertNever(event);
  }
}

/** The name on a day; undefined where there was no such unit. */
export function unitNameOn(unit: Unit, day: Day): string | undefined {
  return unitOn(unit, day)?.name;
}

/** The tree as it stood on a day. */
export function unitsOn(units: readonly Unit[], day: Day): readonly Unit[] {
  return units.flatMap((unit) => unitOn(unit, day) ?? []);
}

/** The units that took over directly; empty while it lasts, and where it was abolished without a successor. */
export function successorsOf(unit: Unit): readonly string[] {
  const end = endOf(unit);
  if (end?.kind === 'merged') return [end.into];
  return end?.kind === 'split' ? end.into : [];
}

/** Who stands today for a unit of the past: itself, or the lasting units at the ends of its chains of successors. */
export function presentUnits(unit: Unit, byId: ReadonlyMap<string, Unit>): readonly Unit[] {
  if (!endOf(unit)) return [unit];
  const present = successorsOf(unit).flatMap((id) => {
    const next = byId.get(id);
    return next ? presentUnits(next, byId) : [];
  });
  return [...new Set(present)];
}

/** Every name the unit bears or bore, for recognising it: names, 简称, aliases learnt from files. */
export function namesOf({ name, shortName, aliases, history }: Unit): readonly string[] {
  const former = (history ?? []).flatMap((event) => (event.kind === 'renamed' ? [event.formerName] : []));
  return [...new Set([name, ...(shortName === undefined ? [] : [shortName]), ...(aliases ?? []), ...former])];
}

/** A unit's name that was written down, brought to a day: a name the unit bears or bore becomes that of the day, others stay. */
export function nameThen(unit: Unit | undefined, written: string, day: Day): string {
  return unit && namesOf(unit).includes(written) ? (unitNameOn(unit, day) ?? written) : written;
}

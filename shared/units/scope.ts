import { successorsOf } from './history.ts';
import type { Unit } from './unit.ts';

/**
 * The units that a filter by one unit means: itself, all below it, and those that passed wholly into one of them, so that
 * the matters of a merged unit are found under the one that took over. A unit that was split counts for itself only:
 * nobody can say which part its records belong to.
 */
export function unitScope(units: readonly Unit[], id: string): readonly string[] {
  const towards = new Map<string, string[]>();
  const link = (to: string, from: string) => {
    const known = towards.get(to);
    if (known) known.push(from);
    else towards.set(to, [from]);
  };
  for (const unit of units) {
    if (unit.parentId !== undefined) link(unit.parentId, unit.id);
    const [successor, ...others] = successorsOf(unit);
    if (successor !== undefined && others.length === 0) link(successor, unit.id);
  }
  const scope = new Set([id]);
  // A set grows while it is walked through, and each unit is walked through once.
  for (const member of scope) for (const next of towards.get(member) ?? []) scope.add(next);
  return [...scope];
}

/**
 * The unit under which the matters of `id` are counted today: the one it passed into wholly, through any number of
 * mergers. The other way round of {@link unitScope}: a unit that was split stays itself.
 */
export function unitNow(byId: ReadonlyMap<string, Unit>, id: string): string {
  const passed = new Set([id]);
  for (const member of passed) {
    const unit = byId.get(member);
    const [successor, ...others] = unit ? successorsOf(unit) : [];
    if (successor === undefined || others.length > 0) return member;
    passed.add(successor);
  }
  return id;
}

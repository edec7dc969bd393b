import { type ListPlace, listPlace } from '#renderer/ui/list-place.ts';
import { listState } from '#renderer/ui/list-state.ts';
import { isDay } from '#shared/day.ts';
import { endOf, namesOf, unitsOn } from '#shared/units/history.ts';
import { type Unit, type UnitKind, type UnitNode, unitTree } from '#shared/units/unit.ts';

export interface UnitFilters {
  /** Part of a name or the beginning of a code, as typed. */
  readonly text: string;
  readonly kind: UnitKind | undefined;
  /** The branch chosen in the tree: this unit and everything below it. */
  readonly branch: string | undefined;
  /** The tree as it stood on this day, as typed; today's if it is none. */
  readonly day: string | undefined;
  /** Units that are no more are listed too. */
  readonly ended: boolean;
}

export type UnitList = UnitFilters & ListPlace<number>;

export const noFilters: UnitFilters = {
  text: '',
  kind: undefined,
  branch: undefined,
  day: undefined,
  ended: false,
};

/** The list as it was left. */
export const unitList = listState<UnitList>({ ...noFilters, ...listPlace<number>() });

/** The units of a branch in the office's order, each directly before the units below it, narrowed by the filters. */
export function unitsShown(
  units: readonly Unit[],
  { text, kind, branch }: Pick<UnitFilters, 'text' | 'kind' | 'branch'>,
): readonly Unit[] {
  const tree = flat(unitTree(units));
  const root = tree.find(({ id }) => id === branch);
  const wanted = text.trim();
  return (root ? flat([root]) : tree)
    .filter(
      (unit) =>
        (kind === undefined || unit.kind === kind) &&
        (wanted === '' ||
          namesOf(unit).some((name) => name.includes(wanted)) ||
          (unit.code ?? '').startsWith(wanted)),
    )
    .map(({ children: _below, ...unit }) => unit);
}

/** The units that the list and its tree are about: those of a day, or those of today, with or without what is no more. */
export function unitsAt(units: readonly Unit[], { day, ended }: UnitFilters): readonly Unit[] {
  if (day !== undefined && isDay(day)) return unitsOn(units, day);
  return ended ? units : units.filter((unit) => !endOf(unit));
}

export function flat(nodes: readonly UnitNode[]): readonly UnitNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

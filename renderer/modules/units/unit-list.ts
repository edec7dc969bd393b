import { type ListPlace, listPlace } from '#renderer/ui/list-place.ts';
import { listState } from '#renderer/ui/list-state.ts';
import { type Unit, type UnitKind, type UnitNode, unitTree } from '#shared/units/unit.ts';

export interface UnitFilters {
  /** Part of a name or the beginning of a code, as typed. */
  readonly text: string;
  readonly kind: UnitKind | undefined;
  /** The branch chosen in the tree: this unit and everything below it. */
  readonly branch: string | undefined;
}

export type UnitList = UnitFilters & ListPlace<number>;

export const noFilters: UnitFilters = { text: '', kind: undefined, branch: undefined };

/** The list as it was left. */
export const unitList = listState<UnitList>({ ...noFilters, ...listPlace<number>() });

/** The units of a branch in the office's order, each directly before the units below it, narrowed by the filters. */
export function unitsShown(units: readonly Unit[], { text, kind, branch }: UnitFilters): readonly Unit[] {
  const tree = flat(unitTree(units));
  const root = tree.find(({ id }) => id === branch);
  const wanted = text.trim();
  return (root ? flat([root]) : tree)
    .filter(
      (unit) =>
        (kind === undefined || unit.kind === kind) &&
        (wanted === '' || unit.name.includes(wanted) || (unit.code ?? '').startsWith(wanted)),
    )
    .map(({ children: _below, ...unit }) => unit);
}

export function flat(nodes: readonly UnitNode[]): readonly UnitNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

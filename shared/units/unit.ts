import type { UnitEvent } from './history.ts';

/** Kinds of units, from the top of the tree downwards. */
export const unitKinds = {
  department: '部门',
  town: '镇（街道）',
  village: '村',
  community: '社区',
} as const;

export type UnitKind = keyof typeof unitKinds;

export interface Unit {
  readonly id: string;
  readonly parentId?: string;
  readonly kind: UnitKind;
  /** 统计用区划代码 or the office's own code. */
  readonly code?: string;
  readonly name: string;
  readonly shortName?: string;
  /** Other ways in which files write the name: learnt from imports, or typed. */
  readonly aliases?: readonly string[];
  /** 机构排序号: lists and papers follow it. */
  readonly order: number;
  /** What became of it, in the order of the days; see history.ts. */
  readonly history?: readonly UnitEvent[];
}

export interface UnitNode extends Unit {
  readonly children: readonly UnitNode[];
}

/** The units as a tree, in the office's order. A unit whose parent is unknown stands at the top rather than vanish. */
export function unitTree(units: readonly Unit[]): readonly UnitNode[] {
  const known = new Set(units.map((unit) => unit.id));
  const byParent = new Map<string, Unit[]>();
  for (const unit of units) {
    const parent = unit.parentId !== undefined && known.has(unit.parentId) ? unit.parentId : '';
    byParent.set(parent, [...(byParent.get(parent) ?? []), unit]);
  }
  const below = (parent: string): readonly UnitNode[] =>
    (byParent.get(parent) ?? [])
      .sort((a, b) => a.order - b.order)
      .map((unit) => ({ ...unit, children: below(unit.id) }));
  return below('');
}

/** `云阳街道 太阳城社区居委会`: the unit with the one above it, so that two villages of one name stay apart. */
export function unitInFull(unit: Unit, byId: ReadonlyMap<string, Unit>): string {
  const parent = unit.parentId === undefined ? undefined : byId.get(unit.parentId);
  return parent && parent.kind === 'town' ? `${parent.name} ${unit.name}` : unit.name;
}

/** The position of each unit in the office's order, a unit before those below it: by it lists and papers are sorted. */
export function placesInTree(units: readonly Unit[]): ReadonlyMap<string, number> {
  const inOrder = (nodes: readonly UnitNode[]): readonly string[] =>
    nodes.flatMap((node) => [node.id, ...inOrder(node.children)]);
  return new Map(inOrder(unitTree(units)).map((id, index) => [id, index]));
}

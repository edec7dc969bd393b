import { TreeSelect } from 'antd';
import { useMemo } from 'react';
import { endOf } from '#shared/units/history.ts';
import { type UnitNode, unitTree } from '#shared/units/unit.ts';
import type { PickerProps } from './picker-props.ts';
import { useReference } from './Reference.tsx';

interface UnitPickerProps extends PickerProps {
  /** Only units of these kinds can be chosen; the towns above them stay in sight. */
  readonly of?: readonly string[] | undefined;
  /** A list is narrowed by it: any unit can be chosen and means all below it, those that are no more as well. */
  readonly narrows?: true;
}

interface Branch {
  readonly value: string;
  readonly title: string;
  readonly disabled: boolean;
  readonly children: Branch[];
}

/** Chooses a unit from the tree, or by a part of its name. */
export function UnitPicker({ of, narrows, value, onChange, placeholder, ...rest }: UnitPickerProps) {
  const { units } = useReference();
  const tree = useMemo(
    () => branches(unitTree(units), (unit) => choiceOf(unit, of, narrows, value), narrows === true),
    [units, of, narrows, value],
  );
  return (
    <TreeSelect
      {...rest}
      status={rest['aria-invalid'] ? 'error' : ''}
      value={value ?? null}
      treeData={tree}
      treeDefaultExpandAll={units.length < 60}
      showSearch={{ treeNodeFilterProp: 'title' }}
      placeholder={placeholder ?? '选择单位，可输入名称查找'}
      notFoundContent="没有找到，请先在“单位”中登记"
      popupMatchSelectWidth={false}
      styles={{ popup: { root: { minWidth: '20rem' } } }}
      allowClear
      onChange={(id) => onChange(typeof id === 'string' ? id : undefined)}
    />
  );
}

type Choice = 'free' | 'shown' | 'hidden';

/** A unit that is no more cannot be chosen for anything new; where it is chosen already it stays readable. */
function choiceOf(
  unit: UnitNode,
  of: readonly string[] | undefined,
  narrows: true | undefined,
  value: string | undefined,
): Choice {
  const isWanted = of === undefined || of.includes(unit.kind);
  if (endOf(unit))
    return isWanted && (narrows || unit.id === value) ? (narrows ? 'free' : 'shown') : 'hidden';
  return isWanted ? 'free' : 'hidden';
}

/** Units above one that can be chosen stay in sight; in a filter they can be chosen themselves. */
function branches(
  nodes: readonly UnitNode[],
  choice: (unit: UnitNode) => Choice,
  narrows: boolean,
): Branch[] {
  return nodes.flatMap((node) => {
    const children = branches(node.children, choice, narrows);
    const own = choice(node);
    if (own === 'hidden' && children.length === 0) return [];
    const title = endOf(node) ? `${node.name}（已撤并）` : node.name;
    return [{ value: node.id, title, disabled: !narrows && own !== 'free', children }];
  });
}

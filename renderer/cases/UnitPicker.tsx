import { TreeSelect } from 'antd';
import { useMemo } from 'react';
import { type UnitNode, unitTree } from '#shared/units/unit.ts';
import type { PickerProps } from './picker-props.ts';
import { useReference } from './Reference.tsx';

interface UnitPickerProps extends PickerProps {
  /** Only units of these kinds can be chosen; the towns above them stay in sight. */
  readonly of?: readonly string[] | undefined;
}

interface Branch {
  readonly value: string;
  readonly title: string;
  readonly disabled: boolean;
  readonly children: Branch[];
}

/** Chooses a unit from the tree, or by a part of its name. */
export function UnitPicker({ of, value, onChange, placeholder, ...rest }: UnitPickerProps) {
  const { units } = useReference();
  const tree = useMemo(() => branches(unitTree(units), of), [units, of]);
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

function branches(nodes: readonly UnitNode[], of: readonly string[] | undefined): Branch[] {
  return nodes.flatMap((node) => {
    const children = branches(node.children, of);
    const choosable = of === undefined || of.includes(node.kind);
    if (!choosable && children.length === 0) return [];
    return [{ value: node.id, title: node.name, disabled: !choosable, children }];
  });
}

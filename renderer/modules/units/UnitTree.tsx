import { Button, Tree } from 'antd';
import { useMemo, useRef } from 'react';
import { useBoxHeight } from '#renderer/ui/use-box-height.ts';
import { endOf } from '#shared/units/history.ts';
import { type Unit, type UnitNode, unitTree } from '#shared/units/unit.ts';

interface UnitTreeProps {
  readonly units: readonly Unit[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

interface Branch {
  readonly key: string;
  readonly title: string;
  readonly children: Branch[];
}

/** The units from the top downwards; only what is in sight is drawn. */
export function UnitTree({ units, chosen, onChoose }: UnitTreeProps) {
  const box = useRef<HTMLDivElement>(null);
  const height = useBoxHeight(box);
  const tree = useMemo(() => unitTree(units).map(branch), [units]);
  return (
    <nav className="aj-unit-tree" aria-label="单位树">
      <Button type={chosen === undefined ? 'primary' : 'default'} block onClick={() => onChoose(undefined)}>
        全部单位（{units.length}）
      </Button>
      <div ref={box} className="aj-unit-tree-box">
        {height > 0 && (
          <Tree
            virtual
            height={height}
            treeData={tree}
            selectedKeys={chosen === undefined ? [] : [chosen]}
            onSelect={([key]) => onChoose(key === undefined ? undefined : String(key))}
          />
        )}
      </div>
    </nav>
  );
}

function branch(unit: UnitNode): Branch {
  const { id, name, children } = unit;
  const below = children.length > 0 ? `（${children.length}）` : '';
  const gone = endOf(unit) ? '（已撤并）' : '';
  return { key: id, title: name + gone + below, children: children.map(branch) };
}

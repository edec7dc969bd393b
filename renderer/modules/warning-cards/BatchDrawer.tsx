import { App, TreeSelect } from 'antd';
import { useId, useMemo, useState } from 'react';
import { RecordForm } from '#renderer/cases/RecordForm.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { registerBatch } from '#renderer/data/acts/card-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { cardFields } from '#shared/case-types/warning-card.ts';
import { refuseAt } from '#shared/result.ts';
import { endOf } from '#shared/units/history.ts';
import { type UnitNode, unitTree } from '#shared/units/unit.ts';
import { peopleChosen, unsettled } from '#shared/warning-cards/name-list.ts';
import { openingLine } from '#shared/warning-cards/opening.ts';
import { type NamedPeople, NameList } from './NameList.tsx';
import { wordsForCard } from './suggest.ts';

const { registeredOn, source, ground, summary, opening, demand, basis, readers, office, handler, proposal } =
  cardFields;
const fields = {
  registeredOn,
  source,
  ground,
  summary,
  opening,
  demand,
  basis,
  readers,
  office,
  handler,
  proposal,
};

interface BatchDrawerProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** 批量登记蓝色警宣卡: one matter to a list of people or units; all of them are registered, or none. */
export function BatchDrawer({ open, onClose }: BatchDrawerProps) {
  return (
    <SidePanel open={open} title="批量登记蓝色警宣卡" onClose={onClose}>
      {open && <Batch onClose={onClose} />}
    </SidePanel>
  );
}

function Batch({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const { message } = App.useApp();
  const reference = useReference();
  const { settings } = reference;
  const [named, setNamed] = useState<NamedPeople>([]);
  const [units, setUnits] = useState<readonly string[]>([]);
  const people = peopleChosen(named);
  const count = people.length + units.length;
  return (
    <>
      <NameList onChange={setNamed} />
      <UnitList chosen={units} onChange={setUnits} />
      <RecordForm
        fields={fields}
        start={{ registeredOn: today() }}
        draft="warningCard:batch:登记"
        derive={async (changed, values) =>
          changed === 'ground' && typeof values.ground === 'string'
            ? { opening: openingLine(settings.cardOpenings, 'blue', values.ground) }
            : undefined
        }
        words={(name, values) => wordsForCard(name, values, reference, today())}
        saveWord={`登记${count}张`}
        save={async (values) => {
          const open = unsettled(named);
          if (open !== undefined) return refuseAt(open);
          return registerBatch(desk, { people, units }, values);
        }}
        onSaved={() => {
          void message.success(`已登记蓝色警宣卡${count}张`);
          onClose();
        }}
        onClose={onClose}
      />
    </>
  );
}

interface Branch {
  readonly value: string;
  readonly title: string;
  readonly children: Branch[];
}

function UnitList({
  chosen,
  onChange,
}: {
  chosen: readonly string[];
  onChange: (ids: readonly string[]) => void;
}) {
  const { units } = useReference();
  const id = useId();
  const tree = useMemo(() => branches(unitTree(units.filter((unit) => !endOf(unit)))), [units]);
  return (
    <FieldRow id={id} label="发给单位" needed={false} wide help="单位作为整体收卡，不涉及个人。">
      <TreeSelect
        id={id}
        multiple
        value={[...chosen]}
        treeData={tree}
        showSearch={{ treeNodeFilterProp: 'title' }}
        placeholder="选择单位，可输入名称查找"
        notFoundContent="没有找到，请先在“单位”中登记"
        onChange={(ids: readonly string[]) => onChange(ids)}
      />
    </FieldRow>
  );
}

function branches(nodes: readonly UnitNode[]): Branch[] {
  return nodes.map(({ id, name, children }) => ({ value: id, title: name, children: branches(children) }));
}

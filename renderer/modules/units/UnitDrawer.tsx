import { Alert, App, Button } from 'antd';
import { useRef, useState } from 'react';
import { RecordForm } from '#renderer/cases/RecordForm.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { saveUnit } from '#renderer/data/acts/register-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { focusRow } from '#renderer/ui/table-rows.ts';
import { checkFields } from '#shared/engine/check.ts';
import type { Values } from '#shared/fields.ts';
import { refuse } from '#shared/result.ts';
import { endInWords } from '#shared/units/history-words.ts';
import type { Unit } from '#shared/units/unit.ts';
import { UnitActDialog } from './UnitActDialog.tsx';
import { UnitHistory } from './UnitHistory.tsx';
import { type UnitActForm, unitActForms } from './unit-act-forms.ts';
import { unitFields, unitOfValues, valuesOfUnit } from './unit-form.ts';

interface UnitDrawerProps {
  /** A unit's id, `new`, or nothing. */
  readonly id: string | undefined;
  /** Branch of the tree that is chosen: a new unit begins below it. */
  readonly branch: string | undefined;
  readonly onClose: () => void;
}

export function UnitDrawer({ id, branch, onClose }: UnitDrawerProps) {
  const { unitById } = useReference();
  const shown = useRef<string>(undefined);
  if (id !== undefined) shown.current = id;
  const unit = unitById.get(id ?? '');
  return (
    <SidePanel
      open={id !== undefined}
      title={id === 'new' ? '登记单位' : (unit?.name ?? '单位')}
      onClose={onClose}
      onGone={() => {
        if (shown.current !== undefined) focusRow(shown.current);
      }}
    >
      {id === 'new' && <UnitForm branch={unitById.get(branch ?? '')} onClose={onClose} />}
      {unit && <KnownUnit key={unit.id} unit={unit} onClose={onClose} />}
      {id !== undefined && id !== 'new' && !unit && <p>这个单位已不存在，可能已被撤销登记。</p>}
    </SidePanel>
  );
}

function KnownUnit({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { units } = useReference();
  const [acting, setActing] = useState<UnitActForm>();
  const ended = endInWords(unit, units);
  return (
    <>
      {ended === undefined ? (
        <div className="aj-unit-acts">
          {unitActForms.map((form) => (
            <Button key={form.kind} onClick={() => setActing(form)}>
              {form.label}
            </Button>
          ))}
        </div>
      ) : (
        <Alert className="aj-unit-acts" type="info" showIcon title={`“${unit.name}”${ended}。`} />
      )}
      {acting && <UnitActDialog unit={unit} form={acting} onDone={() => setActing(undefined)} />}
      {/* An act changes what the form shows. */}
      <UnitForm key={JSON.stringify(unit)} unit={unit} onClose={onClose} />
      <UnitHistory unit={unit} />
    </>
  );
}

interface UnitFormProps {
  readonly unit?: Unit;
  readonly branch?: Unit | undefined;
  readonly onClose: () => void;
}

function UnitForm({ unit, branch, onClose }: UnitFormProps) {
  const desk = useDesk();
  const { units } = useReference();
  const { message } = App.useApp();
  const beginning: Values = branch
    ? { parentId: branch.id, kind: branch.kind === 'town' ? 'village' : 'department' }
    : { kind: 'department' };
  return (
    <RecordForm
      fields={unitFields}
      start={unit ? valuesOfUnit(unit) : beginning}
      stored={unit !== undefined}
      draft={unit ? `unit:${unit.id}` : 'new:unit'}
      saveWord={unit ? '保存修改' : '登记'}
      save={async (values) => {
        const problems = checkFields(unitFields, values, today());
        if (problems.length > 0) return refuse(...problems);
        const read = unitOfValues(unit?.id ?? crypto.randomUUID(), values, units);
        return read.ok ? saveUnit(desk, read.value) : read;
      }}
      onSaved={() => {
        void message.success('单位已保存');
        onClose();
      }}
      {...(unit ? {} : { again: () => beginning })}
      onClose={onClose}
    />
  );
}

import { App, Modal, Select } from 'antd';
import { useId, useState } from 'react';
import { RecordForm } from '#renderer/cases/RecordForm.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { actOnUnit } from '#renderer/data/acts/unit-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { checkFields } from '#shared/engine/check.ts';
import { refuse } from '#shared/result.ts';
import { endOf } from '#shared/units/history.ts';
import { type Unit, unitInFull } from '#shared/units/unit.ts';
import { factsOf, type UnitActForm } from './unit-act-forms.ts';

interface UnitActDialogProps {
  readonly unit: Unit;
  readonly form: UnitActForm;
  readonly onDone: () => void;
}

/** The dialog of 更名, 合并, 分设, 划转 or 撤销: what follows is said before it is done. */
export function UnitActDialog({ unit, form, onDone }: UnitActDialogProps) {
  const desk = useDesk();
  const { message } = App.useApp();
  const [others, setOthers] = useState<readonly string[]>([]);
  return (
    <Modal
      open
      title={`${form.label}：${unit.name}`}
      footer={null}
      onCancel={onDone}
      width="46rem"
      mask={{ closable: false }}
    >
      <RecordForm
        focusFirst
        fields={form.fields}
        start={form.start(unit)}
        draft={`unit:${unit.id}:${form.label}`}
        saveWord={form.label}
        note={
          <>
            <p>{form.note}</p>
            {form.kind === 'merge' && <OtherUnits unit={unit} chosen={others} onChange={setOthers} />}
          </>
        }
        save={async (values) => {
          const problems = checkFields(form.fields, values, today());
          if (problems.length > 0) return refuse(...problems);
          const facts = factsOf(values);
          return facts.ok ? actOnUnit(desk, unit.id, form.act(values, others), facts.value) : facts;
        }}
        onSaved={() => {
          void message.success(`“${unit.name}”已${form.label}，可以撤销`);
          onDone();
        }}
        onClose={onDone}
      />
    </Modal>
  );
}

interface OtherUnitsProps {
  readonly unit: Unit;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** 一并合并的单位: those of the same kind come first. */
function OtherUnits({ unit, chosen, onChange }: OtherUnitsProps) {
  const { units, unitById } = useReference();
  const id = useId();
  const options = units
    .filter((one) => one.id !== unit.id && !endOf(one))
    .sort((a, b) => Number(b.kind === unit.kind) - Number(a.kind === unit.kind) || a.order - b.order)
    .map((one) => ({ value: one.id, label: unitInFull(one, unitById) }));
  return (
    <FieldRow id={id} label="一并合并的单位" needed={false} wide help="只合并这一个单位的不选。">
      <Select
        id={id}
        mode="multiple"
        value={[...chosen]}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="可选择多个"
        onChange={onChange}
      />
    </FieldRow>
  );
}

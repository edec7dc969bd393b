import { App } from 'antd';
import { registerCase } from '#renderer/data/acts/case-acts.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { neededFields } from '#shared/engine/check.ts';
import type { Fields, Values } from '#shared/fields.ts';
import { caseTypeOf } from '#shared/registry.ts';
import { type CaseView, groupsIn } from './case-view.ts';
import { RecordForm } from './RecordForm.tsx';
import { useReference } from './Reference.tsx';
import { unitOfPerson } from './unit-of-person.ts';

interface NewCaseDrawerProps {
  readonly view: CaseView;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** 登记: a new record. Where a type may be born at several stages, the first question is at which. */
export function NewCaseDrawer({ view, open, onClose }: NewCaseDrawerProps) {
  const type = caseTypeOf(view.type);
  return (
    <SidePanel open={open} title={`登记${type.label}`} onClose={onClose} wide={view.FormBeside !== undefined}>
      <NewCase view={view} onClose={onClose} />
    </SidePanel>
  );
}

/** Not a field of any type: the stage at which the record begins. */
const STAGE = 'startStage';

function NewCase({ view, onClose }: Omit<NewCaseDrawerProps, 'open'>) {
  const desk = useDesk();
  const reference = useReference();
  const { message } = App.useApp();
  const type = caseTypeOf(view.type);
  const first = type.start[0] ?? '';
  const stageIn = (values: Values) => String(values[STAGE] ?? first);
  return (
    <RecordForm
      focusFirst
      fields={{ ...stageField(view.type), ...type.fields }}
      groups={(values) => {
        const needed = neededFields(type, stageIn(values), values);
        const groups = groupsIn(view, view.intake[stageIn(values)] ?? [], needed, values);
        return type.start.length > 1 ? [{ names: [STAGE] }, ...groups] : groups;
      }}
      start={{ [STAGE]: first, ...view.initial() }}
      draft={`new:${view.type}`}
      needed={(values) => neededFields(type, stageIn(values), values)}
      derive={(changed, values) => unitOfPerson(desk.database, type, changed, values)}
      words={(name, values) => view.words?.(name, values, reference)}
      saveWord="登记"
      save={async ({ [STAGE]: stage, ...values }) => {
        const saved = await registerCase(desk, view.type, String(stage ?? first), values);
        if (saved.ok) {
          const number = saved.value.record.number;
          void message.success(`已登记${type.label}${number ? `，编号为${number.text}` : ''}`);
        }
        return saved;
      }}
      onSaved={onClose}
      again={(saved) => ({
        ...view.initial(),
        ...Object.fromEntries([STAGE, ...view.carry].map((name) => [name, saved[name]])),
      })}
      onClose={onClose}
      beside={({ [STAGE]: stage, ...values }, reach) =>
        view.FormBeside && (
          <view.FormBeside
            record={{ id: '', type: view.type, stage: String(stage ?? first), values, steps: [] }}
            reach={reach}
          />
        )
      }
    />
  );
}

function stageField(name: CaseView['type']): Fields {
  const type = caseTypeOf(name);
  const options = Object.fromEntries(type.start.map((stage) => [stage, type.stages[stage]?.label ?? stage]));
  return { [STAGE]: { kind: 'option', label: '登记为', required: true, options } };
}

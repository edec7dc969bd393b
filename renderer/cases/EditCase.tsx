import { App } from 'antd';
import { reviseCase } from '#renderer/data/acts/case-acts.ts';
import { useDesk } from '#renderer/data/react.tsx';
import type { Case } from '#shared/case-type.ts';
import { neededFields } from '#shared/engine/check.ts';
import { daysAhead } from '#shared/engine/reached.ts';
import { isBlank } from '#shared/fields.ts';
import { caseTypeOf } from '#shared/registry.ts';
import { type CaseView, groupsIn } from './case-view.ts';
import { RecordForm } from './RecordForm.tsx';
import { useReference } from './Reference.tsx';
import { unitOfPerson } from './unit-of-person.ts';

interface EditCaseProps {
  readonly record: Case;
  readonly view: Pick<CaseView, 'groups' | 'applies' | 'words' | 'FormBeside'>;
  readonly onDone: () => void;
}

/** 修改: corrects what the record holds at its present stage. */
export function EditCase({ record, view, onDone }: EditCaseProps) {
  const desk = useDesk();
  const reference = useReference();
  const { message } = App.useApp();
  const type = caseTypeOf(record.type);
  const ahead = daysAhead(type, record);
  return (
    <RecordForm
      focusFirst
      fields={type.fields}
      groups={(values) => {
        // A day that came too early in an earlier release can still be taken out.
        const names = Object.keys(type.fields).filter((name) => !ahead.has(name) || !isBlank(values[name]));
        return groupsIn(view, names, neededFields(type, record.stage, values), values);
      }}
      start={record.values}
      stored
      draft={`${type.name}:${record.id}:修改`}
      needed={(values) => neededFields(type, record.stage, values)}
      derive={(changed, values) => unitOfPerson(desk.database, type, changed, values)}
      words={(name, values) => view.words?.(name, values, reference)}
      saveWord="保存修改"
      save={(values) => reviseCase(desk, record.id, values)}
      onSaved={() => {
        void message.success('修改已保存');
        onDone();
      }}
      onClose={onDone}
      beside={(values, reach) =>
        view.FormBeside && <view.FormBeside record={{ ...record, values }} reach={reach} />
      }
    />
  );
}

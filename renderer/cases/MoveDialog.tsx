import { App, Modal } from 'antd';
import { actOnCase } from '#renderer/data/acts/case-acts.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import type { Case } from '#shared/case-type.ts';
import { movesOf } from '#shared/engine/move.ts';
import { fieldsOfAct } from '#shared/engine/move-many.ts';
import { isBlank, type Values } from '#shared/fields.ts';
import { caseTypeOf } from '#shared/registry.ts';
import type { CaseView } from './case-view.ts';
import { neededForAct } from './needed-for-act.ts';
import { RecordForm } from './RecordForm.tsx';
import { useReference } from './Reference.tsx';

interface MoveDialogProps {
  readonly record: Case;
  readonly act: string;
  readonly view: Pick<CaseView, 'suggest' | 'lookUp' | 'follow' | 'words'>;
  readonly onDone: () => void;
}

/** The dialog of one act (签发 送达 销号 …): what it asks, and whatever the next stage still misses. */
export function MoveDialog({ record, act, view, onDone }: MoveDialogProps) {
  const desk = useDesk();
  const { message } = App.useApp();
  const type = caseTypeOf(record.type);
  const fields = fieldsOfAct(type, record, act);
  const reference = useReference();
  const move = movesOf(type, record).find((candidate) => candidate.label === act);
  const to = move?.to ?? record.stage;
  const found = useData(
    async (database) => (await view.lookUp?.(database, [record], act))?.[0] ?? {},
    [],
    [record.id, act],
  );
  const names = Object.keys(fields).filter((name) => name !== 'reason');
  return (
    <Modal
      open
      title={`${act}：${type.label}${record.number?.text ?? ''}`}
      footer={null}
      onCancel={onDone}
      width="52rem"
      mask={{ closable: false }}
    >
      {found && (
        <RecordForm
          focusFirst
          fields={fields}
          start={pick(
            { ...found, ...view.suggest?.(record, act, reference), ...filled(record.values) },
            names,
          )}
          draft={`${type.name}:${record.id}:${act}`}
          needed={(values) => neededForAct(type, record, act, values)}
          derive={async (changed, values) =>
            view.follow?.(changed, { ...record.values, ...values }, reference)
          }
          words={(name, values) => view.words?.(name, { ...record.values, ...values }, reference)}
          saveWord={act}
          save={({ reason, ...filled }) =>
            actOnCase(desk, record.id, act, filled, typeof reason === 'string' ? reason : '')
          }
          onSaved={({ record: after }) => {
            const numbered = record.number === undefined && after.number !== undefined;
            void message.success(`已${act}${numbered ? `，编号为${after.number?.text}` : ''}`);
            onDone();
          }}
          onClose={onDone}
          note={
            names.length === 0 &&
            fields.reason === undefined && (
              <p>{to === record.stage ? '确认后记入经过' : '确认后阶段即改变'}，可以撤销。</p>
            )
          }
        />
      )}
    </Modal>
  );
}

function filled(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isBlank(value)));
}

function pick(values: Values, names: readonly string[]): Values {
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}

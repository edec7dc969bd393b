import { App, Checkbox, Modal, Select } from 'antd';
import { useState } from 'react';
import { type Edit, editMany, type Planned, planEdits } from '#renderer/data/acts/edit-many.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import type { Field, Value } from '#shared/fields.ts';
import { isBlank } from '#shared/fields.ts';
import { type ListedTable, type RecordKind, valueIn } from '#shared/lists/record-kind.ts';
import type { Problem } from '#shared/result.ts';
import { FieldInput } from '../FieldInput.tsx';
import { isWide } from '../field-width.ts';
import { useReference } from '../Reference.tsx';
import { valueInWords } from '../value-words.ts';
import { chosenRows, type ListSource } from './list-source.ts';
import { type PreviewLine, PreviewLines } from './PreviewLines.tsx';

interface BulkEditProps<N extends ListedTable> {
  readonly source: ListSource<N>;
  readonly kind: RecordKind<N>;
  /** How many records are marked. */
  readonly count: number;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** 批量修改: one field of all marked records, shown before it is written; one act, taken back as one step. */
export function BulkEdit<N extends ListedTable>({ source, kind, count, onDone, onClose }: BulkEditProps<N>) {
  const reference = useReference();
  const [name, setName] = useState<string>();
  const [value, setValue] = useState<Value>();
  const [empties, setEmpties] = useState(false);
  const { plan, busy, problems, preview, forget, write } = useBulkEdit(source, kind, onDone);
  const field = name === undefined ? undefined : kind.fields[name];
  const changes = plan?.filter((one) => one.kind === 'change').length ?? 0;
  const isReady = name !== undefined && (empties || !isBlank(value));
  const change = (work: () => void) => {
    forget();
    work();
  };
  return (
    <Modal
      open
      width="52rem"
      title={`批量修改${kind.label}：已选${count}条`}
      okText={plan ? `修改${changes}条` : '预览'}
      cancelText="取消"
      confirmLoading={busy}
      okButtonProps={{ disabled: !isReady || (plan !== undefined && changes === 0) }}
      mask={{ closable: false }}
      onCancel={onClose}
      onOk={() => {
        if (name === undefined || !field) return;
        if (plan) void write(field);
        else void preview({ [name]: empties ? undefined : value });
      }}
    >
      <ProblemList problems={problems} />
      <div className="aj-form">
        <FieldRow id="bulk-field" label="修改项目" needed wide={false}>
          <Select
            id="bulk-field"
            value={name ?? null}
            placeholder="请选择"
            showSearch={{ optionFilterProp: 'label' }}
            options={kind.editable.flatMap((key) => {
              const { label } = kind.fields[key] ?? {};
              return label === undefined ? [] : [{ value: key, label }];
            })}
            onChange={(key) =>
              change(() => {
                setName(typeof key === 'string' ? key : undefined);
                setValue(undefined);
                setEmpties(false);
              })
            }
          />
        </FieldRow>
        {field && (
          <FieldRow id="bulk-value" label="改为" needed={!empties} wide={isWide(field)}>
            {!empties && (
              <FieldInput
                id="bulk-value"
                field={field}
                value={value}
                onChange={(next) => change(() => setValue(next))}
              />
            )}
            <Checkbox checked={empties} onChange={({ target }) => change(() => setEmpties(target.checked))}>
              清空此项
            </Checkbox>
          </FieldRow>
        )}
      </div>
      {plan && name !== undefined && field && (
        <PreviewLines
          lines={linesOf(plan, kind, name, field, reference)}
          counts={[
            `将改动${changes}条`,
            `${plan.filter((one) => one.kind === 'same').length}条已是此值`,
            `${plan.filter((one) => one.kind === 'refused').length}条不能改动，不会写入`,
          ]}
        />
      )}
    </Modal>
  );
}

function useBulkEdit<N extends ListedTable>(source: ListSource<N>, kind: RecordKind<N>, onDone: () => void) {
  const desk = useDesk();
  const { unitName } = useReference();
  const { message } = App.useApp();
  const [edits, setEdits] = useState<readonly Edit[]>([]);
  const [plan, setPlan] = useState<readonly Planned<N>[]>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const during = async (work: () => Promise<void>) => {
    setBusy(true);
    await work().finally(() => setBusy(false));
  };
  return {
    plan,
    busy,
    problems,
    forget() {
      setPlan(undefined);
      setProblems([]);
    },
    preview: (patch: Edit['patch']) =>
      during(async () => {
        const wanted: Edit[] = [];
        for await (const rows of chosenRows(desk, source, 'page')) {
          wanted.push(...rows.map(({ id }) => ({ id, patch })));
        }
        setEdits(wanted);
        setPlan(await planEdits(desk, kind, wanted));
      }),
    write: (field: Field) =>
      during(async () => {
        const changed = edits.filter((_, at) => plan?.[at]?.kind === 'change');
        const act = `批量修改${kind.label}：${field.label}（${changed.length}条）`;
        const done = await editMany(desk, kind, act, changed, (row) => kind.nameOf(row, unitName));
        if (!done.ok) return setProblems(done.problems);
        void message.success(`已修改${changed.length}条，可用 Ctrl+Z 一步撤销`);
        onDone();
      }),
  };
}

/** What a clerk has to look at first stands first. */
function linesOf<N extends ListedTable>(
  plan: readonly Planned<N>[],
  kind: RecordKind<N>,
  name: string,
  field: Field,
  reference: ReturnType<typeof useReference>,
): readonly PreviewLine[] {
  const words = (value: Value | undefined) => valueInWords(field, value, reference);
  const lines = plan.flatMap((one, at): PreviewLine[] => {
    if (one.kind === 'same' || one.kind === 'new') return [];
    const record = one.before ? kind.nameOf(one.before, reference.unitName) : '';
    const before = words(one.before && valueIn(one.before.values, name));
    return one.kind === 'refused'
      ? [{ key: at, record, problem: one.problems.map((problem) => problem.message).join('') }]
      : [
          {
            key: at,
            record,
            changes: [{ label: field.label, before, after: words(valueIn(one.after.values, name)) }],
          },
        ];
  });
  return [...lines].sort((a, b) => Number(b.problem !== undefined) - Number(a.problem !== undefined));
}

import { App, Modal, Select } from 'antd';
import { useMemo, useState } from 'react';
import { actOnCases } from '#renderer/data/acts/act-on-many.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import type { AnyCaseType, Case } from '#shared/case-type.ts';
import { isMasked } from '#shared/confidential.ts';
import { actsOfAll, fieldsOfAct, sharedValues } from '#shared/engine/move-many.ts';
import { type Fields, isBlank, type Values } from '#shared/fields.ts';
import { caseTypeOf, companyRules } from '#shared/registry.ts';
import type { CaseView } from '../case-view.ts';
import { neededForAct } from '../needed-for-act.ts';
import { RecordForm } from '../RecordForm.tsx';
import { useReference } from '../Reference.tsx';
import { followEach } from './follow-each.ts';
import { chosenRows, type ListSource } from './list-source.ts';

/** More than this at once is nobody's one act. */
const MOST = 500;

interface BatchActProps {
  readonly source: ListSource<'cases'>;
  readonly view: CaseView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** 批量办理: one act on all marked records, which stand at the same stage; one form, one change. */
export function BatchAct({ source, view, onDone, onClose }: BatchActProps) {
  const desk = useDesk();
  const type = caseTypeOf(view.type);
  // Read once: what is acted on must not change while the form is filled.
  const records = useData(
    async () => {
      const all: Case[] = [];
      for await (const rows of chosenRows(desk, source, 'page')) {
        all.push(...rows);
        if (all.length > MOST) break;
      }
      return all;
    },
    [],
    [],
  );
  const acts = useMemo(() => (records ? actsOfAll(type, records) : []), [type, records]);
  const [chosen, setChosen] = useState<string>();
  const act = chosen ?? (acts.length === 1 ? acts[0] : undefined);
  const problem = records && whyNot(type, records, acts);
  return (
    <Modal
      open
      width="52rem"
      title={`批量办理${type.label}${records ? `：已选${records.length}份` : ''}`}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <ProblemList problems={problem === undefined ? [] : [{ message: problem }]} />
      {records && problem === undefined && (
        <>
          <div className="aj-form aj-batch-act">
            <FieldRow id="batch-act" label="办理环节" needed wide={false}>
              <Select
                id="batch-act"
                value={act ?? null}
                placeholder="请选择"
                options={acts.map((value) => ({ value, label: value }))}
                onChange={(value) => setChosen(value ?? undefined)}
              />
            </FieldRow>
          </div>
          {act !== undefined && (
            <ActForm key={act} records={records} act={act} view={view} onDone={onDone} onClose={onClose} />
          )}
        </>
      )}
    </Modal>
  );
}

function whyNot(type: AnyCaseType, records: readonly Case[], acts: readonly string[]): string | undefined {
  if (records.length > MOST) return `一次最多办理${MOST}份，请缩小查询范围或少勾选一些。`;
  const masked = records.filter(isMasked).length;
  if (masked > 0) return `所选的有${masked}份须授权查看，不能由您办理，请取消勾选。`;
  if (acts.length > 0) return undefined;
  const stages = [...new Set(records.map(({ stage }) => type.stages[stage]?.label ?? stage))];
  return stages.length > 1
    ? `所选${type.label}不在同一阶段（${stages.join('、')}），请按“阶段”查询后勾选同一阶段的。`
    : `所选${type.label}现为“${stages.join('')}”，没有可以一并办理的环节。`;
}

interface ActFormProps {
  readonly records: readonly Case[];
  readonly act: string;
  readonly view: CaseView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function ActForm({ records, act, view, onDone, onClose }: ActFormProps) {
  const desk = useDesk();
  const { message } = App.useApp();
  const reference = useReference();
  const type = caseTypeOf(view.type);
  const found = useData(async (database) => (await view.lookUp?.(database, records, act)) ?? [], [], [act]);
  if (!found) return null;
  const known = records.map((record, at) => ({
    ...found[at],
    ...view.suggest?.(record, act, reference),
    ...filledIn(record.values),
  }));
  const { fields, start, differing } = formOf(type, records, act, known);
  const first = known[0] ?? {};
  const followed = (typed: Values, changed: readonly string[]) =>
    followEach(
      known.map((values) => ({ ...values, ...filledIn(typed) })),
      changed,
      (name, values) => view.follow?.(name, values, reference),
    );
  const save = ({ reason, ...typed }: Values) => {
    const { own } = followed(typed, Object.keys(filledIn(typed)));
    const filled = new Map(
      records.map((record, at) => {
        const names = Object.keys(fieldsOfAct(type, record, act));
        const all = { ...known[at], ...without(typed, differing), ...own[at], ...filledIn(typed) };
        return [record.id, pick(all, names)] as const;
      }),
    );
    return actOnCases(desk, act, filled, typeof reason === 'string' ? reason : '');
  };
  return (
    <RecordForm
      focusFirst
      fields={fields}
      start={start}
      draft={`${type.name}:batch:${act}`}
      needed={(typed) =>
        new Set(
          records.flatMap((record, at) => [
            ...neededForAct(type, record, act, { ...known[at], ...filledIn(typed) }),
          ]),
        )
      }
      derive={async (changed, typed) => {
        const { shared, differing: apart } = followed(typed, [changed]);
        // What differs is laid into each record when it is saved.
        return { ...shared, ...Object.fromEntries([...apart].map((name) => [name, undefined])) };
      }}
      words={(name, typed) => view.words?.(name, { ...first, ...typed }, reference)}
      saveWord={`${act}${records.length}份`}
      save={save}
      onSaved={({ records: after }) => {
        void message.success(`已${act}${after.length}份${numbersOf(records, after)}，可用 Ctrl+Z 一步撤销`);
        onDone();
      }}
      onClose={onClose}
      note={
        Object.keys(fields).length === 0 && (
          <p>
            确认后所选{records.length}份一并{act}，可以撤销。
          </p>
        )
      }
    />
  );
}

/** What is asked of all of them at once; a value that each has for itself (印制流水号) is not. */
function formOf(type: AnyCaseType, records: readonly Case[], act: string, known: readonly Values[]) {
  const own = new Set<string>(companyRules[type.name]?.unique);
  const asked = new Map<string, Fields[string]>();
  for (const record of records) {
    for (const [name, field] of Object.entries(fieldsOfAct(type, record, act))) {
      if (!own.has(name)) asked.set(name, field);
    }
  }
  const { values, differing } = sharedValues(known, [...asked.keys()]);
  const fields = Object.fromEntries(
    [...asked].map(([name, field]) => [
      name,
      differing.has(name) ? { ...field, help: '各份内容不同，不填的保持各自的内容。' } : field,
    ]),
  );
  return { fields, start: values, differing };
}

/** `，编号为组警〔2013〕蓝-001号至组警〔2013〕蓝-060号` */
function numbersOf(before: readonly Case[], after: readonly Case[]): string {
  const numbers = after.flatMap(({ number }, at) => (number && !before[at]?.number ? [number.text] : []));
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined) return '';
  return first === last ? `，编号为${first}` : `，编号为${first}至${last}`;
}

function filledIn(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isBlank(value)));
}

/** What is emptied for all of them is emptied; where they differ, a blank changes nothing. */
function without(values: Values, names: ReadonlySet<string>): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name)));
}

function pick(values: Values, names: readonly string[]): Values {
  return Object.fromEntries(names.filter((name) => name in values).map((name) => [name, values[name]]));
}

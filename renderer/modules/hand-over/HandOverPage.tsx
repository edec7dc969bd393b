import { App, Button, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { PaperButtons } from '#renderer/cases/paper/PaperButtons.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { handOver } from '#renderer/data/acts/hand-over-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { type Workload, workloads } from '#renderer/data/queries/open-matters.ts';
import { getRows } from '#renderer/data/queries/rows.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import type { Case, Handler } from '#shared/case-type.ts';
import { asSeenBy } from '#shared/confidential.ts';
import { handOverDocument } from '#shared/documents/hand-over.ts';
import { ok, type Problem } from '#shared/result.ts';
import { handOverRow } from './hand-over-row.ts';
import { MatterTable } from './MatterTable.tsx';
import './hand-over.css';

/** What was handed over last, so that its list can still be printed. */
interface Done {
  readonly from: string;
  readonly to: string;
  readonly note: string;
  readonly records: readonly Case[];
}

/** 移交经办事项: all open matters of one operator, or some, to another, with a list to sign. */
export function HandOverPage() {
  const { operators } = useReference();
  const desk = useDesk();
  const loads = useData(workloads, ['cases'], []);
  const [asked, setAsked] = useState<string>();
  const [done, setDone] = useState<Done>();
  if (!loads) return null;
  const mine = loads.find(({ handler }) => handler.id === desk.operator);
  const from = loads.find(({ handler }) => keyOf(handler) === asked) ?? mine ?? loads[0];
  const receivers = operators.filter(({ id, role }) => role !== 'auditor' && id !== from?.handler.id);
  return (
    <section className="aj-box aj-hand-over" aria-labelledby="hand-over-title">
      <div className="aj-box-title">
        <h2 id="hand-over-title">移交未办结的事项</h2>
      </div>
      {done && <HandedOver done={done} />}
      {!from && <p className="aj-blank">目前没有未办结的事项，不需要移交。</p>}
      {from && receivers.length === 0 && (
        <p>
          没有可以接收的经办人，请先到<a href="#/safety/operators">口令与人员</a>中增加经办人。
        </p>
      )}
      {from && receivers.length > 0 && (
        <HandOverForm
          key={keyOf(from.handler)}
          loads={loads}
          from={from}
          receivers={receivers.map(({ id, name }) => ({ id, name }))}
          onFrom={setAsked}
          onDone={setDone}
        />
      )}
    </section>
  );
}

function keyOf({ id, name }: Handler): string {
  return id === '' ? `name:${name}` : id;
}

interface HandOverFormProps {
  readonly loads: readonly Workload[];
  readonly from: Workload;
  readonly receivers: readonly Handler[];
  readonly onFrom: (key: string) => void;
  readonly onDone: (done: Done) => void;
}

function HandOverForm({ loads, from, receivers, onFrom, onDone }: HandOverFormProps) {
  const desk = useDesk();
  const { message } = App.useApp();
  const [toId, setToId] = useState<string>();
  const [note, setNote] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const records = useData(
    (database) => getRows(database, 'cases', from.ids),
    ['cases'],
    [from.ids.join(' ')],
  );
  const shown = useMemo(() => records?.map((record) => asSeenBy(record, desk)) ?? [], [records, desk]);
  const to = receivers.find(({ id }) => id === toId);
  const chosen = shown.filter(({ id }) => !left.has(id));
  const submit = async () => {
    setBusy(true);
    const ids = chosen.map(({ id }) => id);
    const moved = await handOver(desk, from.handler, to ?? { id: '', name: '' }, ids, note).finally(() =>
      setBusy(false),
    );
    if (!moved.ok) return setProblems(moved.problems);
    void message.success(`已移交${ids.length}件，可用“撤销”收回`);
    onDone({ from: from.handler.name, to: to?.name ?? '', note, records: chosen });
  };
  const problemAt = (field: string) => problems.find((problem) => problem.field === field)?.message;
  return (
    <>
      <div className="aj-form">
        <FieldRow id="hand-over-from" label="移交人" needed wide={false}>
          <Select
            id="hand-over-from"
            value={keyOf(from.handler)}
            options={loads.map(({ handler, ids }) => ({
              value: keyOf(handler),
              label: `${handler.name}（${ids.length}件）`,
            }))}
            onChange={onFrom}
          />
        </FieldRow>
        <FieldRow id="hand-over-to" label="接收人" needed wide={false} problem={problemAt('to')}>
          <Select
            id="hand-over-to"
            aria-invalid={problemAt('to') !== undefined}
            aria-describedby="hand-over-to-problem"
            status={problemAt('to') === undefined ? '' : 'error'}
            value={toId ?? null}
            placeholder="请选择"
            options={receivers.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => {
              setToId(id ?? undefined);
              setProblems([]);
            }}
          />
        </FieldRow>
        <FieldRow
          id="hand-over-note"
          label="说明"
          needed={false}
          wide
          help="如“因工作调动”，写入每件事项的经过和移交清单。"
        >
          <Input
            id="hand-over-note"
            autoComplete="off"
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </FieldRow>
      </div>
      <ProblemList problems={problems.filter(({ field }) => field === undefined)} />
      <MatterTable records={shown} left={left} onLeft={setLeft} />
      <div className="aj-form-footer">
        <span className="aj-saved" role="status">
          已选{chosen.length}件，共{shown.length}件
        </span>
        <Button type="primary" loading={busy} onClick={() => void submit()}>
          移交
        </Button>
      </div>
    </>
  );
}

function HandedOver({ done: { from, to, note, records } }: { done: Done }) {
  const { settings, calendar } = useReference();
  const list = async () => {
    const day = today();
    const rows = records.map((record) => handOverRow(record, calendar, settings.terms));
    const document = handOverDocument({ organ: settings.organ, day, from, to, note, rows });
    return ok({ name: `移交清单 ${from}移交${to} ${day}`, document, confidential: true });
  };
  return (
    <div className="aj-handed-over" role="status">
      <span>
        {from}的{records.length}件事项已移交{to}。
      </span>
      <span>移交清单：</span>
      <PaperButtons make={list} />
    </div>
  );
}

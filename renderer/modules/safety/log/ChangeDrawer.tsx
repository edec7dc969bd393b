import { App, Button } from 'antd';
import { useRef } from 'react';
import { useReference } from '#renderer/cases/Reference.tsx';
import { DifferenceTable } from '#renderer/cases/RowHistory.tsx';
import { ValueText } from '#renderer/cases/ValueText.tsx';
import { zoneOffset } from '#renderer/data/clock.ts';
import { closedPuts } from '#renderer/data/queries/closed-puts.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { undoChange } from '#renderer/data/undo.ts';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { focusRow } from '#renderer/ui/table-rows.ts';
import type { Change } from '#shared/change.ts';
import { instantInWords } from '#shared/day.ts';
import { hashInGroups } from '#shared/documents/daily-seal.ts';
import type { Operator } from '#shared/vault.ts';
import { type ChangedField, recordChanges } from './put-in-words.ts';

interface ChangeDrawerProps {
  readonly change: Change | undefined;
  readonly onClose: () => void;
}

/** One entry of the log: what it changed, and the way to take it back. */
export function ChangeDrawer({ change, onClose }: ChangeDrawerProps) {
  const shown = useRef<Change>(undefined);
  if (change) shown.current = change;
  return (
    <SidePanel
      open={change !== undefined}
      title={change ? `第${change.seq}条　${change.act}` : '操作'}
      onClose={onClose}
      onGone={() => {
        if (shown.current) focusRow(String(shown.current.seq));
      }}
    >
      {change && <ChangePanel change={change} onUndone={onClose} />}
    </SidePanel>
  );
}

/** Records shown of one change: an import has thousands. */
const MOST = 50;

function ChangePanel({ change, onUndone }: { change: Change; onUndone: () => void }) {
  const undo = useUndoing(change, onUndone);
  const { operators } = useReference();
  const desk = useDesk();
  const puts = change.puts.slice(0, MOST);
  const closed = useData(
    (database) => closedPuts(database, change.puts.slice(0, MOST), desk),
    ['cases', 'bin'],
    [change.seq, desk],
  );
  const records = closed && recordChanges(puts, closed);
  return (
    <>
      <div className="aj-acts">{change.puts.length > 0 && <Button onClick={undo}>撤销这次操作</Button>}</div>
      <dl className="aj-facts">
        <div>
          <dt>时间</dt>
          <dd>{instantInWords(change.at, zoneOffset())}</dd>
        </div>
        <div>
          <dt>经办人</dt>
          <dd>{whoIn(change, operators)}</dd>
        </div>
        <div className="aj-fact-wide">
          <dt>校验码</dt>
          <dd className="aj-hash">{hashInGroups(change.hash)}</dd>
        </div>
      </dl>
      {change.puts.length === 0 && <p className="aj-blank">这次操作没有改动记录。</p>}
      {records?.map(({ key, record, kind, fields }) => (
        <section key={key}>
          <h3 className="aj-form-group">
            {kind}：{record}
          </h3>
          {fields && <Differences fields={fields} />}
        </section>
      ))}
      {change.puts.length > MOST && <p>另有{change.puts.length - MOST}条记录，未逐一列出。</p>}
    </>
  );
}

/** The name it was signed with, and the present one of the same operator. */
function whoIn({ by, operator }: Change, operators: readonly Operator[]): string {
  const now = operators.find(({ id }) => id === operator)?.name ?? by;
  return now === by ? by : `${by}（现名${now}）`;
}

function useUndoing(change: Change, onUndone: () => void): () => void {
  const desk = useDesk();
  const { message, modal } = App.useApp();
  return () =>
    modal.confirm({
      title: `撤销“${change.act}”？`,
      content: `涉及的${change.puts.length}条记录将恢复到这次操作之前。撤销本身也记入日志，可以再恢复。`,
      okText: '撤销',
      onOk: async () => {
        const undone = await undoChange(desk, change.seq);
        if (!undone.ok) return void message.error(undone.problems[0]?.message);
        void message.success(`已${undone.value.act}`);
        onUndone();
      },
    });
}

function Differences({ fields }: { fields: readonly ChangedField[] }) {
  if (fields.length === 0) return <p className="aj-blank">没有改动登记的项目。</p>;
  return (
    <DifferenceTable>
      {fields.map(({ field, before, after, hidden }) => (
        <tr key={field.label}>
          <th scope="row">{field.label}</th>
          {hidden ? (
            <td colSpan={2} className="aj-blank">
              内容有改动，日志中不显示
            </td>
          ) : (
            <>
              <td>
                <ValueText field={field} value={before} />
              </td>
              <td>
                <ValueText field={field} value={after} />
              </td>
            </>
          )}
        </tr>
      ))}
    </DifferenceTable>
  );
}

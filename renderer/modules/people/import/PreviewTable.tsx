import { Table, type TableColumnsType } from 'antd';
import { useDeferredValue, useMemo, useRef } from 'react';
import { useBoxHeight } from '#renderer/ui/use-box-height.ts';
import type { Candidate, Decision, PreviewRow } from '#renderer/workers/roster-import-model.ts';
import { monthInDots } from '#shared/day.ts';

interface PreviewTableProps {
  /** Missing while the first page is fetched. */
  readonly rows: readonly PreviewRow[] | undefined;
  readonly onDecide: (line: number, decision: Decision) => void;
}

/** One page of rows. Only those in sight are drawn. */
export function PreviewTable({ rows, onDecide }: PreviewTableProps) {
  const box = useRef<HTMLDivElement>(null);
  // The table is much to draw: deferred, it is drawn in slices between which the page answers.
  const height = useDeferredValue(useBoxHeight(box));
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the handler asks the same worker all along
  const columns = useMemo(() => columnsOf(rem, onDecide), [rem]);
  const width = columns.reduce(
    (sum, column) => sum + (typeof column.width === 'number' ? column.width : 0),
    0,
  );
  return (
    <div className="aj-table" ref={box}>
      {height > 0 && (
        <Table<PreviewRow>
          virtual
          aria-label="核对"
          rowKey="line"
          size="small"
          columns={columns}
          dataSource={rows ? [...rows] : []}
          pagination={false}
          scroll={{ x: width, y: Math.max(120, height - 2.5 * rem) }}
          locale={{ emptyText: rows ? '没有这样的行' : ' ' }}
          rowClassName={({ decision }) =>
            decision === undefined || decision.kind === 'skip' ? 'aj-row-out' : ''
          }
        />
      )}
    </div>
  );
}

function columnsOf(rem: number, onDecide: PreviewTableProps['onDecide']): TableColumnsType<PreviewRow> {
  return [
    { title: '行号', width: 3.5 * rem, align: 'center', render: (_, { line }) => line },
    {
      title: '处理',
      width: 9.5 * rem,
      render: (_, row) => <DecisionSelect row={row} onDecide={(decision) => onDecide(row.line, decision)} />,
    },
    { title: '姓名', width: 5 * rem, render: (_, { person }) => person.name },
    { title: '问题和变化', width: 22 * rem, render: (_, row) => <RowNotes row={row} /> },
    {
      title: '出生年月',
      width: 5.5 * rem,
      render: (_, { person }) => person.birth && monthInDots(person.birth),
    },
    { title: '单位', width: 10 * rem, render: (_, { person }) => person.unit },
    { title: '职务', width: 12 * rem, render: (_, { person }) => person.post ?? person.unitAndPost },
    { title: '职级', width: 8 * rem, render: (_, { person }) => person.rank },
    { title: '性别', width: 3 * rem, render: (_, { person }) => person.sex },
    { title: '身份证号', width: 11 * rem, render: (_, { person }) => person.idNumber },
  ];
}

/** What is wrong, and what an update changes: said in the row, not only on hovering. */
function RowNotes({ row: { problems, changes } }: { row: PreviewRow }) {
  return (
    <>
      {problems.map(({ kind, message }) => (
        <div key={message} className={`aj-row-${kind}`}>
          {kind === 'error' ? '✖ ' : '⚠ '}
          {message}
        </div>
      ))}
      {changes.map(({ label, before, after }) => (
        <div key={label}>
          {label}：{before === '' ? '（空）' : before} → {after}
        </div>
      ))}
    </>
  );
}

/** The browser's own list: there is one in every row, and antd's would make each page of rows slow to draw. */
function DecisionSelect({ row, onDecide }: { row: PreviewRow; onDecide: (decision: Decision) => void }) {
  const { decision, candidates, line, person } = row;
  if (decision === undefined) return <span>不能导入</span>;
  return (
    <select
      aria-label={`第${line}行的处理`}
      className={decision.kind === 'ask' ? 'aj-decision aj-decision-open' : 'aj-decision'}
      value={decision.kind === 'update' ? decision.id : decision.kind}
      onChange={(event) => onDecide(decisionOf(event.target.value))}
    >
      {decision.kind === 'ask' && <option value="ask">请选择</option>}
      {candidates.map((one) => (
        <option key={one.id} value={one.id}>
          更新{one.name === person.name ? '' : one.name}
          {whoIs(one)}
        </option>
      ))}
      <option value="new">新增</option>
      <option value="skip">不导入</option>
    </select>
  );
}

function decisionOf(value: string): Decision {
  return value === 'new' || value === 'skip' || value === 'ask'
    ? { kind: value }
    : { kind: 'update', id: value };
}

/** （县财政局 局长 1975.10） */
function whoIs({ unit, post, birth }: Candidate): string {
  const known = [unit, post, birth && monthInDots(birth)].filter(Boolean).join(' ');
  return known === '' ? '' : `（${known}）`;
}

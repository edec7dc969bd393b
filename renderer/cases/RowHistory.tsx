import type { ReactNode } from 'react';
import { zoneOffset } from '#renderer/data/clock.ts';
import { historyOf } from '#renderer/data/queries/changes.ts';
import { useData } from '#renderer/data/react.tsx';
import type { Change, TableName } from '#shared/change.ts';
import { instantInWords } from '#shared/day.ts';

interface RowHistoryProps {
  readonly table: TableName;
  readonly id: string;
  /** What the change did to this row. */
  readonly differences: (change: Change) => ReactNode;
}

/** 日志 of one row: every change, newest first: who, when, which act, and what stood there before. */
export function RowHistory({ table, id, differences }: RowHistoryProps) {
  const history = useData((database) => historyOf(database, table, id), [table], [table, id]);
  return (
    <ol className="aj-history">
      {history?.map((change) => (
        <li key={change.seq}>
          <div>
            <strong>{change.act}</strong>
            <span className="aj-step-when">
              {instantInWords(change.at, zoneOffset())} {change.by}
            </span>
          </div>
          {differences(change)}
        </li>
      ))}
    </ol>
  );
}

/** Field by field, before and after; the rows are the caller's. */
export function DifferenceTable({ children }: { children: ReactNode }) {
  return (
    <table className="aj-differences">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">原为</th>
          <th scope="col">改为</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

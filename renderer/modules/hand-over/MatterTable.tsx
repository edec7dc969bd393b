import { Checkbox } from 'antd';
import { caseHref } from '#renderer/cases/case-paths.ts';
import { useReference } from '#renderer/cases/Reference.tsx';
import type { Case } from '#shared/case-type.ts';
import { handOverRow } from './hand-over-row.ts';

interface MatterTableProps {
  readonly records: readonly Case[];
  /** Ids of matters that stay where they are. */
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
}

/** The open matters of an operator; all are handed over unless somebody says otherwise. */
export function MatterTable({ records, left, onLeft }: MatterTableProps) {
  const { calendar, settings } = useReference();
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    onLeft(next);
  };
  const all = left.size === 0;
  return (
    <table className="aj-plain-table" aria-label="未办结的事项">
      <thead>
        <tr>
          <th scope="col">
            <Checkbox
              aria-label="全选"
              checked={all}
              indeterminate={!all && left.size < records.length}
              onChange={() => onLeft(new Set(all ? records.map(({ id }) => id) : []))}
            />
          </th>
          <th scope="col">类别</th>
          <th scope="col">编号</th>
          <th scope="col">对象</th>
          <th scope="col">单位及职务</th>
          <th scope="col">环节</th>
          <th scope="col">期限</th>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => {
          const row = handOverRow(record, calendar, settings.terms);
          return (
            <tr key={record.id}>
              <td>
                <Checkbox
                  aria-label={`移交${row.number} ${row.person}`}
                  checked={!left.has(record.id)}
                  onChange={() => toggle(record.id)}
                />
              </td>
              <td className="aj-nowrap">{row.kind}</td>
              <td className="aj-nowrap">
                <a href={caseHref(record)}>{row.number}</a>
              </td>
              <td className="aj-nowrap">{row.person}</td>
              <td>{row.unitAndPost}</td>
              <td className="aj-nowrap">{row.stage}</td>
              <td>{row.due}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

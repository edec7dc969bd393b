import { Alert, Button, Space } from 'antd';
import { type ReportTable, withoutCommonYear } from '#shared/reports/report-table.ts';
import { reportPlace } from '../report-place.ts';
import { askStatistics } from '../statistics/StatisticsTab.tsx';
import { queryIn } from '../statistics/statistics-query.ts';
import { useTab } from '../statistics/use-tab.ts';

interface TableViewProps {
  readonly table: ReportTable;
  readonly onRefresh: (table: ReportTable) => void;
  readonly onRemove: () => void;
}

/** A table of a report: its numbers as they are printed, whether the records still say so, and the way to the records. */
export function TableView({ table, onRefresh, onRemove }: TableViewProps) {
  const { caption, headings, rows, note } = table;
  // The query has days of its own; the year of the page means nothing to it.
  const now = useTab(queryIn(table.query), 0)?.forReport;
  const drifted = now && JSON.stringify([now.headings, now.rows]) !== JSON.stringify([headings, rows]);
  return (
    <div className="aj-cross-box">
      <table className="aj-cross">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {withoutCommonYear(headings).map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={headings[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="aj-report-hint">{note}</p>
      {drifted && <Alert type="warning" showIcon title="记录已变化，表中的数字不是最新的。" />}
      <Space wrap>
        {drifted && (
          <Button size="small" type="primary" onClick={() => onRefresh(now)}>
            刷新表格
          </Button>
        )}
        <Button
          size="small"
          onClick={() => {
            askStatistics(table.query);
            reportPlace.set({ tab: 'statistics' });
          }}
        >
          查看表中记录
        </Button>
        <Button size="small" aria-label={`删除表格${caption}`} onClick={onRemove}>
          删除表格
        </Button>
      </Space>
    </div>
  );
}

import { App, Button } from 'antd';
import { useState } from 'react';
import { copyToClipboard } from '#renderer/cases/lists/copy-table.ts';
import { ViewMenu } from '#renderer/cases/lists/ViewMenu.tsx';
import { noteInLog } from '#renderer/data/acts/note-in-log.ts';
import { today } from '#renderer/data/clock.ts';
import { countedRecords } from '#renderer/data/queries/counted-records.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { host } from '#renderer/host/host.ts';
import { listState, useListState } from '#renderer/ui/list-state.ts';
import { listWorkbook } from '#renderer/workers/list-workbook.ts';
import { dayInWords } from '#shared/day.ts';
import { clipboardTable } from '#shared/lists/clipboard.ts';
import { isDetailSubject } from '#shared/statistics/subjects.ts';
import { CrossTable } from './CrossTable.tsx';
import { IntoReport } from './IntoReport.tsx';
import { StatisticsBar } from './StatisticsBar.tsx';
import {
  basisOfQuery,
  firstQuery,
  queryIn,
  queryText,
  type StatisticsQuery,
  spanOfQuery,
} from './statistics-query.ts';
import { TabChart } from './TabChart.tsx';
import { tabTable } from './tab-table.ts';
import { useTab } from './use-tab.ts';

/** Kept while a record is looked at. */
const place = listState<StatisticsQuery>(firstQuery);

/** Opens the table of a report where each of its numbers opens its records. */
export function askStatistics(text: string): void {
  place.set(queryIn(text));
}

/** 统计: the records of a kind by any two of their properties; every number opens its records. */
export function StatisticsTab({ year }: { year: number }) {
  const query = useListState(place);
  const desk = useDesk();
  const { message } = App.useApp();
  const [choosing, setChoosing] = useState(false);
  const counted = useTab(query, year);
  if (!counted) return null;
  const { dimensions, row, column, title, conditions, tab, forReport } = counted;
  const table = () =>
    tab &&
    tabTable(tab, row.label, row.ofUnits === true, {
      title,
      conditions,
      made: `${dayInWords(today())} ${desk.by}`,
    });
  const copy = async () => {
    const made = table();
    if (!made || !copyToClipboard(clipboardTable(made))) {
      return void message.error('没有复制成功，请再点一次“复制为表格”。');
    }
    await noteInLog(desk, `复制：${title}`);
    void message.success('已复制，可粘贴到WPS表格或Excel');
  };
  const save = async () => {
    const made = table();
    if (!made) return;
    const saved = await host().saveFile({ name: `${title}${today()}.xlsx`, bytes: await listWorkbook(made) });
    if (saved.kind === 'refused') void message.error(saved.message);
    if (saved.kind !== 'done') return;
    await noteInLog(desk, `导出：${title}`);
    void message.success(`已导出：${saved.value.path}`);
  };
  return (
    <div className="aj-returned">
      <div className="aj-statistics-bar">
        <StatisticsBar
          query={query}
          year={year}
          dimensions={dimensions}
          row={row}
          column={column}
          onQuery={place.set}
        />
        <Button onClick={() => void copy()}>复制为表格</Button>
        <Button onClick={() => void save()}>导出Excel</Button>
        <Button disabled={tab === undefined || tab.rows.length === 0} onClick={() => setChoosing(true)}>
          放入报告
        </Button>
        <ViewMenu
          list="statistics"
          query={queryText(query)}
          onQuery={(text) => place.set(queryIn(text))}
          countOf={async (database, text) => {
            const asked = queryIn(text);
            const span = spanOfQuery(asked, year);
            return basisOfQuery(asked).counts(await countedRecords(database, asked.type, span), span).length;
          }}
          tables={['cases', 'details']}
        />
      </div>
      {tab ? (
        <>
          <CrossTable
            tab={tab}
            title={title}
            corner={row.label}
            of={isDetailSubject(query.type) ? 'details' : 'cases'}
            ranked={row.ofUnits === true}
          />
          <p className="aj-report-hint">{conditions}</p>
          {tab.rows.length > 0 && <TabChart tab={tab} title={title} />}
        </>
      ) : (
        <p role="status">正在统计……</p>
      )}
      {choosing && forReport && <IntoReport table={forReport} onClose={() => setChoosing(false)} />}
    </div>
  );
}

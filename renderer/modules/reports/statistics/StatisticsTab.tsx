import { App, Button } from 'antd';
import { useMemo } from 'react';
import { copyToClipboard } from '#renderer/cases/lists/copy-table.ts';
import { ViewMenu } from '#renderer/cases/lists/ViewMenu.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { noteInLog } from '#renderer/data/acts/note-in-log.ts';
import { today } from '#renderer/data/clock.ts';
import { countedRecords } from '#renderer/data/queries/counted-records.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { host } from '#renderer/host/host.ts';
import { listState, useListState } from '#renderer/ui/list-state.ts';
import { listWorkbook } from '#renderer/workers/list-workbook.ts';
import { dayInWords } from '#shared/day.ts';
import { daysInWords } from '#shared/facts/period-words.ts';
import { asOfSpan } from '#shared/facts/year-records.ts';
import { clipboardTable } from '#shared/lists/clipboard.ts';
import { asSplitFor, crossTab } from '#shared/statistics/cross-tab.ts';
import { dimensionsOf } from '#shared/statistics/dimensions.ts';
import { isDetailSubject, subjects } from '#shared/statistics/subjects.ts';
import { unitNow } from '#shared/units/scope.ts';
import { CrossTable } from './CrossTable.tsx';
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

/** Kept while a record is looked at. */
const place = listState<StatisticsQuery>(firstQuery);

/** 统计: the records of a kind by any two of their properties; every number opens its records. */
export function StatisticsTab({ year }: { year: number }) {
  const query = useListState(place);
  const desk = useDesk();
  const { message } = App.useApp();
  const dimensions = useDimensions(query);
  const row = dimensions.find(({ name }) => name === query.row) ?? dimensions[0];
  const column = dimensions.find(({ name }) => name === query.column && name !== row?.name);
  const { from, to: last } = spanOfQuery(query, year);
  const to = asOfSpan({ from, to: last }, today());
  const records = useData(
    async (database) => {
      const span = { from, to };
      return basisOfQuery(query).counts(await countedRecords(database, query.type, span), span);
    },
    ['cases', 'details'],
    [query.type, query.basis, from, to],
  );
  const tab = useMemo(() => records && row && crossTab(records, row, column), [records, row, column]);
  if (!row) return null;
  const basis = basisOfQuery(query);
  const counted = basis.name === 'all' ? subjects[query.type].label : basis.label;
  const title = `${counted}按${column ? `${row.label}、${column.label}` : row.label}统计`;
  const conditions = `统计期：${daysInWords({ from, to })}；口径：${basis.definition}`;
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
    </div>
  );
}

function useDimensions({ type, basis }: StatisticsQuery) {
  const desk = useDesk();
  const { settings, unitName, unitById } = useReference();
  const { codeLists } = settings;
  return useMemo(() => {
    const names = { unitName, codeLists, unitNow: (id: string) => unitNow(unitById, id) };
    return dimensionsOf(type, basisOfQuery({ type, basis }), names).map((one) => asSplitFor(desk, one));
  }, [type, basis, unitName, unitById, codeLists, desk]);
}

import { App, Button, Select, Space } from 'antd';
import { useMemo } from 'react';
import { copyToClipboard } from '#renderer/cases/lists/copy-table.ts';
import { ViewMenu } from '#renderer/cases/lists/ViewMenu.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { noteInLog } from '#renderer/data/acts/note-in-log.ts';
import { today } from '#renderer/data/clock.ts';
import { allCases, countCases } from '#renderer/data/queries/cases.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { host } from '#renderer/host/host.ts';
import { listState, useListState } from '#renderer/ui/list-state.ts';
import { listWorkbook } from '#renderer/workers/list-workbook.ts';
import { dayInWords } from '#shared/day.ts';
import { asOfSpan } from '#shared/facts/year-records.ts';
import { clipboardTable } from '#shared/lists/clipboard.ts';
import { caseTypes } from '#shared/registry.ts';
import { spanNamed, spanNames } from '#shared/reports/spans.ts';
import { asSplitFor, crossTab } from '#shared/statistics/cross-tab.ts';
import { dimensionsOf } from '#shared/statistics/dimensions.ts';
import { CrossTable } from './CrossTable.tsx';
import { firstQuery, isCaseTypeName, queryIn, queryText, type StatisticsQuery } from './statistics-query.ts';
import { TabChart } from './TabChart.tsx';
import { tabTable } from './tab-table.ts';

/** Kept while a record is looked at. */
const place = listState<StatisticsQuery>(firstQuery);

/** 统计: the records of a kind by any two of their properties; every number opens its records. */
export function StatisticsTab({ year }: { year: number }) {
  const query = useListState(place);
  const desk = useDesk();
  const { message } = App.useApp();
  const { settings, unitName } = useReference();
  const { codeLists } = settings;
  const { type: typeName, span: spanName } = query;
  const type = caseTypes[typeName];
  const span = spanNamed(year, spanName);
  const records = useData(
    (database) => allCases(database, { type: typeName, from: span.from, to: asOfSpan(span, today()) }),
    ['cases'],
    [typeName, year, spanName],
  );
  const dimensions = useMemo(
    () => dimensionsOf(type, { unitName, codeLists }).map((dimension) => asSplitFor(desk, dimension)),
    [type, unitName, codeLists, desk],
  );
  const row = dimensions.find(({ name }) => name === query.row) ?? dimensions[0];
  const column = dimensions.find(({ name }) => name === query.column && name !== row?.name);
  const tab = useMemo(() => records && row && crossTab(records, row, column), [records, row, column]);
  if (!row) return null;
  const by = column ? `${row.label}、${column.label}` : row.label;
  const title = `${type.label}按${by}统计`;
  const conditions = `${dayInWords(span.from)}至${dayInWords(asOfSpan(span, today()))}`;
  const table = () =>
    tab && tabTable(tab, row.label, { title, conditions, made: `${dayInWords(today())} ${desk.by}` });
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
  const options = dimensions.map(({ name, label }) => ({ value: name, label }));
  return (
    <div className="aj-returned">
      <Space wrap>
        <label htmlFor="statistics-type">统计对象</label>
        <Select
          id="statistics-type"
          value={typeName}
          options={Object.entries(caseTypes).map(([value, { label }]) => ({ value, label }))}
          onChange={(name) => isCaseTypeName(name) && place.set({ type: name, row: 'stage', column: '' })}
        />
        <label htmlFor="statistics-row">按</label>
        <Select
          id="statistics-row"
          className="aj-statistics-choice"
          virtual={false}
          value={row.name}
          options={options}
          onChange={(name) => place.set({ row: name })}
        />
        <label htmlFor="statistics-column">和</label>
        <Select
          id="statistics-column"
          className="aj-statistics-choice"
          virtual={false}
          value={column?.name ?? ''}
          options={[{ value: '', label: '（不分列）' }, ...options.filter(({ value }) => value !== row.name)]}
          onChange={(name) => place.set({ column: name })}
        />
        <label htmlFor="statistics-span">统计期</label>
        <Select
          id="statistics-span"
          value={spanName}
          options={[...spanNames]}
          onChange={(name) => place.set({ span: name })}
        />
        <Button onClick={() => void copy()}>复制为表格</Button>
        <Button onClick={() => void save()}>导出Excel</Button>
        <ViewMenu
          list="statistics"
          query={queryText(query)}
          onQuery={(text) => place.set(queryIn(text))}
          countOf={(database, text) => {
            const asked = queryIn(text);
            return countCases(database, { type: asked.type, ...spanNamed(year, asked.span) });
          }}
          tables={['cases']}
        />
      </Space>
      {tab ? (
        <>
          <CrossTable tab={tab} title={title} corner={row.label} />
          {tab.rows.length > 0 && <TabChart tab={tab} title={title} />}
        </>
      ) : (
        <p role="status">正在统计……</p>
      )}
    </div>
  );
}

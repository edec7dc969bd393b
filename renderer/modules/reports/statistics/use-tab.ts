import { useMemo } from 'react';
import { useReference } from '#renderer/cases/Reference.tsx';
import { today } from '#renderer/data/clock.ts';
import { countedRecords } from '#renderer/data/queries/counted-records.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { daysInWords } from '#shared/facts/period-words.ts';
import { asOfSpan, type Span } from '#shared/facts/year-records.ts';
import { cellsOfTab, type ReportTable } from '#shared/reports/report-table.ts';
import { asSplitFor, type CrossTab, crossTab } from '#shared/statistics/cross-tab.ts';
import { type Dimension, dimensionsOf } from '#shared/statistics/dimensions.ts';
import { subjects } from '#shared/statistics/subjects.ts';
import { unitNow } from '#shared/units/scope.ts';
import { basisOfQuery, queryText, type StatisticsQuery, spanOfQuery } from './statistics-query.ts';

export interface CountedTab {
  readonly dimensions: readonly Dimension[];
  readonly row: Dimension;
  readonly column: Dimension | undefined;
  readonly title: string;
  /** 统计期 and 口径 */
  readonly conditions: string;
  /** Missing while the records are read. */
  readonly tab: CrossTab | undefined;
  /** The same as a table of a report. */
  readonly forReport: ReportTable | undefined;
}

/** The cross-tab a query asks for, as the operator may see it; counted anew whenever a record has changed. */
export function useTab(query: StatisticsQuery, year: number): CountedTab | undefined {
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
  if (!row) return undefined;
  const basis = basisOfQuery(query);
  const span: Span = { from, to };
  const counted = basis.name === 'all' ? subjects[query.type].label : basis.label;
  const title = `${counted}按${column ? `${row.label}、${column.label}` : row.label}统计`;
  const conditions = `统计期：${daysInWords(span)}；口径：${basis.definition}`;
  const forReport = tab && {
    caption: title,
    note: conditions,
    span,
    counted: basis.name === 'all' ? '' : counted,
    // Its own days: the report may be opened while the page is at another year.
    query: queryText({ ...query, row: row.name, column: column?.name ?? '', span: { from, to: last } }),
    ...cellsOfTab(tab, row.label),
  };
  return { dimensions, row, column, title, conditions, tab, forReport };
}

function useDimensions({ type, basis }: StatisticsQuery): readonly Dimension[] {
  const desk = useDesk();
  const { settings, unitName, unitById } = useReference();
  const { codeLists } = settings;
  return useMemo(() => {
    const names = { unitName, codeLists, unitNow: (id: string) => unitNow(unitById, id) };
    return dimensionsOf(type, basisOfQuery({ type, basis }), names).map((one) => asSplitFor(desk, one));
  }, [type, basis, unitName, unitById, codeLists, desk]);
}

import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { DayInput } from '#renderer/ui/DayInput.tsx';
import { isDay } from '#shared/day.ts';
import { spanNames } from '#shared/reports/spans.ts';
import type { Dimension } from '#shared/statistics/dimensions.ts';
import { basesOf, isSubjectName, subjects } from '#shared/statistics/subjects.ts';
import { basisOfQuery, type StatisticsQuery, spanOfQuery, withDay } from './statistics-query.ts';

interface StatisticsBarProps {
  readonly query: StatisticsQuery;
  readonly year: number;
  readonly dimensions: readonly Dimension[];
  readonly row: Dimension;
  readonly column: Dimension | undefined;
  readonly onQuery: (patch: Partial<StatisticsQuery>) => void;
}

/** What is counted, how, by what, of which days. */
export function StatisticsBar({ query, year, dimensions, row, column, onQuery }: StatisticsBarProps) {
  const options = dimensions.map(({ name, label }) => ({ value: name, label }));
  return (
    <>
      <Item id="statistics-type" label="统计对象">
        <Select
          id="statistics-type"
          className="aj-statistics-choice"
          virtual={false}
          value={query.type}
          options={Object.entries(subjects).map(([value, { label }]) => ({ value, label }))}
          onChange={(name) => isSubjectName(name) && onQuery({ type: name, basis: '', row: '', column: '' })}
        />
      </Item>
      <Item id="statistics-basis" label="口径">
        <Select
          id="statistics-basis"
          className="aj-statistics-choice"
          value={basisOfQuery(query).name}
          options={basesOf(query.type).map(({ name, label }) => ({ value: name, label }))}
          onChange={(name) => onQuery({ basis: name })}
        />
      </Item>
      <DimensionItem
        id="statistics-row"
        label="按"
        value={row.name}
        options={options}
        onChange={(name) => onQuery({ row: name })}
      />
      <DimensionItem
        id="statistics-column"
        label="和"
        value={column?.name ?? ''}
        options={[{ value: '', label: '（不分列）' }, ...options.filter(({ value }) => value !== row.name)]}
        onChange={(name) => onQuery({ column: name })}
      />
      <SpanInputs query={query} year={year} onQuery={onQuery} />
    </>
  );
}

interface DimensionItemProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: { readonly value: string; readonly label: string }[];
  readonly onChange: (name: string) => void;
}

function DimensionItem({ id, label, value, options, onChange }: DimensionItemProps) {
  return (
    <Item id={id} label={label}>
      <Select
        id={id}
        className="aj-statistics-choice"
        virtual={false}
        value={value}
        options={options}
        onChange={onChange}
      />
    </Item>
  );
}

const OWN_DAYS = 'days';

/** A part of the year, or days of their own, which may lie in several years. */
function SpanInputs({ query, year, onQuery }: Pick<StatisticsBarProps, 'query' | 'year' | 'onQuery'>) {
  const span = spanOfQuery(query, year);
  const isOwn = typeof query.span !== 'string';
  const [wrong, setWrong] = useState<string>();
  const change = (end: 'from' | 'to') => (text: string | undefined) => {
    const next = withDay(span, end, text);
    setWrong(
      next ? undefined : text !== undefined && isDay(text) ? '结束日期早于开始日期。' : '请填写日期。',
    );
    if (next) onQuery({ span: next });
  };
  return (
    <>
      <Item id="statistics-span" label="统计期">
        <Select
          id="statistics-span"
          virtual={false}
          value={typeof query.span === 'string' ? query.span : OWN_DAYS}
          options={[...spanNames, ...(isOwn ? [{ value: OWN_DAYS, label: '自选日期' }] : [])]}
          onChange={(name) => {
            const part = spanNames.find(({ value }) => value === name)?.value;
            setWrong(undefined);
            if (part) onQuery({ span: part });
          }}
        />
      </Item>
      <span className="aj-statistics-item aj-statistics-days">
        <DayInput aria-label="开始日期" value={span.from} onChange={change('from')} />至
        <DayInput aria-label="结束日期" value={span.to} onChange={change('to')} />
      </span>
      {wrong !== undefined && (
        <span role="alert" className="aj-checks-found">
          {wrong}
        </span>
      )}
    </>
  );
}

/** A label that does not part from its input at the end of a line. */
function Item({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <span className="aj-statistics-item">
      <label htmlFor={id}>{label}</label>
      {children}
    </span>
  );
}

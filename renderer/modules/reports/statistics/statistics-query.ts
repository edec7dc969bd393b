import { type Day, isDay } from '#shared/day.ts';
import type { Span } from '#shared/facts/year-records.ts';
import { type SpanName, spanNamed, spanNames } from '#shared/reports/spans.ts';
import { type Basis, basesOf, isSubjectName, type SubjectName } from '#shared/statistics/subjects.ts';

/** What is counted, how, by what and of which time; kept in views as an address. */
export interface StatisticsQuery {
  readonly type: SubjectName;
  /** 口径; '' for the first of the subject. */
  readonly basis: string;
  readonly row: string;
  /** '' for no second dimension. */
  readonly column: string;
  /** A part of the year of the page, or days of their own. */
  readonly span: SpanName | Span;
}

export const firstQuery: StatisticsQuery = {
  type: 'warningCard',
  basis: '',
  row: 'colour',
  column: 'month',
  span: 'year',
};

/** The days a query is about. */
export function spanOfQuery({ span }: Pick<StatisticsQuery, 'span'>, year: number): Span {
  return typeof span === 'string' ? spanNamed(year, span) : span;
}

export function basisOfQuery({ type, basis }: Pick<StatisticsQuery, 'type' | 'basis'>): Basis {
  const bases = basesOf(type);
  return bases.find(({ name }) => name === basis) ?? bases[0];
}

export function queryText({ type, basis, row, column, span }: StatisticsQuery): string {
  const time: Record<string, string> = typeof span === 'string' ? { span } : { ...span };
  return new URLSearchParams({ type, basis, row, column, ...time }).toString();
}

export function queryIn(text: string): StatisticsQuery {
  const words = new URLSearchParams(text);
  const type = words.get('type') ?? '';
  const span = spanNames.find(({ value }) => value === words.get('span'))?.value;
  return {
    type: isSubjectName(type) ? type : firstQuery.type,
    basis: words.get('basis') ?? '',
    row: words.get('row') ?? firstQuery.row,
    column: words.get('column') ?? '',
    span: daysIn(words) ?? span ?? 'year',
  };
}

function daysIn(words: URLSearchParams): Span | undefined {
  const [from, to] = [words.get('from') ?? '', words.get('to') ?? ''];
  return isDay(from) && isDay(to) ? { from, to } : undefined;
}

/** The query with another first or last day; undefined for a day that is none or turns the span round. */
export function withDay(now: Span, end: 'from' | 'to', text: string | undefined): Span | undefined {
  if (text === undefined || !isDay(text)) return undefined;
  const day: Day = text;
  const next = { ...now, [end]: day };
  return next.from <= next.to ? next : undefined;
}

import { type CaseTypeName, caseTypes } from '#shared/registry.ts';
import { type SpanName, spanNames } from '#shared/reports/spans.ts';

/** What is counted, by what, within which part of the year; kept in views as an address. */
export interface StatisticsQuery {
  readonly type: CaseTypeName;
  readonly row: string;
  /** '' for no second dimension. */
  readonly column: string;
  readonly span: SpanName;
}

export const firstQuery: StatisticsQuery = {
  type: 'warningCard',
  row: 'colour',
  column: 'month',
  span: 'year',
};

export function isCaseTypeName(name: string): name is CaseTypeName {
  return Object.hasOwn(caseTypes, name);
}

export function queryText({ type, row, column, span }: StatisticsQuery): string {
  return new URLSearchParams({ type, row, column, span }).toString();
}

export function queryIn(text: string): StatisticsQuery {
  const words = new URLSearchParams(text);
  const type = words.get('type') ?? '';
  const span = spanNames.find(({ value }) => value === words.get('span'))?.value;
  return {
    type: isCaseTypeName(type) ? type : firstQuery.type,
    row: words.get('row') ?? firstQuery.row,
    column: words.get('column') ?? '',
    span: span ?? 'year',
  };
}

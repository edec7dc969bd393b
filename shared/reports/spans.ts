import { addDays, type Day, dayInWords, dayOf, firstDayOf, lastDayOf, yearOf } from '#shared/day.ts';
import { daysInWords } from '#shared/facts/period-words.ts';
import { type Span, wholeYear } from '#shared/facts/year-records.ts';

export type SpanName = 'year' | `q${1 | 2 | 3 | 4}` | `m${number}`;

/** 全年, 第一季度 …, 1月 …: what a report can be about. */
export const spanNames: readonly { readonly value: SpanName; readonly label: string }[] = [
  { value: 'year', label: '全年' },
  ...([1, 2, 3, 4] as const).map((quarter) => ({
    value: `q${quarter}` as const,
    label: `第${'一二三四'[quarter - 1]}季度`,
  })),
  ...Array.from({ length: 12 }, (_, index) => ({ value: `m${index + 1}` as const, label: `${index + 1}月` })),
];

/** The name of a span; undefined for one that is neither a year nor a quarter nor a month. */
export function nameOfSpan({ from, to }: Span): SpanName | undefined {
  return spanNames.find(({ value }) => {
    const named = spanNamed(yearOf(from), value);
    return named.from === from && named.to === to;
  })?.value;
}

/** 2013年, 2013年第二季度, 2013年5月; days where the span has no name. */
export function spanInWords(span: Span): string {
  const name = nameOfSpan(span);
  if (name === undefined) return daysInWords(span);
  return `${yearOf(span.from)}年${name === 'year' ? '' : labelOf(name)}`;
}

/** 年内, 第二季度, 5月份: how a sentence begins that tells what was done in the span. */
export function withinSpan(span: Span): string {
  const name = nameOfSpan(span);
  if (name === undefined) return '期内';
  return name === 'year' ? '年内' : `${labelOf(name)}${name.startsWith('m') ? '份' : ''}`;
}

/** 年末, 第二季度末, 5月末 */
export function endOfSpan(span: Span): string {
  const name = nameOfSpan(span);
  if (name === undefined) return dayInWords(span.to);
  return name === 'year' ? '年末' : `${labelOf(name)}末`;
}

function labelOf(name: SpanName): string {
  return spanNames.find(({ value }) => value === name)?.label ?? '';
}

export function spanNamed(year: number, name: SpanName): Span {
  if (name === 'year') return wholeYear(year);
  const number = Number(name.slice(1));
  return name.startsWith('q') ? months(year, number * 3 - 2, 3) : months(year, number, 1);
}

function months(year: number, first: number, count: number): Span {
  const from = dayOf(year, first, 1) ?? firstDayOf(year);
  const next: Day | undefined = dayOf(year, first + count, 1);
  return { from, to: next ? addDays(next, -1) : lastDayOf(year) };
}

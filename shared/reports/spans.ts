import { addDays, type Day, dayOf, firstDayOf, lastDayOf } from '#shared/day.ts';
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

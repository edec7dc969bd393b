import { addDays, type Day, weekdayOf } from '#shared/day.ts';

export type SpanName = 'late' | 'today' | 'week';

export interface Span {
  readonly name: SpanName;
  readonly label: string;
  readonly from: Day | undefined;
  readonly to: Day;
}

/** What 工作台 counts as 待办. The week ends on Sunday; on a Sunday nothing is left of it. */
export function spansOf(today: Day): readonly Span[] {
  const sunday = addDays(today, (7 - weekdayOf(today)) % 7);
  return [
    { name: 'late', label: '已超期', from: undefined, to: addDays(today, -1) },
    { name: 'today', label: '今天到期', from: today, to: today },
    { name: 'week', label: '本周内到期', from: addDays(today, 1), to: sunday },
  ];
}

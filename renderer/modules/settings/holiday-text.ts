import { addDays, type Day, dayOf, weekdayOf } from '#shared/day.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';

/**
 * Reads the days of a holiday notice: `1月1日、2月16日至23日、10.1-10.7`, also several lines.
 * @returns the days in order, each once
 */
export function readDays(year: number, text: string): Result<readonly Day[]> {
  const days = new Set<Day>();
  for (const part of text.split(/[、，,;；\s]+/).filter((word) => word !== '')) {
    const span = spanIn(year, part);
    if (!span) return refuseAt(`“${part}”看不懂，请写成“10月1日至7日”或“10-01”的样式。`);
    for (let day = span.from; day <= span.to; day = addDays(day, 1)) days.add(day);
  }
  return ok([...days].sort());
}

function spanIn(year: number, part: string): { from: Day; to: Day } | undefined {
  const match =
    /^(\d{1,2})(?:月|[-./])(\d{1,2})日?(?:(?:至|到|—|~|-)(?:(\d{1,2})(?:月|[-./]))?(\d{1,2})日?)?$/.exec(
      part,
    );
  if (!match) return undefined;
  const [, month, first, lastMonth, last] = match;
  const from = dayOf(year, Number(month), Number(first));
  const to = last === undefined ? from : dayOf(year, Number(lastMonth ?? month), Number(last));
  return from && to && from <= to ? { from, to } : undefined;
}

/** Only weekdays can be freed by a notice: the Saturdays and Sundays inside a holiday were free anyway. */
export function freedDays(days: readonly Day[]): readonly Day[] {
  return days.filter((day) => !isWeekend(day));
}

/** A day that is no Saturday or Sunday cannot become a working day: it is one already. */
export function notWeekend(days: readonly Day[]): Day | undefined {
  return days.find((day) => !isWeekend(day));
}

function isWeekend(day: Day): boolean {
  return weekdayOf(day) === 0 || weekdayOf(day) === 6;
}

/** `02-17 02-18 …`: the form in which settings keep a year's days. */
export function compactDays(days: readonly Day[]): string {
  return days.map((day) => day.slice(5)).join(' ');
}

import type { Term } from '#shared/case-type.ts';
import { addDays, type Day, firstDayOf, yearOf } from '#shared/day.ts';
import { calendarIn, defaultSettings } from '#shared/settings.ts';
import { addWorkdays, endOfTerm, isWorkday } from '#shared/workdays.ts';

const calendar = calendarIn(defaultSettings);

/** The `count`-th working day after `day`. */
export function later(day: Day, count: number): Day {
  return addWorkdays(day, count, calendar).day;
}

/** The `count`-th working day before `day`. */
export function earlier(day: Day, count: number): Day {
  let found = day;
  for (let left = count; left > 0; ) {
    found = addDays(found, -1);
    if (isWorkday(found, calendar)) left--;
  }
  return found;
}

/** The latest working day from which a term runs out on or before `due`: the clock of a matter that is due then. */
export function startOf(term: Term, due: Day): Day {
  let start = due;
  while (!isWorkday(start, calendar) || endOfTerm(start, term, calendar).day > due)
    start = addDays(start, -1);
  return start;
}

/** Every working day of a year, in order. */
export function workdaysOf(year: number): readonly Day[] {
  const days: Day[] = [];
  for (let day = firstDayOf(year); yearOf(day) === year; day = addDays(day, 1)) {
    if (isWorkday(day, calendar)) days.push(day);
  }
  return days;
}

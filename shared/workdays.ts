import type { Term } from './case-type.ts';
import { addDays, addMonths, type Day, isDay, weekdayOf, yearOf } from './day.ts';

/** Exceptions from plain weekdays, by year. A year without an entry has no published notice: its dates are provisional. */
export type Calendar = Readonly<
  Record<number, { readonly off: readonly Day[]; readonly work: readonly Day[] }>
>;

/** A day with the way it was found, so that "how was this date computed" has an answer. */
export interface ComputedDay {
  readonly day: Day;
  /** Days passed over, with the reason. */
  readonly skipped: readonly { readonly day: Day; readonly why: 'weekend' | 'holiday' | 'paused' }[];
  /** Saturdays and Sundays that counted because they are worked. */
  readonly added: readonly Day[];
  /** True if a year without a published notice was touched: the day may move when the notice comes out. */
  readonly provisional: boolean;
}

/** Builds a calendar from the compact table `{ 2013: { off: '01-01 …', work: '01-05 …' } }`. Unreadable entries are a bug. */
export function calendarOf(table: Readonly<Record<number, { off: string; work: string }>>): Calendar {
  const days = (year: string, list: string): Day[] =>
    list
      .split(' ')
      .filter((entry) => entry !== '')
      .map((entry) => {
        const text = `${year}-${entry}`;
        if (!isDay(text)) throw new Error(`calendar: no such day ${text}`);
        return text;
      });
  return Object.fromEntries(
    Object.entries(table).map(([year, entry]) => [
      year,
      { off: days(year, entry.off), work: days(year, entry.work) },
    ]),
  );
}

/** Days on which a clock stands still, both ends included. */
export interface Pause {
  readonly from: Day;
  readonly to: Day;
}

function isPaused(day: Day, pauses: readonly Pause[]): boolean {
  return pauses.some(({ from, to }) => from <= day && day <= to);
}

type DayKind = 'workday' | 'weekend' | 'holiday' | 'worked-weekend';

function kindOf(day: Day, calendar: Calendar): DayKind {
  const year = calendar[yearOf(day)];
  const weekday = weekdayOf(day);
  if (weekday === 0 || weekday === 6) return year?.work.includes(day) ? 'worked-weekend' : 'weekend';
  return year?.off.includes(day) ? 'holiday' : 'workday';
}

export function isWorkday(day: Day, calendar: Calendar): boolean {
  const kind = kindOf(day, calendar);
  return kind === 'workday' || kind === 'worked-weekend';
}

/**
 * The `count`-th working day after `start`; the start day itself does not count (民法典第二百零一条: 自下一日开始计算).
 * 15 working days after 2025-09-22 = 2025-10-17.
 */
export function addWorkdays(
  start: Day,
  count: number,
  calendar: Calendar,
  pauses: readonly Pause[] = [],
): ComputedDay {
  const skipped: { day: Day; why: 'weekend' | 'holiday' | 'paused' }[] = [];
  const added: Day[] = [];
  let day = start;
  let provisional = calendar[yearOf(start)] === undefined;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    provisional ||= calendar[yearOf(day)] === undefined;
    const kind = kindOf(day, calendar);
    if (isPaused(day, pauses)) {
      skipped.push({ day, why: 'paused' });
    } else if (kind === 'weekend' || kind === 'holiday') {
      skipped.push({ day, why: kind });
    } else {
      if (kind === 'worked-weekend') added.push(day);
      left--;
    }
  }
  return { day, skipped, added, provisional };
}

/**
 * The last day of a term that starts after `start`; every day of a pause moves it on by one. Months and natural days need
 * no calendar and are never provisional.
 */
export function endOfTerm(
  start: Day,
  term: Term,
  calendar: Calendar,
  pauses: readonly Pause[] = [],
): ComputedDay {
  if ('workdays' in term) return addWorkdays(start, term.workdays, calendar, pauses);
  const skipped: { day: Day; why: 'paused' }[] = [];
  let last = 'months' in term ? addMonths(start, term.months) : addDays(start, term.days);
  for (let day = addDays(start, 1); pauses.length > 0 && day <= last; day = addDays(day, 1)) {
    if (!isPaused(day, pauses)) continue;
    skipped.push({ day, why: 'paused' });
    last = addDays(last, 1);
  }
  return { day: last, skipped, added: [], provisional: false };
}

/** `15个工作日`, `6个月`, `10日`. */
export function termInWords(term: Term): string {
  if ('workdays' in term) return `${term.workdays}个工作日`;
  return 'months' in term ? `${term.months}个月` : `${term.days}日`;
}

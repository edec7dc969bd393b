/**
 * Calendar days and months as ISO strings: no time zone, no clock, sortable as text.
 * The only file of the product that touches `Date`.
 */

/** `2013-12-31`. Checked by {@link isDay}; the template type only keeps obvious mistakes out. */
export type Day = `${number}-${number}-${number}`;
/** `1975-10`: cadre files know months, never days. A day must not be made up for it. */
export type Month = `${number}-${number}`;

const MS_PER_DAY = 86_400_000;

/** True for an existing day between 1900 and 2199 in the form YYYY-MM-DD. */
export function isDay(text: string): text is Day {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** True for a month between 1900 and 2199 in the form YYYY-MM. */
export function isMonth(text: string): text is Month {
  return /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** The month, or undefined if there is no such month. */
export function monthOf(year: number, month: number): Month | undefined {
  const text = `${year}-${pad(month)}`;
  return isMonth(text) ? text : undefined;
}

/** The day, or undefined if the calendar has no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  const text = `${year}-${pad(month)}-${pad(dayOfMonth)}`;
  return isDay(text) ? text : undefined;
}

function utc(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function fromUtc(ms: number): Day {
  const text = new Date(ms).toISOString().slice(0, 10);
  if (!isDay(text)) throw new RangeError(`day out of range: ${text}`);
  return text;
}

export function yearOf(day: Day | Month): number {
  return Number(day.slice(0, 4));
}

/** 1–12 */
export function monthNumber(day: Day | Month): number {
  return Number(day.slice(5, 7));
}

export function addDays(day: Day, count: number): Day {
  return fromUtc(utc(day) + count * MS_PER_DAY);
}

/** Same day of a later month; where that month is shorter, its last day (2013-08-31 + 6 months = 2014-02-28). */
export function addMonths(day: Day, count: number): Day {
  const total = yearOf(day) * 12 + (monthNumber(day) - 1) + count;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  for (let dayOfMonth = Number(day.slice(8)); dayOfMonth > 27; dayOfMonth--) {
    const found = dayOf(year, month, dayOfMonth);
    if (found) return found;
  }
  const found = dayOf(year, month, Number(day.slice(8)));
  if (!found) throw new RangeError(`no day ${count} months after ${day}`);
  return found;
}

/** Calendar days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / MS_PER_DAY);
}

/** 0 = Sunday … 6 = Saturday */
export function weekdayOf(day: Day): number {
  return new Date(utc(day)).getUTCDay();
}

export function firstDayOf(year: number): Day {
  return `${year}-01-01` as const satisfies Day;
}

export function lastDayOf(year: number): Day {
  return `${year}-12-31` as const satisfies Day;
}

/** The calendar day of an instant in a zone `offsetMinutes` east of UTC (China: 480). */
export function dayOfInstant(epochMs: number, offsetMinutes: number): Day {
  return fromUtc(epochMs + offsetMinutes * 60_000);
}

/** The calendar day of an ISO instant in a zone `offsetMinutes` east of UTC. */
export function dayOfIso(iso: string, offsetMinutes: number): Day {
  return dayOfInstant(Date.parse(iso), offsetMinutes);
}

/** ISO 8601 instant in UTC, for logs: `2026-03-05T08:01:02.003Z`. */
export function instantText(epochMs: number): string {
  return new Date(epochMs).toISOString();
}

/** Milliseconds since 1970 of an ISO instant. */
export function msOfInstant(iso: string): number {
  return Date.parse(iso);
}

/** Instant as a clerk reads it, in a zone `offsetMinutes` east of UTC: `2026-03-05 16:01`. */
export function instantInWords(iso: string, offsetMinutes: number): string {
  return new Date(Date.parse(iso) + offsetMinutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** Completed years by month, as the 干部任免审批表 counts them (formats: y2 − y1, less 1 if month2 < month1). */
export function ageAt(birth: Month, on: Day | Month): number {
  return yearOf(on) - yearOf(birth) - (monthNumber(on) < monthNumber(birth) ? 1 : 0);
}

/** `2013年7月19日`: the form of official documents, without 虚位 (GB/T 9704-2012 7.3.5). */
export function dayInWords(day: Day): string {
  return `${yearOf(day)}年${monthNumber(day)}月${Number(day.slice(8))}日`;
}

/** `1975.08`: the form of rosters and of the 干部任免审批表. */
export function monthInDots(month: Month): string {
  return month.replace('-', '.');
}

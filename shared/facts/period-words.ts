import { type Day, dayInWords, yearOf } from '#shared/day.ts';
import { assertNever } from '#shared/result.ts';
import type { Period } from './fact.ts';

/** `2013年4月1日至6月30日`, `截至2013年6月30日` */
export function periodInWords(period: Period): string {
  switch (period.kind) {
    case 'flow':
      return daysInWords(period);
    case 'stock':
      return `截至${dayInWords(period.on)}`;
    default:
      return assertNever(period);
  }
}

/** Both days; a year they share is said once. */
export function daysInWords({ from, to }: { readonly from: Day; readonly to: Day }): string {
  const year = `${yearOf(from)}年`;
  const last = dayInWords(to);
  return `${dayInWords(from)}至${last.startsWith(year) ? last.slice(year.length) : last}`;
}

import { dayInWords } from '#shared/day.ts';
import { assertNever } from '#shared/result.ts';
import type { Period } from './fact.ts';

/** `2013年4月1日至2013年6月30日`, `截至2013年6月30日` */
export function periodInWords(period: Period): string {
  switch (period.kind) {
    case 'flow':
      return `${dayInWords(period.from)}至${dayInWords(period.to)}`;
    case 'stock':
      return `截至${dayInWords(period.on)}`;
    default:
      return assertNever(period);
  }
}

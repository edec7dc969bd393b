import { type Day, dayOfInstant } from '#shared/day.ts';

/** The page's only clock. Shared code is always handed the time. */
export function nowMs(): number {
  return Date.now();
}

/** Minutes east of UTC at this desk. */
export function zoneOffset(): number {
  return -new Date().getTimezoneOffset();
}

export function today(): Day {
  return dayOfInstant(nowMs(), zoneOffset());
}

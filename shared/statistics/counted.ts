import type { Case, Detail } from '#shared/case-type.ts';

/** A record of any kind as statistics see it: a matter, or a row of a detail table, which has neither stage nor steps. */
export type Counted = Case | Detail;

export function isMatter(record: Counted): record is Case {
  return 'steps' in record;
}

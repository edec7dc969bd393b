import { type Day, yearOf } from '#shared/day.ts';
import type { AnjuanDatabase } from '../database.ts';
import { eachDetail } from './detail-pages.ts';

/** The 份号 after the last one registered in the year of `day`; 1 in a year without any. */
export async function nextCopyNumber(database: AnjuanDatabase, day: Day): Promise<number> {
  let last = 0;
  for await (const rows of eachDetail(database, { type: 'printedCopy', year: yearOf(day) }, () => 0)) {
    for (const { values } of rows) last = Math.max(last, Number(values.last ?? 0));
  }
  return last + 1;
}

import { yearOf } from '#shared/day.ts';
import type { Span } from '#shared/facts/year-records.ts';
import type { Counted } from '#shared/statistics/counted.ts';
import { isDetailSubject, type SubjectName } from '#shared/statistics/subjects.ts';
import type { AnjuanDatabase } from '../database.ts';
import { allCases } from './cases.ts';
import { pageOfDetails } from './detail-pages.ts';

/**
 * Every record of a subject whose day lies in the span, which may cross years. Rows of detail tables come by whole years:
 * most of them know no day.
 */
export async function countedRecords(
  database: AnjuanDatabase,
  subject: SubjectName,
  { from, to }: Span,
): Promise<readonly Counted[]> {
  if (!isDetailSubject(subject)) return allCases(database, { type: subject, from, to });
  const first = yearOf(from);
  const years = Array.from({ length: yearOf(to) - first + 1 }, (_, index) => first + index);
  const pages = await Promise.all(
    years.map((year) =>
      pageOfDetails(database, { type: subject, year }, () => 0, 0, Number.MAX_SAFE_INTEGER),
    ),
  );
  return pages.flatMap(({ rows }) => rows);
}

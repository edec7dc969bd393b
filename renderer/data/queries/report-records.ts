import { addMonths, type Day, firstDayOf, yearOf } from '#shared/day.ts';
import { asOfSpan, type Span, type YearRecords, yearRecords } from '#shared/facts/year-records.ts';
import type { CaseTypeName, DetailTypeName } from '#shared/registry.ts';
import { placesInTree } from '#shared/units/unit.ts';
import type { AnjuanDatabase } from '../database.ts';
import { allCases } from './cases.ts';
import { pageOfDetails, yearsOfDetails } from './detail-pages.ts';
import { allRows } from './rows.ts';
import { readSettings } from './settings.ts';

/**
 * Everything the facts of a span are computed from, by index: nothing of other years is opened, except the first
 * secretaries who were sent before and may still be in office, the cards of two years before (影响期, second cards), and
 * the talks and villages of the year before, with which the year is compared.
 * Detail rows come village by village in the office's order.
 */
export async function reportRecords(database: AnjuanDatabase, span: Span, today: Day): Promise<YearRecords> {
  const year = yearOf(span.from);
  const { from } = span;
  const to = asOfSpan(span, today);
  const places = placesInTree(await allRows(database, 'units'));
  const rowsOf = async (type: DetailTypeName, ofYear = year) => {
    const place = (unit: string) => places.get(unit) ?? places.size;
    return (await pageOfDetails(database, { type, year: ofYear }, place, 0, Number.MAX_SAFE_INTEGER)).rows;
  };
  const [settings, cases, details] = await Promise.all([
    readSettings(database),
    Promise.all([
      allCases(database, { type: 'interview', from: addMonths(from, -12), to }),
      allCases(database, { type: 'warningCard', from: firstDayOf(year - 2), to }),
      allCases(database, { type: 'firstSecretary', to }),
    ]),
    Promise.all([...detailTypeNames.map((type) => rowsOf(type)), rowsOf('villageYear', year - 1)]),
  ]);
  return yearRecords(span, today, { cases: cases.flat(), details: details.flat() }, settings);
}

/** The years from the first record to the last or to today, newest first: those a report can be asked for. */
export async function reportYears(database: AnjuanDatabase, today: Day): Promise<readonly number[]> {
  const spans = await Promise.all([
    ...caseTypeNames.map((type) => yearsOfCases(database, type)),
    ...detailTypeNames.map((type) => yearsOfDetails(database, type)),
  ]);
  const known = [yearOf(today), ...spans.flat()];
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return Array.from({ length: last - first + 1 }, (_, index) => last - index);
}

const caseTypeNames = ['interview', 'warningCard', 'firstSecretary'] as const satisfies CaseTypeName[];
const detailTypeNames = ['villageYear', 'household', 'project'] as const satisfies DetailTypeName[];

/** The years of the first and the last record; records without a day have none. */
async function yearsOfCases(database: AnjuanDatabase, type: CaseTypeName): Promise<readonly number[]> {
  const placed = () => database.cases.where('[type+day+id]').between([type, '1', ''], [type, '3', '']);
  const ends = [await placed().first(), await placed().last()];
  return ends.flatMap((row) => (row ? [Number(row.day.slice(0, 4))] : []));
}

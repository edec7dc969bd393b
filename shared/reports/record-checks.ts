import type { YearRecords } from '#shared/facts/year-records.ts';
import type { Finding } from './finding.ts';

/** What is wrong with the records themselves although every figure adds up: the same village entered twice for a year. */
export function checkRecords(records: YearRecords): readonly Finding[] {
  const rows = new Map<string, string[]>();
  for (const { id, values } of records.villageYears) {
    if (values.village !== undefined) rows.set(values.village, [...(rows.get(values.village) ?? []), id]);
  }
  const doubled = [...rows.values()].filter((ids) => ids.length > 1);
  if (doubled.length === 0) return [];
  return [
    {
      message: `有${doubled.length}个村在${records.year}年各登记了不止一条村年度指标，汇总时只取一条。`,
      remedy: '打开这些记录，改正填错的村或者年度。',
      where: ['条目【第一书记】'],
      figures: [],
      records: { table: 'details', ids: doubled.flat() },
    },
  ];
}

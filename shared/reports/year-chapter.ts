import { factsOf } from '#shared/facts/registry.ts';
import type { YearRecords } from '#shared/facts/year-records.ts';
import { itemsOf } from './compose.ts';
import type { Report } from './model.ts';
import { defaultPhrases, type Phrase } from './phrases.ts';

/**
 * The yearbook chapter 组织工作: 【概况】, then one item for each system that has records.
 * @param place whose year it is: 全市, 全县 …
 */
export function yearChapter(
  records: YearRecords,
  place: string,
  phrases: readonly Phrase[] = defaultPhrases,
): Report {
  const facts = factsOf(records);
  const items = itemsOf(phrases, records, place, facts);
  const { from, to, asOf } = records;
  return { title: '组织工作', span: { from, to }, asOf, items, facts };
}

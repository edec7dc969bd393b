import { dayInWords, firstDayOf, lastDayOf } from '#shared/day.ts';
import { factsOf } from '#shared/facts/registry.ts';
import type { YearRecords } from '#shared/facts/year-records.ts';
import type { ReportItem } from './model.ts';
import { paragraphOf } from './phrase.ts';
import type { Phrase, PhraseWord } from './phrases.ts';

/**
 * The items that phrases become with the records of a span, in the order of the phrases. Whatever has no records is left
 * out, never reported as zero.
 * @param place whose work it is: 全市, 全县 …
 */
export function itemsOf(
  phrases: readonly Phrase[],
  records: YearRecords,
  place: string,
  facts = factsOf(records),
): readonly ReportItem[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const words = wordsOf(records, place);
  const items = new Map<string, ReportItem>();
  for (const phrase of phrases) {
    const paragraph = paragraphOf(phrase.text, byId, words);
    if (!paragraph) continue;
    const before = items.get(phrase.item)?.paragraphs ?? [];
    items.set(phrase.item, { title: phrase.item, paragraphs: [...before, paragraph] });
  }
  return [...items.values()];
}

export function wordsOf(records: YearRecords, place: string): Readonly<Record<PhraseWord, string>> {
  const { year, asOf, rules } = records;
  return {
    span: spanInWords(records),
    end: asOf === lastDayOf(year) ? '年末' : dayInWords(asOf),
    asOf: dayInWords(asOf),
    place,
    villageLine: String(rules.villageIncomeLine),
    householdLine: String(rules.householdIncomeLine),
  };
}

/** 2013年, or for less than a year 2026年1月1日至11月22日. */
export function spanInWords({ year, from, asOf }: Pick<YearRecords, 'year' | 'from' | 'asOf'>): string {
  if (from === firstDayOf(year) && asOf === lastDayOf(year)) return `${year}年`;
  return `${dayInWords(from)}至${dayInWords(asOf).slice(`${year}年`.length)}`;
}

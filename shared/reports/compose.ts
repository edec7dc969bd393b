import { dayInWords } from '#shared/day.ts';
import { daysInWords } from '#shared/facts/period-words.ts';
import { factsOf } from '#shared/facts/registry.ts';
import type { YearRecords } from '#shared/facts/year-records.ts';
import type { ReportItem } from './model.ts';
import { paragraphOf } from './phrase.ts';
import type { Phrase, PhraseWord } from './phrases.ts';
import { endOfSpan, spanInWords, withinSpan } from './spans.ts';

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
  const { from, asOf, rules } = records;
  const isOver = asOf === records.to;
  return {
    span: isOver ? spanInWords(records) : daysInWords({ from, to: asOf }),
    within: withinSpan(records),
    end: isOver ? endOfSpan(records) : dayInWords(asOf),
    asOf: dayInWords(asOf),
    place,
    villageLine: String(rules.villageIncomeLine),
    householdLine: String(rules.householdIncomeLine),
  };
}

import type { Fact } from '#shared/facts/fact.ts';
import type { FactId } from '#shared/facts/registry.ts';
import { type Finding, figuresOf } from './finding.ts';
import type { Chip, Paragraph, Report, ReportItem } from './model.ts';
import { numberInWords } from './number-style.ts';
import type { SavedReport } from './saved-report.ts';

/** Facts of an earlier time, and the facts under which a report of that time told them. */
const toldBefore: Partial<Readonly<Record<FactId, FactId>>> = {
  'firstSecretaries.atStart': 'firstSecretaries.inOffice',
  'firstSecretaries.lastYearEnd': 'firstSecretaries.inOffice',
  'interviews.lastYear': 'interviews.total',
  'cards.lastYear': 'cards.issued',
  'villages.meanIncome.lastYear': 'villages.meanIncome',
};

/**
 * 上年末＝本年初, and 上年同期 as the report of that time said it: what was reported once is not silently another number a
 * year later. Only of figures that stand in the text, or that a comparison in it rests on.
 */
export function checkAgainstEarlier(report: Report, saved: readonly SavedReport[]): readonly Finding[] {
  const printed = chipsIn(report.items).map(({ factId }) => factId);
  const used = new Set(
    printed.flatMap((id) => [id, report.facts.find((fact) => fact.id === id)?.compared?.before]),
  );
  return report.facts.flatMap((fact) => {
    const before = Object.entries(toldBefore).find(([id]) => id === fact.id)?.[1];
    if (before === undefined || !used.has(fact.id)) return [];
    return saved
      .filter((earlier) => isOfTime(earlier, fact))
      .flatMap((earlier) => {
        const told = chipsIn(earlier.items).find(({ factId }) => factId === before);
        return told && told.value !== fact.value ? [finding(report, fact, earlier, told)] : [];
      });
  });
}

function isOfTime({ span }: SavedReport, { period }: Fact): boolean {
  if (period.kind === 'stock') return span.to === period.on;
  return span.from === period.from && span.to === period.to;
}

function finding({ items, facts }: Report, fact: Fact, earlier: SavedReport, { value }: Chip): Finding {
  const tells = ({ factId }: Chip) => factId === fact.id || isToldFrom(facts, factId, fact.id);
  const place = items
    .flatMap(({ paragraphs }, item) => paragraphs.map((_, paragraph) => ({ item, paragraph })))
    .find(({ item, paragraph }) => chipsOf(items[item]?.paragraphs[paragraph] ?? []).some(tells));
  const title = place && items[place.item]?.title;
  const inWords = (number: number) => `${numberInWords(number, 'upToTwoDecimals')}${fact.unit}`;
  return {
    message: `“${fact.name}”${inWords(fact.value)}，而《${earlier.title}》当时写作${inWords(value)}。`,
    remedy: '打开记录清单，查找后来补登或者改动的记录；确属补登的，在文中说明。',
    where: title === undefined ? [] : [`条目【${title}】`],
    ...(place && { place }),
    figures: figuresOf(fact),
  };
}

function isToldFrom(facts: readonly Fact[], id: string, before: string): boolean {
  return facts.find((fact) => fact.id === id)?.compared?.before === before;
}

function chipsIn(items: readonly ReportItem[]): readonly Chip[] {
  return items.flatMap(({ paragraphs }) => paragraphs.flatMap(chipsOf));
}

function chipsOf(paragraph: Paragraph): readonly Chip[] {
  return paragraph.flatMap((piece) => ('chip' in piece ? [piece.chip] : []));
}

import type { Day } from '#shared/day.ts';
import type { Fact } from '#shared/facts/fact.ts';
import { asOfSpan, type Span, type YearRecords } from '#shared/facts/year-records.ts';
import { assertNever } from '#shared/result.ts';
import { itemsOf } from './compose.ts';
import type { Paragraph, Report, ReportItem } from './model.ts';
import type { Phrase } from './phrases.ts';
import type { ReportTable } from './report-table.ts';
import { spanInWords } from './spans.ts';

export const reportKinds = {
  yearbook: '年鉴条目',
  summary: '年终工作总结',
  bulletin: '情况通报',
  special: '专项统计',
} as const;
export type ReportKind = keyof typeof reportKinds;

/** A report somebody works on: its words are theirs, its figures are those of the records when last refreshed. */
export interface SavedReport {
  readonly id: string;
  readonly kind: ReportKind;
  readonly title: string;
  readonly span: Span;
  readonly items: readonly ReportItem[];
}

/**
 * The first draft of a report, from the phrases of the office and the records of its span.
 * @param system only of 专项统计: the item it is about
 */
export function draftReport(
  kind: ReportKind,
  span: Span,
  records: YearRecords,
  place: string,
  phrases: readonly Phrase[],
  system?: string,
): Omit<SavedReport, 'id'> {
  const items = itemsOf(phrases, records, place);
  const when = spanInWords(span);
  switch (kind) {
    case 'yearbook':
      return { kind, span, title: '组织工作', items };
    case 'summary':
      return { kind, span, title: `${when}组织工作总结`, items: summaryItems(items) };
    case 'bulletin':
      return { kind, span, title: `关于${when}组织工作情况的通报`, items: headed(items, 1) };
    case 'special': {
      const own = items.filter((item) => item.title === system);
      return { kind, span, title: `${when}${system ?? ''}专项统计`, items: headed(own, 1) };
    }
    default:
      return assertNever(kind);
  }
}

/** 一、主要工作 with an item for each system; 存在问题 and 下步打算 are written by hand. */
function summaryItems(items: readonly ReportItem[]): readonly ReportItem[] {
  const [overview, ...systems] = items;
  return [
    { title: '主要工作', level: 1, paragraphs: overview?.paragraphs ?? [[]] },
    ...headed(systems, 2),
    { title: '存在问题', level: 1, paragraphs: [[]] },
    { title: '下步打算', level: 1, paragraphs: [[]] },
  ];
}

function headed(items: readonly ReportItem[], level: 1 | 2): readonly ReportItem[] {
  return items.map((item) => ({ ...item, level }));
}

/** With a table below the paragraphs of an item, of the last one if that is gone; in a report without items it begins one. */
export function withTable(report: SavedReport, item: number, table: ReportTable): SavedReport {
  const items = report.items.length > 0 ? report.items : [{ title: table.caption, paragraphs: [[]] }];
  const place = Math.min(item, items.length - 1);
  return {
    ...report,
    items: items.map((one, at) => (at === place ? { ...one, tables: [...(one.tables ?? []), table] } : one)),
  };
}

/** The saved report as it is checked and printed. */
export function reportOf({ title, span, items }: SavedReport, facts: readonly Fact[], today: Day): Report {
  return { title, span, asOf: asOfSpan(span, today), items, facts };
}

/** The same words with the figures of the records now; a figure whose fact has no meaning any more stays as it is. */
export function refreshedItems(items: readonly ReportItem[], facts: readonly Fact[]): readonly ReportItem[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const refresh = (paragraph: Paragraph): Paragraph =>
    paragraph.map((piece) => {
      if ('text' in piece) return piece;
      const fact = byId.get(piece.chip.factId);
      return fact ? { chip: { ...piece.chip, value: fact.value } } : piece;
    });
  return items.map((item) => ({ ...item, paragraphs: item.paragraphs.map(refresh) }));
}

/** Figures in the text for which the records hold no fact any more: a refresh has nothing to put in their place. */
export function lostFigures(items: readonly ReportItem[], facts: readonly Fact[]): number {
  return driftedFigures(refreshedItems(items, facts), facts);
}

/** Figures in the text that are not what the records say now. */
export function driftedFigures(items: readonly ReportItem[], facts: readonly Fact[]): number {
  const byId = new Map(facts.map((fact) => [fact.id, fact.value]));
  return items
    .flatMap((item) => item.paragraphs.flat())
    .filter((piece) => 'chip' in piece && byId.get(piece.chip.factId) !== piece.chip.value).length;
}

import type { Day } from '#shared/day.ts';
import type { Block, OfficialDocument, Run, TableBlock } from '#shared/documents/model.ts';
import { titleLines } from '#shared/documents/title-lines.ts';
import { chineseNumber } from './chinese-number.ts';
import type { Paragraph, Report, ReportItem } from './model.ts';
import { numberInWords } from './number-style.ts';
import { blocksOfTable } from './report-table.ts';

/** Who signs, and when. A yearbook chapter has no signature; a summary handed to the superior has. */
export interface ReportSignature {
  readonly organ: string;
  readonly day: Day;
}

/** The report as it is printed: one yearbook item per item, further paragraphs of an item as plain ones. */
export function documentOf(
  report: Report,
  signature?: ReportSignature,
  tables: readonly TableBlock[] = [],
): OfficialDocument {
  const signed: readonly Block[] = signature
    ? [{ kind: 'signature', office: signature.organ, day: signature.day, seal: false }]
    : [];
  const headings = headingsOf(report.items);
  const blocks = report.items.flatMap((item, index) => [
    ...blocksOf(item, headings[index]),
    ...(item.tables ?? []).flatMap(blocksOfTable),
  ]);
  return { title: titleLines(report.title), blocks: [...blocks, ...signed, ...tables] };
}

/** 一、 （一） in the order of the report, （一） anew under each 一、; undefined for an item without a level. */
export function headingsOf(items: readonly ReportItem[]): readonly (string | undefined)[] {
  let first = 0;
  let second = 0;
  return items.map(({ level, title }) => {
    if (level === undefined) return undefined;
    if (level === 1) {
      first += 1;
      second = 0;
      return `${chineseNumber(first)}、${title}`;
    }
    second += 1;
    return `（${chineseNumber(second)}）${title}`;
  });
}

function blocksOf(item: ReportItem, heading: string | undefined): readonly Block[] {
  if (heading !== undefined) {
    const level = item.level ?? 1;
    const paragraphs = item.paragraphs.filter((paragraph) => paragraph.length > 0);
    return [
      { kind: 'heading', level, text: heading },
      ...paragraphs.map((paragraph): Block => ({ kind: 'paragraph', runs: runsOf(paragraph) })),
    ];
  }
  const [first = [], ...rest] = item.paragraphs;
  return [
    { kind: 'item', title: item.title, runs: runsOf(first) },
    ...rest.map((more): Block => ({ kind: 'paragraph', runs: runsOf(more) })),
  ];
}

function runsOf(paragraph: Paragraph): readonly Run[] {
  return paragraph.map((piece) =>
    'text' in piece
      ? { text: piece.text }
      : { figure: { factId: piece.chip.factId, text: numberInWords(piece.chip.value, piece.chip.style) } },
  );
}

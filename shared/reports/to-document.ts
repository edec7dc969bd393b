import type { Day } from '#shared/day.ts';
import type { Block, OfficialDocument, Run } from '#shared/documents/model.ts';
import type { Paragraph, Report, ReportItem } from './model.ts';
import { numberInWords } from './number-style.ts';

/** Who signs, and when. A yearbook chapter has no signature; a summary handed to the superior has. */
export interface ReportSignature {
  readonly organ: string;
  readonly day: Day;
}

/** The report as it is printed: one yearbook item per item, further paragraphs of an item as plain ones. */
export function documentOf(report: Report, signature?: ReportSignature): OfficialDocument {
  const signed: readonly Block[] = signature
    ? [{ kind: 'signature', office: signature.organ, day: signature.day, seal: false }]
    : [];
  return { title: [report.title], blocks: [...report.items.flatMap(blocksOf), ...signed] };
}

function blocksOf(item: ReportItem): readonly Block[] {
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

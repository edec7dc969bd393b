import { show } from '#renderer/cases/figures/figure-place.ts';
import { type Day, dayInWords, yearOf } from '#shared/day.ts';
import type { Fact } from '#shared/facts/fact.ts';
import type { Paragraph, Report } from '#shared/reports/model.ts';
import { numberInWords } from '#shared/reports/number-style.ts';
import type { ReportSignature } from '#shared/reports/to-document.ts';
import { placeMark } from './text-place.ts';

interface ChapterPaperProps {
  readonly report: Report;
  readonly signature: ReportSignature | undefined;
}

/** The chapter as it will be printed. Every figure is a button that opens its records. */
export function ChapterPaper({ report, signature }: ChapterPaperProps) {
  const facts = new Map(report.facts.map((fact) => [fact.id, fact]));
  return (
    <article className="aj-paper" aria-label={`${yearOf(report.span.from)}年${report.title}`}>
      <h2>{report.title}</h2>
      {report.items.map((item, place) =>
        item.paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name than their place
          <p key={`${item.title} ${index}`} tabIndex={-1} {...placeMark({ item: place, paragraph: index })}>
            {index === 0 && <strong>【{item.title}】</strong>}
            <Pieces paragraph={paragraph} facts={facts} />
          </p>
        )),
      )}
      {signature && <Signature {...signature} />}
    </article>
  );
}

function Pieces({ paragraph, facts }: { paragraph: Paragraph; facts: ReadonlyMap<string, Fact> }) {
  return paragraph.map((piece, index) => {
    if ('text' in piece) return piece.text;
    const { factId, value, style } = piece.chip;
    const fact = facts.get(factId);
    const text = numberInWords(value, style);
    return (
      <button
        // biome-ignore lint/suspicious/noArrayIndexKey: the same figure may stand twice in a paragraph
        key={index}
        type="button"
        className="aj-figure"
        data-fact={factId}
        aria-haspopup="dialog"
        aria-label={`${text}${fact?.unit ?? ''}，${fact?.name ?? ''}，打开记录清单`}
        title={fact?.name}
        onClick={() => show({ kind: 'fact', factId })}
      >
        {text}
      </button>
    );
  });
}

function Signature({ organ, day }: { organ: string; day: Day }) {
  return (
    <p className="aj-paper-signature">
      {organ}
      <br />
      {dayInWords(day)}
    </p>
  );
}

import type { TextPlace } from '../finding.ts';
import { type Chip, type Paragraph, type Report, textOfParagraph, textOfPiece } from '../model.ts';
import type { FoundFigure } from '../proofread/figure.ts';
import { figuresIn } from '../proofread/figures-in-text.ts';

/** A figure as it is read in a sentence; with its chip where it comes from the records. */
export interface ReadFigure extends FoundFigure {
  readonly chip?: Chip;
}

export interface Sentence {
  readonly place: TextPlace;
  readonly text: string;
  /** In order, with their places within `text`. */
  readonly figures: readonly ReadFigure[];
  /** The sentence before it in the same paragraph. */
  readonly before: Sentence | undefined;
}

/** What does not agree within a sentence. */
export interface Said {
  readonly message: string;
  readonly remedy: string;
  /** The figures concerned. */
  readonly figures: readonly ReadFigure[];
}

/** The sentences of a report with their figures, computed and typed alike: a reader sees no difference. */
export function sentencesOf({ items }: Pick<Report, 'items'>): readonly Sentence[] {
  return items.flatMap(({ paragraphs }, item) =>
    paragraphs.flatMap((pieces, paragraph) => sentencesIn(pieces, { item, paragraph })),
  );
}

function sentencesIn(paragraph: Paragraph, place: TextPlace): readonly Sentence[] {
  const whole = textOfParagraph(paragraph);
  const chips = chipsIn(paragraph);
  const figures = figuresIn(whole);
  const sentences: Sentence[] = [];
  let start = 0;
  for (const text of whole.split(/(?<=[。！？])/)) {
    const end = start + text.length;
    const own = figures
      .filter((figure) => figure.start >= start && figure.start < end)
      .map((figure): ReadFigure => {
        const chip = chips.find(({ at }) => at >= figure.start && at < figure.end)?.chip;
        return { ...figure, start: figure.start - start, end: figure.end - start, ...(chip && { chip }) };
      });
    sentences.push({ place, text, figures: own, before: sentences.at(-1) });
    start = end;
  }
  return sentences;
}

/** The figures of the records in a paragraph, by where their text begins. */
export function chipsIn(paragraph: Paragraph): readonly { readonly at: number; readonly chip: Chip }[] {
  let at = 0;
  return paragraph.flatMap((piece) => {
    const start = at;
    at += textOfPiece(piece).length;
    return 'chip' in piece ? [{ at: start, chip: piece.chip }] : [];
  });
}

/** The least and the greatest value that a figure as written can stand for. */
export function boundsOf({ value, step, precision }: FoundFigure): readonly [least: number, most: number] {
  switch (precision) {
    case 'atLeast':
      return [value, value + step];
    case 'nearly':
      return [value - step, value];
    default: {
      const slack = precision === 'exact' && step === 1 && Number.isInteger(value) ? 0 : step / 2;
      return [value - slack, value + slack];
    }
  }
}

/** 人次, 次 and 件 of one thing may be added; 人 and 名 are the same. */
const families: readonly (readonly string[])[] = [
  ['人次', '次', '件', '起'],
  ['人', '名'],
];

export function areAlike(one: FoundFigure, other: FoundFigure): boolean {
  return (
    one.unit === other.unit ||
    families.some((family) => family.includes(one.unit) && family.includes(other.unit))
  );
}

/** 比上年增加58人次: a difference is neither a total nor a part. */
export function isDifference({ start }: FoundFigure, text: string): boolean {
  return /(?:增加|增长|减少|下降|上升|提高|提升|降低|多|少)了?$/.test(text.slice(0, start));
}

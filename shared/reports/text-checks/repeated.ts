import { areAlike, boundsOf, isDifference, type ReadFigure, type Said, type Sentence } from './sentences.ts';

/** What leads a clause and does not belong to the noun; what may follow it before the figure. */
const LEAD =
  /^(?:年内|全年|今年|本年度?|截[至止]?|到|至|目前|现|\d{4}年|第?[一二三四]季度|\d{1,2}月份?|底|末|共有?|全[市县区]|，)+/;
const TAIL = /(?:共计?|合计|总计|总数|累计|已|为|达到?|到|有|约|近|的)+$/;
/** Numbers below this one are often the same noun of different stories. */
const LEAST = 100;
/** Figures that are further apart are two figures, not one written wrongly. */
const NEAR = 0.05;

/** One noun with one measure word that stands in two items with two values which are nearly the same. */
export function sameNounSameValue(
  sentences: readonly Sentence[],
): readonly { readonly sentence: Sentence; readonly said: Said }[] {
  const known = new Map<string, { readonly figure: ReadFigure; readonly item: number }[]>();
  return sentences.flatMap((sentence) =>
    sentence.figures.flatMap((figure) => {
      const noun = nounOf(figure, sentence.text);
      if (noun === undefined) return [];
      const others = known.get(noun) ?? [];
      const other = others.find((one) => one.item !== sentence.place.item && clash(one.figure, figure));
      known.set(noun, [...others, { figure, item: sentence.place.item }]);
      if (!other) return [];
      const said = {
        message: `“${noun}”在前文写作${other.figure.text}，这里写作${figure.text}。`,
        remedy: '同一数字在全文应当一致，请核对后改正。',
        figures: [other.figure, figure],
      };
      return [{ sentence, said }];
    }),
  );
}

/** The words a figure counts; undefined where they are too few to tell one thing from another. */
function nounOf(figure: ReadFigure, text: string): string | undefined {
  const { before, unit, value } = figure;
  if (value < LEAST || unit === '%' || isDifference(figure, text)) return undefined;
  if (/其中[^，。；]*$/.test(text.slice(0, figure.start))) return undefined;
  const noun = before.replace(LEAD, '').replace(TAIL, '');
  return noun.length >= 4 ? noun : undefined;
}

function clash(one: ReadFigure, other: ReadFigure): boolean {
  if (!areAlike(one, other)) return false;
  // Two figures of the records are compared with the records, not with each other.
  if (one.chip && other.chip) return false;
  const [[low, high], [least, most]] = [boundsOf(one), boundsOf(other)];
  return (low > most || least > high) && Math.abs(one.value - other.value) <= NEAR * one.value;
}

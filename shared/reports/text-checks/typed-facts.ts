import type { Finding, TextPlace } from '../finding.ts';
import { type Report, textOfParagraph } from '../model.ts';
import { type Held, proofread } from '../proofread/proofread.ts';
import { chipsIn } from './sentences.ts';

/** Figures typed by hand that speak of a fact and are not what the records say of it. */
export function typedAsRecorded({ items }: Pick<Report, 'items'>, held: Held): readonly Finding[] {
  let text = '';
  const paragraphs: {
    readonly start: number;
    readonly place: TextPlace;
    readonly chips: readonly number[];
  }[] = [];
  items.forEach(({ paragraphs: own }, item) => {
    own.forEach((pieces, paragraph) => {
      const start = text.length;
      const chips = chipsIn(pieces).map(({ at }) => start + at);
      paragraphs.push({ start, place: { item, paragraph }, chips });
      text += `${textOfParagraph(pieces)}\n`;
    });
  });
  return proofread(text, held).flatMap((verdict): readonly Finding[] => {
    if (verdict.kind !== 'differs') return [];
    const { start, end } = verdict.figure;
    const home = paragraphs.filter((one) => one.start <= start).at(-1);
    if (!home || home.chips.some((at) => at >= start && at < end)) return [];
    const from = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('\n', start - 1)) + 1;
    return [
      {
        message: verdict.message,
        remedy: '核对手工填写的数字，或者改用“插入数字”。',
        where: [`条目【${items[home.place.item]?.title ?? ''}】`],
        sentence: /[^。\n]*。?/.exec(text.slice(from))?.[0] ?? '',
        place: home.place,
        figures: [],
        records: verdict.fact.records,
      },
    ];
  });
}

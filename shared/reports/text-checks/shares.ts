import { areAlike, boundsOf, isDifference, type ReadFigure, type Said, type Sentence } from './sentences.ts';

/** Words of 占…的 that name no base of their own. */
const NO_BASE = /全[市县区部体]|总数|总量|总体|的|比例?|到|约|近|超过?/g;

/** Each per cent against the figures beside it: 117个村中有76个…，占65.0%. Silent where the base is not written. */
export function sharesAgree(sentence: Sentence): readonly Said[] {
  const { text, figures } = sentence;
  return figures.flatMap((share, at) => {
    if (share.unit !== '%') return [];
    const counts = figures.slice(0, at).filter(({ unit }) => unit !== '%');
    const ways = [
      ...ofBase(share, counts, sentence),
      ...byRate(share, counts, text),
      ...byGrowth(share, counts, text),
      // Nothing is a share of 0.
    ].filter(({ most }) => Number.isFinite(most));
    const [nearest] = ways.sort((a, b) => distance(share, a) - distance(share, b));
    return nearest && distance(share, nearest) > 0 ? [finding(share, nearest)] : [];
  });
}

/** One way to come to a per cent: its bounds, and the figures it was computed from. */
interface Way {
  readonly least: number;
  readonly most: number;
  readonly from: readonly ReadFigure[];
  readonly words: string;
}

/** 占65.0%, 占经济薄弱村的65.0% */
function ofBase(share: ReadFigure, counts: readonly ReadFigure[], sentence: Sentence): readonly Way[] {
  const base = /占(.*)$/.exec(share.before)?.[1]?.replace(NO_BASE, '');
  const part = counts.at(-1);
  if (base === undefined || !part || isDifference(part, sentence.text)) return [];
  const earlier = counts.slice(0, -1).filter((one) => !isDifference(one, sentence.text));
  const bases = base === '' ? earlier : named(base, earlier, sentence.before);
  return bases.filter((one) => areAlike(one, part)).map((whole) => quotient(part, whole));
}

/** Of this sentence and of those before it in the paragraph. */
function named(
  base: string,
  own: readonly ReadFigure[],
  before: Sentence | undefined,
): readonly ReadFigure[] {
  const all = [...own];
  for (let sentence = before; sentence; sentence = sentence.before) all.push(...sentence.figures);
  return all.filter((one) => `${one.before}${one.after}`.includes(base));
}

/** 应当说明的33张，按期说明30张，按期率90.9% */
function byRate(share: ReadFigure, counts: readonly ReadFigure[], text: string): readonly Way[] {
  const rate = /([\u4e00-\u9fff]{2,4})率[^率]{0,3}$/.exec(share.before)?.[1];
  if (rate === undefined) return [];
  const part = counts.filter((one) => one.before.includes(rate)).at(-1);
  if (!part) return [];
  const bases = counts.filter((one) => one !== part && areAlike(one, part) && !isDifference(one, text));
  return bases.map((whole) => quotient(part, whole));
}

/** 441人次，比上年增加58人次，增长15.1% */
function byGrowth(share: ReadFigure, counts: readonly ReadFigure[], text: string): readonly Way[] {
  const way = /(增长|上升|下降|减少)了?$/.exec(share.before)?.[1];
  const change = counts.at(-1);
  if (way === undefined || !change || !isDifference(change, text)) return [];
  const now = counts
    .filter((one) => one !== change && areAlike(one, change) && !isDifference(one, text))
    .at(-1);
  if (!now) return [];
  const sign = way === '增长' || way === '上升' ? -1 : 1;
  const before = now.value + sign * change.value;
  if (before <= 0 || now.precision !== 'exact' || change.precision !== 'exact') return [];
  const value = (change.value / before) * 100;
  return [{ least: value, most: value, from: [change, now], words: `${change.text}÷${before}${now.unit}` }];
}

function quotient(part: ReadFigure, whole: ReadFigure): Way {
  const [[low, high], [least, most]] = [boundsOf(part), boundsOf(whole)];
  return {
    least: (low / most) * 100,
    most: (high / least) * 100,
    from: [part, whole],
    words: `${part.text}÷${whole.text}`,
  };
}

/** 0 if what is written can stand for it. */
function distance(share: ReadFigure, { least, most }: Way): number {
  const [low, high] =
    share.precision === 'exact'
      ? [share.value - share.step / 2, share.value + share.step / 2]
      : boundsOf(share);
  const slip = 1e-6;
  if (least > high + slip) return least - high;
  return low > most + slip ? low - most : 0;
}

function finding(share: ReadFigure, { least, most, from, words }: Way): Said {
  const right = ((least + most) / 2).toFixed(share.step < 1 ? 1 : 0);
  return {
    message: `文中写作${share.text}，而${words}＝${right}%。`,
    remedy: '核对这一句的分子、基数和百分比。',
    figures: [share, ...from],
  };
}

import type { FoundFigure } from './figure.ts';

/**
 * 蓝色警宣卡、黄色警示卡分别发放12张和8张: every figure after 分别 belongs to the noun at the same place before it.
 * Gives each such figure its own noun as the words before it; figures that do not come in step are left as they are.
 */
export function takenApart(figures: readonly FoundFigure[], text: string): readonly FoundFigure[] {
  const apart = new Map<number, FoundFigure>();
  for (const [index, figure] of figures.entries()) {
    const verb = /^(.*)分别(.*)$/.exec(figure.before);
    if (!verb) continue;
    const run = runFrom(figures, index, text);
    const nouns = nounsBefore(text.slice(0, figure.start), run.length);
    if (!nouns) continue;
    for (const [place, member] of run.entries()) {
      const noun = nouns[place] ?? '';
      apart.set(member.start, { ...member, before: noun + (verb[2] ?? '') });
    }
  }
  return figures.map((figure) => apart.get(figure.start) ?? figure);
}

/** The figures from `index` on that only 、 和 及 part from one another. */
function runFrom(figures: readonly FoundFigure[], index: number, text: string): readonly FoundFigure[] {
  const run: FoundFigure[] = [];
  for (const figure of figures.slice(index)) {
    const last = run.at(-1);
    if (last && !/^(?:、|和|与|及|以及|，)$/.test(text.slice(last.end, figure.start))) break;
    run.push(figure);
  }
  return run;
}

/**
 * As many nouns as there are figures, from the enumeration before 分别. 和 joins the last two of them (红卡和黄卡) or stands
 * inside one (汇报工作和思想情况): the reading that gives the right number holds, and the last nouns where none does.
 */
function nounsBefore(text: string, count: number): readonly string[] | undefined {
  const phrase =
    text
      .slice(0, text.lastIndexOf('分别'))
      .split(/[，。；：！？\n]/)
      .at(-1) ?? '';
  const whole = phrase.split('、');
  const joined = [...whole.slice(0, -1), ...splitAtAnd(whole.at(-1) ?? '')];
  const apart = whole.flatMap(splitAtAnd);
  const exact = [joined, whole, apart].find((nouns) => nouns.length === count);
  return exact ?? (joined.length > count ? joined.slice(-count) : undefined);
}

function splitAtAnd(clause: string): readonly string[] {
  return clause.split(/和|与|以及|及/).filter((noun) => noun.trim() !== '');
}

import type { FoundFigure } from './figures-in-text.ts';

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
    const nouns = nounsBefore([...figure.context, verb[1] ?? '']);
    if (nouns.length < run.length) continue;
    for (const [place, member] of run.entries()) {
      const noun = nouns[nouns.length - run.length + place] ?? '';
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

/** Clauses are cut at 、 already; the last one may hold 甲和乙. */
function nounsBefore(clauses: readonly string[]): readonly string[] {
  return clauses.flatMap((clause) => clause.split(/和|与|以及|及/)).filter((noun) => noun.trim() !== '');
}

import { type Day, yearOf } from '#shared/day.ts';
import type { Comparison, Fact } from '#shared/facts/fact.ts';
import { assertNever } from '#shared/result.ts';
import { mixesHeadsAndTimes } from '../measure-words.ts';
import { type Cues, cues as cuesById } from './cues.ts';
import { type FoundFigure, figuresIn } from './figures-in-text.ts';
import { takenApart } from './respectively.ts';

/** 一致 / 不一致 / 无法核对 */
export type Verdict =
  | { readonly kind: 'agrees'; readonly figure: FoundFigure; readonly fact: Fact }
  | { readonly kind: 'differs'; readonly figure: FoundFigure; readonly fact: Fact; readonly message: string }
  | { readonly kind: 'unknown'; readonly figure: FoundFigure; readonly message: string };

/** Measure words that may stand for the unit of a fact; the first is the right one. */
const words: Readonly<Record<string, readonly string[]>> = {
  人次: ['人次', '次', '名', '人', '件'],
  人: ['人', '名', '人次'],
  名: ['名', '人', '个'],
  件: ['件', '人次', '次', '名', '人'],
  张: ['张', '份', '件'],
  个: ['个', '家', '项'],
  户: ['户', '家'],
};
/**
 * 粘贴找错: every figure of a draft beside the fact it speaks of. Says 无法核对 rather than guess: a figure is only called
 * wrong if the words around it name one fact and no other.
 * @param year the year of the facts; figures of another year or of a comparison are not judged by them
 */
export function proofread(text: string, facts: readonly Fact[], year: number): readonly Verdict[] {
  const figures = takenApart(figuresIn(text), text);
  const verdicts: Verdict[] = [];
  for (const figure of figures) verdicts.push(judge(figure, text, facts, year, verdicts));
  return verdicts;
}

function judge(
  figure: FoundFigure,
  text: string,
  facts: readonly Fact[],
  year: number,
  before: readonly Verdict[],
): Verdict {
  const change = changeSaid(figure, text);
  const spoken = change ? year : yearOfFigure(figure, year);
  // A year of which nothing is recorded says nothing about the figures of a draft.
  const candidates = facts.filter(
    (fact) =>
      yearOf(lastDayOfFact(fact)) === spoken &&
      (spoken === year || fact.value > 0) &&
      fact.compared?.direction === change,
  );
  if (candidates.length === 0) {
    const message = change ? '是与上年的比较，请打开统计表核对。' : `说的是${spoken}年，不是${year}年。`;
    return { kind: 'unknown', figure, message };
  }
  const last = before.at(-1);
  const lastFact =
    last && last.kind !== 'unknown' && inOneSentence(text, last.figure, figure) ? last.fact : undefined;
  const ranked = candidates
    .map((fact) => ({ fact, score: scoreOf(figure, fact, text, lastFact) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (!first) return { kind: 'unknown', figure, message: '记录中没有与这个数字对应的口径，请人工核对。' };
  if (second?.score === first.score) {
    const names = `“${first.fact.name}”和“${second.fact.name}”`;
    return { kind: 'unknown', figure, message: `可能是${names}，无法判断是哪一个，请人工核对。` };
  }
  const { fact } = first;
  if (!agrees(figure, fact.value)) {
    const mixed = ranked.find(({ fact: other }) => other.unit !== fact.unit && agrees(figure, other.value));
    const hint = mixed ? `文中的数与“${mixed.fact.name}”的${shown(mixed.fact)}相同，请核对是否混用。` : '';
    const message = `文中写作${figure.text}，而“${fact.name}”按记录为${shown(fact)}。${hint}`;
    return { kind: 'differs', figure, fact, message };
  }
  if (mixesHeadsAndTimes(figure.unit, fact.unit)) {
    const message = `文中写作${figure.text}，而“${fact.name}”的单位是${fact.unit}：人次与人（名）不能混用。`;
    return { kind: 'differs', figure, fact, message };
  }
  return { kind: 'agrees', figure, fact };
}

/** The year a figure speaks of: the one its clause says, else the one last named in the sentence. */
function yearOfFigure({ before, after, context }: FoundFigure, year: number): number {
  const clause = before + after;
  if (/今年|本年|年内/.test(clause)) return year;
  if (/上年|去年|上一年|同期/.test(clause)) return year - 1;
  const named = [...[...context, before].join('，').matchAll(/(\d{4})年/g)].at(-1)?.[1];
  return named === undefined ? year : Number(named);
}

function lastDayOfFact({ period }: Fact): Day {
  return period.kind === 'flow' ? period.to : period.on;
}

const ROSE = /增长|增加|提高|上升|提升|同比|[比较].{1,4}多/;
const FELL = /下降|减少|[比较].{1,4}少/;

/** 比上年增加26张: a difference, not a figure of either year. 增加到224张 and 增加，达到224张 are none. */
function changeSaid({ start, unit }: FoundFigure, text: string): Comparison['direction'] | undefined {
  const tail = text.slice(Math.max(0, start - 6), start);
  if (unit !== '%' && unit !== '个百分点' && /(?:[达至到]|为)$/.test(tail)) return undefined;
  if (FELL.test(tail)) return 'down';
  return ROSE.test(tail) || unit === '个百分点' ? 'up' : undefined;
}

/** 其中乡镇干部263人: a part of what was said before; a fact that is no part of anything cannot be meant. */
function isOfPart({ start }: FoundFigure, text: string): boolean {
  return /其中[^，。；！？\n]*$/.test(text.slice(0, start));
}

/** 0 if the words or the measure word do not fit; the more of them say it, and the nearer, the higher. */
function scoreOf(figure: FoundFigure, fact: Fact, text: string, last: Fact | undefined): number {
  const units = words[fact.unit] ?? [fact.unit];
  const place = units.indexOf(figure.unit);
  if (place < 0) return 0;
  const clause = `${figure.before} ${figure.after}`;
  const { head, topic, not, base }: Cues = cuesOf(fact);
  if (not?.test(clause)) return 0;
  if (isOfPart(figure, text) && fact.of === undefined && !fact.share) return 0;
  if (base && !namesBase(figure.before, base)) return 0;
  const isShareOfLast = last !== undefined && fact.share?.part === last.id;
  const isChangeOfLast = last !== undefined && fact.compared?.now === last.id;
  if (!head.test(clause) && !isShareOfLast && !isChangeOfLast) return 0;
  let score = 4 - place / 2;
  if (head.test(figure.before) || head.test(figure.after)) score += 1;
  if (isShareOfLast || isChangeOfLast) score += 4;
  if (last !== undefined && fact.of === last.id) score += 2;
  return topic === undefined ? score + 2 : score + nearnessOf(topic, figure, text, clause);
}

/** 占经济薄弱村总数的: whether the base said is the one meant. Where none is said it may be. */
function namesBase(before: string, base: RegExp): boolean {
  const said = /占(.*)$/.exec(before)?.[1]?.replace(/全部|总数|总量|总体|的|比|到|约/g, '') ?? '';
  return said === '' || base.test(said);
}

/** How near the topic is named: in the clause, in the sentence, in the paragraph; far below 0 if nowhere. */
function nearnessOf(topic: RegExp, figure: FoundFigure, text: string, clause: string): number {
  if (topic.test(clause)) return 2;
  if (topic.test(figure.context.join('，'))) return 1.5;
  const paragraph = text.slice(text.lastIndexOf('\n', figure.start - 1) + 1, figure.start);
  return topic.test(paragraph) ? 1 : -20;
}

/** A change is told by the words of what has changed. */
function cuesOf(fact: Fact): Cues {
  const spoken = fact.compared?.now ?? fact.id;
  const own = Object.entries(cuesById).find(([id]) => id === spoken)?.[1];
  return (
    own ?? {
      head: new RegExp(fact.name.replace(/[（(].*?[）)]/g, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
    }
  );
}

function inOneSentence(text: string, one: FoundFigure, other: FoundFigure): boolean {
  return !/[。！？\n]/.test(text.slice(one.end, other.start));
}

/** Whether what is written can stand for the value: 1400余 for 1432, 近20 for 18, 65.0 for 64.96. */
export function agrees({ value, step, precision }: FoundFigure, held: number): boolean {
  const slip = 1e-9;
  switch (precision) {
    case 'exact':
    case 'about':
      return Math.abs(held - value) <= step / 2 + slip;
    case 'atLeast':
      return held >= value - slip && held < value + step;
    case 'nearly':
      return held < value && held > value - step;
    default:
      return assertNever(precision);
  }
}

function shown({ value, unit }: Fact): string {
  return `${Math.round(value * 100) / 100}${unit}`;
}

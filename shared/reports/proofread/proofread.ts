import type { Fact } from '#shared/facts/fact.ts';
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
  const elsewhere = notOfTheYear(figure, text, year);
  if (elsewhere) return { kind: 'unknown', figure, message: elsewhere };
  const last = before.at(-1);
  const lastFact =
    last && last.kind !== 'unknown' && inOneSentence(text, last.figure, figure) ? last.fact : undefined;
  const ranked = facts
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

/** A figure of last year, of another year or of a change is no figure of this year. */
function notOfTheYear(figure: FoundFigure, text: string, year: number): string | undefined {
  const clause = figure.before + figure.after;
  const sentence = [...figure.context, figure.before].join('，');
  const named = [...sentence.matchAll(/(\d{4})年/g)].map((match) => Number(match[1])).at(-1);
  if (named !== undefined && named !== year) return `说的是${named}年，不是${year}年。`;
  if (/上年|去年|上一年|同期/.test(clause)) return '说的是上年，不是本年。';
  const tail = text.slice(figure.start - 6, figure.start);
  if (/增长|增加|下降|减少|提高|上升|同比|提升/.test(tail) || figure.unit === '个百分点') {
    return '是与上年的比较，请打开统计表核对。';
  }
  return undefined;
}

/** 0 if the words or the measure word do not fit; the more of them say it, and the nearer, the higher. */
function scoreOf(figure: FoundFigure, fact: Fact, text: string, last: Fact | undefined): number {
  const units = words[fact.unit] ?? [fact.unit];
  const place = units.indexOf(figure.unit);
  if (place < 0) return 0;
  const clause = `${figure.before} ${figure.after}`;
  const { head, topic, not }: Cues = cuesOf(fact);
  if (not?.test(clause)) return 0;
  const isShareOfLast = last !== undefined && fact.share?.part === last.id;
  if (!head.test(clause) && !isShareOfLast) return 0;
  let score = 4 - place / 2;
  if (head.test(figure.before) || head.test(figure.after)) score += 1;
  if (isShareOfLast) score += 4;
  if (last !== undefined && fact.of === last.id) score += 2;
  return topic === undefined ? score + 2 : score + nearnessOf(topic, figure, text, clause);
}

/** How near the topic is named: in the clause, in the sentence, in the paragraph; far below 0 if nowhere. */
function nearnessOf(topic: RegExp, figure: FoundFigure, text: string, clause: string): number {
  if (topic.test(clause)) return 2;
  if (topic.test(figure.context.join('，'))) return 1.5;
  const paragraph = text.slice(text.lastIndexOf('\n', figure.start - 1) + 1, figure.start);
  return topic.test(paragraph) ? 1 : -20;
}

function cuesOf(fact: Fact): Cues {
  const own = Object.entries(cuesById).find(([id]) => id === fact.id)?.[1];
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
      return held < value && held >= value - step / 2;
    default:
      return assertNever(precision);
  }
}

function shown({ value, unit }: Fact): string {
  return `${Math.round(value * 100) / 100}${unit}`;
}

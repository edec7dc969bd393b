import { type Day, yearOf } from '#shared/day.ts';
import type { Comparison, Fact } from '#shared/facts/fact.ts';
import { type Span, wholeYear } from '#shared/facts/year-records.ts';
import { assertNever } from '#shared/result.ts';
import { mixesHeadsAndTimes } from '../measure-words.ts';
import { type Cues, cues as cuesById } from './cues.ts';
import type { FoundFigure } from './figure.ts';
import { figuresIn } from './figures-in-text.ts';
import { takenApart } from './respectively.ts';
import { sameSpanIn, scopeOf } from './scope.ts';
import { spanInWords } from './span-said.ts';

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
/** What a draft is held against. */
export interface Held {
  /** What the draft is about where its sentences name no span. */
  readonly span: Span;
  /** The facts of a span of the draft's year; none for one of which nothing is known. */
  readonly factsOf: (span: Span) => readonly Fact[];
  /** 机关名称: a body that stands in it is no other body. */
  readonly organ: string;
}

/**
 * 粘贴找错: every figure of a draft beside the fact it speaks of, over the span it speaks of (第一季度, 1月至6月, 上年).
 * Says 无法核对 rather than guess: a figure is only called wrong if the words around it name one fact and no other, of a
 * span and a body whose records are here.
 */
export function proofread(text: string, held: Held): readonly Verdict[] {
  const figures = takenApart(figuresIn(text), text);
  const verdicts: Verdict[] = [];
  for (const figure of figures) verdicts.push(judge(figure, text, held, verdicts));
  return verdicts;
}

function judge(figure: FoundFigure, text: string, held: Held, before: readonly Verdict[]): Verdict {
  const { spans, other, change } = scopeOf(figure, text, held.span, held.organ);
  if (other?.sure) return unknown(figure, `说的是“${other.name}”，不是本单位登记的数。`);
  if (spans.length === 0) return unknown(figure, '说的时段不在这一年的记录里，请人工核对。');
  const verdicts = spans.map((span) => judgeIn(span, change, figure, text, held, before));
  const inOrder = (['agrees', 'unknown', 'differs'] as const).flatMap((kind) =>
    verdicts.filter((verdict) => verdict.kind === kind),
  );
  const [verdict] = inOrder;
  if (verdict && (verdict.kind !== 'differs' || !other)) return verdict;
  return unknown(figure, `前文说的是“${other?.name}”，请人工核对。`);
}

function unknown(figure: FoundFigure, message: string): Verdict {
  return { kind: 'unknown', figure, message };
}

function judgeIn(
  span: Span,
  change: Comparison['direction'] | undefined,
  figure: FoundFigure,
  text: string,
  held: Held,
  before: readonly Verdict[],
): Verdict {
  const candidates = factsIn(span, figure, held).filter((fact) => fact.compared?.direction === change);
  if (candidates.length === 0)
    return unknown(
      figure,
      change
        ? '是与上年的比较，请打开统计表核对。'
        : `说的是${spanInWords(span)}，没有这一时段的记录可以核对。`,
    );
  const last = before.at(-1);
  const lastFact =
    last && last.kind !== 'unknown' && inOneSentence(text, last.figure, figure) ? last.fact : undefined;
  const ranked = candidates
    .map((fact) => ({ fact, score: scoreOf(figure, fact, text, lastFact) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (!first) return unknown(figure, '记录中没有与这个数字对应的口径，请人工核对。');
  if (second?.score === first.score) {
    const names = `“${first.fact.name}”和“${second.fact.name}”`;
    return unknown(figure, `可能是${names}，无法判断是哪一个，请人工核对。`);
  }
  const { fact } = first;
  if (!agrees(figure, fact.value)) {
    const mixed = ranked.find(({ fact: other }) => other.unit !== fact.unit && agrees(figure, other.value));
    const hint = mixed ? `文中的数与“${mixed.fact.name}”的${shown(mixed.fact)}相同，请核对是否混用。` : '';
    const message = `文中写作${figure.text}，而“${fact.name}”${spanInWords(span)}按记录为${shown(fact)}。${hint}`;
    return { kind: 'differs', figure, fact, message };
  }
  if (mixesHeadsAndTimes(figure.unit, fact.unit)) {
    const message = `文中写作${figure.text}，而“${fact.name}”的单位是${fact.unit}：人次与人（名）不能混用。`;
    return { kind: 'differs', figure, fact, message };
  }
  return { kind: 'agrees', figure, fact };
}

/** Facts whose records each carry the day that decides, so that any span of a year has its figure. */
const KNOWS_EVERY_SPAN =
  /^(?:interviews\.|cards\.(?:issued|people|second|lastYear|increase|decrease)|firstSecretaries\.|projects\.)/;

/**
 * The facts of a span of this year or the year before. Of the year before there are those kept for comparison; they have
 * to end where the span ends, and one without records says nothing about the figures of a draft.
 */
function factsIn(
  span: Span,
  { before, after, context }: FoundFigure,
  { span: own, factsOf }: Held,
): readonly Fact[] {
  const year = yearOf(own.from);
  const spoken = yearOf(span.from);
  if (spoken !== year && spoken !== year - 1) return [];
  const facts = factsOf(sameSpanIn(year, span)).filter((fact) => yearOf(lastDayOfFact(fact)) === spoken);
  const isOwn = span.from === sameSpanIn(spoken, own).from && span.to === sameSpanIn(spoken, own).to;
  const known = isOwn || isWholeYear(span) ? facts : facts.filter(({ id }) => KNOWS_EVERY_SPAN.test(id));
  if (spoken === year) return known;
  const isSamePart = /同期/.test([...context, before, after].join());
  return known.filter((fact) => fact.value > 0 && (isSamePart || lastDayOfFact(fact) === span.to));
}

function isWholeYear({ from, to }: Span): boolean {
  const whole = wholeYear(yearOf(from));
  return from === whole.from && to === whole.to;
}

function lastDayOfFact({ period }: Fact): Day {
  return period.kind === 'flow' ? period.to : period.on;
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

import { addMonths, yearOf } from '#shared/day.ts';
import type { Comparison } from '#shared/facts/fact.ts';
import { type Span, sameDayAfter } from '#shared/facts/year-records.ts';
import { bodySaid } from './bodies.ts';
import type { FoundFigure } from './figure.ts';
import { type SaidSpan, spanSaid } from './span-said.ts';

/** What a figure speaks of, as far as the draft says it. */
export interface Scope {
  /** In which spans it can be meant, likeliest first; empty for what no span of a year holds. */
  readonly spans: readonly Span[];
  /** Another body, named in the sentence itself (`sure`) or in one before it. */
  readonly other?: { readonly name: string; readonly sure: boolean };
  /** 增加 or 减少: a difference, not a figure of its own. */
  readonly change: Comparison['direction'] | undefined;
}

/**
 * Reads span, body and direction off the clause of a figure, else the clauses of its sentence, nearest first. Where these
 * are silent, what an earlier sentence of the paragraph said may still hold, or no longer.
 * @param own what the draft is about
 * @param organ 机关名称 of the office
 */
export function scopeOf(figure: FoundFigure, text: string, own: Span, organ: string): Scope {
  const near = [...figure.context, figure.before, figure.aside ?? ''];
  const earlier = earlierClauses(text, figure.start);
  const change = changeSaid(figure, text);
  const year = change ? yearOf(own.from) : yearOfFigure(figure, yearOf(own.from));
  const spanIn = (clauses: readonly string[]) => last(clauses, (clause) => spanSaid(clause, year, own));
  const bodyIn = (clauses: readonly string[]) => last(clauses, (clause) => bodySaid(clause, organ));
  const whole = sameSpanIn(year, own);
  const said = spanIn(near);
  const spans: readonly SaidSpan[] = said ? [said] : [spanIn(earlier) ?? whole, whole];
  const named = bodyIn(near);
  const body = named ?? bodyIn(earlier);
  return {
    spans: spans.includes('elsewhen') ? [] : spans.filter((span) => span !== 'elsewhen'),
    ...(body !== undefined && body !== 'own' && { other: { name: body.other, sure: named !== undefined } }),
    change,
  };
}

/** The span of another year that lies as `own` does. */
export function sameSpanIn(year: number, { from, to }: Span): Span {
  const years = year - yearOf(from);
  return { from: addMonths(from, years * 12), to: sameDayAfter(to, years) };
}

/** The year a figure speaks of: the one its clause says, else the one last named in the sentence. */
function yearOfFigure({ before, after, context }: FoundFigure, year: number): number {
  const clause = before + after;
  if (/今年|本年|年内/.test(clause)) return year;
  if (/上年|去年|上一年|同期/.test(clause)) return year - 1;
  const named = [...[...context, before].join('，').matchAll(/(\d{4})年/g)].at(-1)?.[1];
  return named === undefined ? year : Number(named);
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

/** Farther back nobody remembers of whom or when a paragraph spoke; a draft without line breaks is one paragraph. */
const REMEMBERED = 1_000;

/** Clauses of the paragraph before the sentence of a figure, nearest last. */
function earlierClauses(text: string, at: number): readonly string[] {
  const paragraph = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - REMEMBERED), at);
  const sentence = Math.max(...['。', '！', '？'].map((mark) => paragraph.lastIndexOf(mark)));
  return paragraph.slice(0, sentence + 1).split(/[，。；：、！？]/);
}

function last<T>(clauses: readonly string[], read: (clause: string) => T | undefined): T | undefined {
  for (const clause of [...clauses].reverse()) {
    const found = read(clause);
    if (found !== undefined) return found;
  }
  return undefined;
}

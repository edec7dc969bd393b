import type { TermRule } from '../case-type.ts';
import type { Card } from '../case-types/warning-card.ts';
import type { Day } from '../day.ts';
import { ruleOn } from '../engine/deadlines.ts';
import { type Calendar, endOfTerm } from '../workdays.ts';

/** Key of the 影响期 among the office's terms. */
export const EFFECT = 'warningCard.effect';

/** 影响期 of a red card as delivered: six months, the length used by most local rules for 诫勉. */
export const effectTerm: TermRule = {
  months: 6,
  basis: '默认值，参照受到诫勉六个月内不得提拔或者重用的规定',
};

/** The 影响期 that the rule gives a red card delivered on a day. */
export function effectPeriod(
  deliveredOn: Day,
  terms: Readonly<Record<string, TermRule>>,
  calendar: Calendar,
): { readonly effectFrom: Day; readonly effectUntil: Day } {
  const end = endOfTerm(deliveredOn, ruleOn(terms[EFFECT], deliveredOn) ?? effectTerm, calendar).day;
  return { effectFrom: deliveredOn, effectUntil: end };
}

/** The card bears on 提拔 重用 on this day. */
export function isInEffect({ stage, values: { effectFrom, effectUntil } }: Card, on: Day): boolean {
  if (stage === 'withdrawn' || effectUntil === undefined) return false;
  return (effectFrom ?? effectUntil) <= on && on <= effectUntil;
}

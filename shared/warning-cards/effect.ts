import type { TermRule } from '../case-type.ts';
import type { Card } from '../case-types/warning-card.ts';
import type { Day } from '../day.ts';
import { type Clockwork, ruleOn } from '../engine/deadlines.ts';
import { endOfTerm } from '../workdays.ts';
import { wasGiven } from './given.ts';

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
  { terms, calendar }: Clockwork,
): { readonly effectFrom: Day; readonly effectUntil: Day } {
  const end = endOfTerm(deliveredOn, ruleOn(terms[EFFECT], deliveredOn) ?? effectTerm, calendar).day;
  return { effectFrom: deliveredOn, effectUntil: end };
}

/**
 * The last day of the card's 影响期 if it covers `on`, so that it bears on 提拔 重用. Red cards of earlier releases were
 * delivered without one: for them the rule of the office tells it.
 */
export function effectOn(card: Card, on: Day, clockwork: Clockwork): Day | undefined {
  if (!wasGiven(card)) return undefined;
  const { colour, deliveredOn } = card.values;
  const byRule =
    colour === 'red' && deliveredOn !== undefined ? effectPeriod(deliveredOn, clockwork) : undefined;
  const until = card.values.effectUntil ?? byRule?.effectUntil;
  const from = card.values.effectFrom ?? byRule?.effectFrom ?? until;
  return from !== undefined && until !== undefined && from <= on && on <= until ? until : undefined;
}

export function isInEffect(card: Card, on: Day, clockwork: Clockwork): boolean {
  return effectOn(card, on, clockwork) !== undefined;
}

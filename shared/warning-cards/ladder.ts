import type { Step } from '../case-type.ts';
import {
  type Card,
  cardColours,
  isEnded,
  type WarningCardValues,
  warningCard,
} from '../case-types/warning-card.ts';
import { addMonths, type Day } from '../day.ts';
import { type Clockwork, dueDatesOf, isOverdue } from '../engine/deadlines.ts';
import type { Actor } from '../engine/move.ts';
import { ok, type Result, refuseAt } from '../result.ts';
import { cardInWords } from './company.ts';
import { wasGiven } from './given.ts';
import type { LadderRule } from './ladder-rules.ts';
import { sequelOf } from './sequel.ts';

/** What a rule says about one person. The records it rests on are quoted; a person decides. */
export interface Suggestion {
  readonly rule: LadderRule;
  /** Newest first; the decision is recorded with the first of them. */
  readonly quotes: readonly [Card, ...Card[]];
}

/**
 * What the rules that are switched on suggest as at `today`. Left out: what was accepted or declined, and what a later
 * card of that colour or a higher one has already answered.
 */
export function suggestionsFor(
  cards: readonly Card[],
  rules: readonly LadderRule[],
  clockwork: Clockwork,
  today: Day,
): readonly Suggestion[] {
  const byPerson = new Map<string, Card[]>();
  for (const card of cards) {
    const { person } = card.values;
    if (person === undefined) continue;
    byPerson.set(person, [...(byPerson.get(person) ?? []), card]);
  }
  const on = rules.filter((rule) => rule.on);
  return [...byPerson.values()].flatMap((own) =>
    on.flatMap((rule) => {
      const found = rule.trigger === 'count' ? repeated(own, rule, today) : late(own, rule, clockwork, today);
      return found.flatMap((quotes): readonly Suggestion[] => {
        const [trigger] = quotes;
        if (!trigger || isDecided(trigger, rule) || isAnswered(own, trigger, rule)) return [];
        return [{ rule, quotes: [trigger, ...quotes.slice(1)] }];
      });
    }),
  );
}

function isUnder({ validFrom }: LadderRule, { values: { issuedOn } }: Card): boolean {
  return validFrom === undefined || (issuedOn ?? '') >= validFrom;
}

/** So many cards of the colour within so many months before the latest of them. */
function repeated(cards: readonly Card[], rule: LadderRule, today: Day): readonly Card[][] {
  const { colour, count, months } = rule;
  const own = cards
    .filter((card) => wasGiven(card) && card.values.colour === colour && isUnder(rule, card))
    .sort((a, b) => ((a.values.issuedOn ?? '') < (b.values.issuedOn ?? '') ? 1 : -1));
  const latest = own[0]?.values.issuedOn;
  if (latest === undefined || latest < addMonths(today, -months)) return [];
  const since = addMonths(latest, -months);
  const within = own.filter((card) => (card.values.issuedOn ?? '') >= since);
  return within.length >= count ? [within] : [];
}

/** A clock of an open card of the colour has run out. */
function late(
  cards: readonly Card[],
  rule: LadderRule,
  { calendar, terms }: Clockwork,
  today: Day,
): readonly Card[][] {
  return cards
    .filter((card) => card.values.colour === rule.colour && wasGiven(card) && !isEnded(card))
    .filter((card) => isUnder(rule, card))
    .filter((card) => dueDatesOf(warningCard, card, calendar, terms).some((clock) => isOverdue(clock, today)))
    .map((card) => [card]);
}

const order = Object.keys(cardColours);

function isAnswered(cards: readonly Card[], trigger: Card, { suggest }: LadderRule): boolean {
  const from = trigger.values.issuedOn ?? '';
  return cards.some(
    ({ id, stage, values: { colour = 'blue', registeredOn = '' } }) =>
      id !== trigger.id &&
      stage !== 'withdrawn' &&
      registeredOn >= from &&
      order.indexOf(colour) >= order.indexOf(suggest),
  );
}

const acts = { accepted: '采纳建议', declined: '不采纳建议' } as const;

function isDecided({ steps }: Card, { name }: LadderRule): boolean {
  return steps.some(({ act }) => act === `${acts.accepted}：${name}` || act === `${acts.declined}：${name}`);
}

/** `近12个月内第2张黄色警示卡：四色卡组警〔2013〕黄-007号、四色卡组警〔2013〕黄-002号`: why something is suggested. */
export function suggestionInWords({ rule, quotes }: Suggestion): string {
  return `${rule.name}：${quotes.map(cardInWords).join('、')}。建议发${cardColours[rule.suggest].name}。`;
}

/**
 * The card with the decision as a step, and the draft of the suggested colour where it was accepted. Both need a reason.
 */
export function decideSuggestion(
  { rule, quotes: [card] }: Suggestion,
  decision: keyof typeof acts,
  reason: string,
  actor: Actor,
): Result<{ readonly card: Card; readonly draft?: WarningCardValues }> {
  if (reason.trim() === '') return refuseAt('请填写理由。', 'reason');
  const act = `${acts[decision]}：${rule.name}`;
  const step: Step = { stage: card.stage, act, at: actor.at, by: actor.by, reason: reason.trim() };
  const decided = { ...card, steps: [...card.steps, step] };
  if (decision === 'declined') return ok({ card: decided });
  const draft = sequelOf(card, '转上级色卡', actor.today);
  if (!draft) return refuseAt('红色警省卡之上没有更高的卡色；请移送或者另行处理。');
  return ok({ card: decided, draft: { ...draft, colour: rule.suggest } });
}

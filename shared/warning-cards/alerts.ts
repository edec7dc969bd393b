import { type Card, isEnded, warningCard } from '../case-types/warning-card.ts';
import type { Day } from '../day.ts';
import { type Clockwork, dueDatesOf, isLate, isOverdue } from '../engine/deadlines.ts';
import { wasGiven } from './given.ts';

/** What 工作台 brings up of the cards that are delivered and not yet ended. */
export interface ReplyAlerts {
  /** 逾期未说明: the term has run out without a reply. */
  readonly unanswered: readonly Card[];
  /** 未说明清楚: the reply was not clear, and no second 函询 follows it. */
  readonly unclear: readonly Card[];
  /** 逾期说明: the reply came after the term. */
  readonly late: readonly Card[];
}

/** @param cards the open cards; a card that follows another one is told by its `origin` */
export function replyAlerts(cards: readonly Card[], { calendar, terms }: Clockwork, today: Day): ReplyAlerts {
  const followed = new Set(
    cards.flatMap(({ stage, values }) =>
      values.originKind === 'second' && stage !== 'withdrawn' ? (values.origin ?? []) : [],
    ),
  );
  const open = cards.filter((card) => !isEnded(card));
  const replyClock = (card: Card) =>
    dueDatesOf(warningCard, card, calendar, terms).find(({ name }) => name.endsWith('Reply'));
  return {
    unanswered: open.filter((card) => {
      const clock = replyClock(card);
      return clock !== undefined && isOverdue(clock, today);
    }),
    unclear: open.filter((card) => card.values.replyClear === 'unclear' && !followed.has(card.id)),
    late: open.filter((card) => {
      const clock = replyClock(card);
      return clock !== undefined && isLate(clock);
    }),
  };
}

/**
 * 对象调动: delivered cards whose person now works elsewhere, so that somebody there has to follow the matter up.
 * @param unitOf the unit of a person of the register now
 */
export function movedAway(
  cards: readonly Card[],
  unitOf: (person: string) => string | undefined,
): readonly Card[] {
  return cards.filter((card) => {
    const { person, unit, followUnit } = card.values;
    if (!wasGiven(card) || isEnded(card) || person === undefined || unit === undefined) return false;
    const now = unitOf(person);
    return now !== undefined && now !== unit && now !== followUnit;
  });
}

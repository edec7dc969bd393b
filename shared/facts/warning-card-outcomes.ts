import type { Card } from '#shared/case-types/warning-card.ts';
import { addMonths, type Day } from '#shared/day.ts';
import { isInEffect } from '#shared/warning-cards/effect.ts';
import { wasGiven } from '#shared/warning-cards/given.ts';
import { including } from './count.ts';
import { distinctPeople } from './distinct.ts';
import { type Fact, stockOn } from './fact.ts';
import { share } from './share.ts';
import { cardsClosed, cardsIssued, issuedCards } from './warning-cards.ts';
import { flowOf, lastYearOf, type YearRecords } from './year-records.ts';

export function cardsClosedShare(records: YearRecords): Fact | undefined {
  return share(
    { id: 'cards.closed.share', name: '销号率', definition: '已销号的四色卡占统计期内签发的四色卡的比例。' },
    cardsClosed(records),
    cardsIssued(records),
  );
}

export function cardsEscalated(records: YearRecords): Fact {
  return including(
    {
      id: 'cards.escalated',
      name: '转上级色卡的四色卡',
      definition: '统计期内签发、现已转上级色卡的四色卡，不论哪一年转的。',
      unit: '张',
      period: flowOf(records),
    },
    'cards.issued',
    'cases',
    issuedCards(records).filter(({ stage }) => stage === 'escalated'),
  );
}

export function cardsTransferred(records: YearRecords): Fact {
  return including(
    {
      id: 'cards.transferred',
      name: '移送纪检监察机关的四色卡',
      definition: '统计期内签发、现已移送纪检监察机关的四色卡，不论哪一年移送的。',
      unit: '张',
      period: flowOf(records),
    },
    'cards.issued',
    'cases',
    issuedCards(records).filter(({ stage }) => stage === 'transferred'),
  );
}

/** The person's card before this one, issued at most twelve months earlier. */
function hasEarlier(card: Card, cards: readonly Card[]): boolean {
  const { person, issuedOn } = card.values;
  if (person === undefined || issuedOn === undefined) return false;
  const since = addMonths(issuedOn, -12);
  const isBefore = (other: Card, day: Day) =>
    day < issuedOn || (day === issuedOn && (other.number?.seq ?? 0) < (card.number?.seq ?? 0));
  return cards.some(
    (other) =>
      other.id !== card.id &&
      other.values.person === person &&
      wasGiven(other) &&
      other.values.issuedOn !== undefined &&
      other.values.issuedOn >= since &&
      isBefore(other, other.values.issuedOn),
  );
}

export function cardsSecond(records: YearRecords): Fact {
  const again = new Map<string, Card[]>();
  for (const card of records.cards) {
    const { person } = card.values;
    if (person !== undefined) again.set(person, [...(again.get(person) ?? []), card]);
  }
  return distinctPeople(
    {
      id: 'cards.second',
      name: '十二个月内再次收到四色卡的干部',
      definition:
        '统计期内被签发四色卡，并且在这之前十二个月内已被签发过一张（不限卡色）的干部，每人计一次。',
      unit: '人',
      period: flowOf(records),
    },
    issuedCards(records).filter((card) => hasEarlier(card, again.get(card.values.person ?? '') ?? [])),
    (card) => card.values.person,
  );
}

/** 影响期 of a card counts from 签发 on; a card of the two years before may still run. */
export function cardsInEffect(records: YearRecords): Fact {
  const { asOf } = records;
  return distinctPeople(
    {
      id: 'cards.inEffect',
      name: '影响期内的干部',
      definition: '统计时点在四色卡影响期起止日之间（含当日）的干部，包括以前年度签发的卡；已撤销的不计。',
      unit: '人',
      period: stockOn(asOf),
    },
    records.cards.filter(
      (card) => (card.values.issuedOn ?? '9') <= asOf && isInEffect(card, asOf, records.rules),
    ),
    (card) => card.values.person,
  );
}

/** The same part of the year before, for 同比. */
export function cardsLastYear(records: YearRecords): Fact {
  const { parts: _, ...fact } = cardsIssued(lastYearOf(records));
  return {
    ...fact,
    id: 'cards.lastYear',
    name: '上年同期签发四色卡',
    definition: '上年同一时段内签发的四色卡，口径与“签发四色卡”相同。',
  };
}

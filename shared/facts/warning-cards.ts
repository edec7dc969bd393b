import type { Case } from '#shared/case-type.ts';
import {
  type CardColour,
  cardColours,
  type WarningCardValues,
  warningCard,
} from '#shared/case-types/warning-card.ts';
import { type DueDate, dueDatesOf, isOverdue as isClockOverdue, isLate } from '#shared/engine/deadlines.ts';
import { wasGiven } from '#shared/warning-cards/given.ts';
import { count, including } from './count.ts';
import { distinctPeople } from './distinct.ts';
import { type Fact, stockOn } from './fact.ts';
import { share } from './share.ts';
import { flowOf, inPeriod, type YearRecords } from './year-records.ts';

type Card = Case<WarningCardValues>;

export function issuedCards(records: Pick<YearRecords, 'cards' | 'from' | 'asOf'>): readonly Card[] {
  return records.cards.filter((card) => wasGiven(card) && inPeriod(records, card.values.issuedOn));
}

export const issuedDefinition = '统计期内签发的四色卡，以签发日期为准；未签发的和已撤销的不计。';

export function cardsIssued(records: YearRecords): Fact {
  return count(
    {
      id: 'cards.issued',
      name: '签发四色卡',
      definition: issuedDefinition,
      unit: '张',
      period: flowOf(records),
    },
    'cases',
    issuedCards(records),
    {
      parts: [['cards.issued.blue', 'cards.issued.yellow', 'cards.issued.orange', 'cards.issued.red']],
    },
  );
}

export function cardsOfColour(colour: CardColour): (records: YearRecords) => Fact {
  const { name } = cardColours[colour];
  return (records) =>
    including(
      {
        id: `cards.issued.${colour}`,
        name: `签发${name}`,
        definition: `统计期内签发的${name}，以签发日期为准；未签发的和已撤销的不计。`,
        unit: '张',
        period: flowOf(records),
      },
      'cards.issued',
      'cases',
      issuedCards(records).filter((card) => card.values.colour === colour),
    );
}

export function cardsPeople(records: YearRecords): Fact {
  return distinctPeople(
    {
      id: 'cards.people',
      name: '四色卡涉及干部人数',
      definition: '统计期内被签发四色卡的干部，同一人收到几张也只计一人。',
      unit: '人',
      period: flowOf(records),
    },
    issuedCards(records),
    (card) => card.values.person,
  );
}

function replyClock(records: YearRecords, card: Card): DueDate | undefined {
  const { calendar, terms } = records.rules;
  return dueDatesOf(warningCard, card, calendar, terms).find(
    (clock) => clock.name === 'orangeReply' || clock.name === 'redReply',
  );
}

/** The term has run out by the 统计时点, or the reply is there. */
function isReplyDue(records: YearRecords, card: Card): boolean {
  const clock = replyClock(records, card);
  if (!clock) return false;
  const isOver = clock.pausedSince === undefined && clock.due.day <= records.asOf;
  return isOver || (clock.done !== undefined && clock.done <= records.asOf);
}

function isReplyOnTime(records: YearRecords, card: Card): boolean {
  const clock = replyClock(records, card);
  return clock?.done !== undefined && !isLate(clock) && clock.done <= records.asOf;
}

export function cardRepliesDue(records: YearRecords): Fact {
  return including(
    {
      id: 'cards.replies.due',
      name: '应书面说明（检查）的卡',
      definition:
        '统计期内签发并送达的橙色、红色卡，至统计时点书面说明（检查）期限已届满或者已经说明的；期限未到或者暂停、且未说明的不计。',
      unit: '张',
      period: flowOf(records),
    },
    'cards.issued',
    'cases',
    issuedCards(records).filter((card) => isReplyDue(records, card)),
  );
}

export function cardRepliesOnTime(records: YearRecords): Fact {
  return including(
    {
      id: 'cards.replies.onTime',
      name: '按期书面说明（检查）的卡',
      definition:
        '应书面说明（检查）的卡中，在期限最后一日以前（含当日）说明的；期限按工作日和本单位设置计算。',
      unit: '张',
      period: flowOf(records),
    },
    'cards.replies.due',
    'cases',
    issuedCards(records).filter((card) => isReplyDue(records, card) && isReplyOnTime(records, card)),
  );
}

export function cardRepliesOnTimeShare(records: YearRecords): Fact | undefined {
  return share(
    {
      id: 'cards.replies.onTime.share',
      name: '按期说明率',
      definition: '按期书面说明（检查）的卡占应书面说明（检查）的卡的比例。',
    },
    cardRepliesOnTime(records),
    cardRepliesDue(records),
  );
}

function isClosed(records: YearRecords, card: Card): boolean {
  const { closedOn } = card.values;
  return card.stage === 'closed' && closedOn !== undefined && closedOn <= records.asOf;
}

export function cardsClosed(records: YearRecords): Fact {
  return including(
    {
      id: 'cards.closed',
      name: '已销号的四色卡',
      definition: '统计期内签发、至统计时点已经销号的四色卡；以前年度签发、本年销号的不计。',
      unit: '张',
      period: stockOn(records.asOf),
    },
    'cards.issued',
    'cases',
    issuedCards(records).filter((card) => isClosed(records, card)),
  );
}

function isOverdue(records: YearRecords, card: Card): boolean {
  if (isClosed(records, card) || card.stage === 'escalated' || card.stage === 'transferred') return false;
  const { calendar, terms } = records.rules;
  return dueDatesOf(warningCard, card, calendar, terms).some((clock) => isClockOverdue(clock, records.asOf));
}

export function cardsOverdue(records: YearRecords): Fact {
  return including(
    {
      id: 'cards.overdue',
      name: '逾期的四色卡',
      definition:
        '统计期内签发、至统计时点有书面说明、整改报告或回访期限已过而未办的四色卡；期限暂停的和已销号、转上级色卡、移送的不计。',
      unit: '张',
      period: stockOn(records.asOf),
    },
    'cards.issued',
    'cases',
    issuedCards(records).filter((card) => isOverdue(records, card)),
  );
}

import type { Case } from '../case-type.ts';
import { type InterviewValues, interview } from '../case-types/interview.ts';
import { type Card, cardColours, isCard, isEnded } from '../case-types/warning-card.ts';
import { isMasked } from '../confidential.ts';
import { addMonths, type Day } from '../day.ts';
import { caseTypeOf } from '../registry.ts';
import { isInEffect } from './effect.ts';
import { wasGiven } from './given.ts';

/** Talks that bear on supervision; they are told for as long as a card's 影响期 usually lasts. */
const natures = ['reminder', 'admonition', 'inquiry'] as const satisfies readonly InterviewValues['nature'][];
const TALK_MONTHS = 12;

/** What the office's own records say of one person, for 本人监督记录查询. */
export interface SupervisionRecord {
  /** Every card that was given and not taken back, newest first. */
  readonly cards: readonly Card[];
  /** 橙色警询卡 among them: 函询. */
  readonly inquiries: readonly Card[];
  /** 提醒 诫勉 函询 talks of the last twelve months. */
  readonly talks: readonly Case[];
  /** The latest end of a 影响期 that covers the day. */
  readonly effectUntil: Day | undefined;
  /** Matters not yet ended. */
  readonly underWay: readonly Case[];
  /** Records whose content the operator may not read: only their number is told. */
  readonly hidden: number;
}

/** @param cases the person's matters as the operator may see them, newest first */
export function supervisionRecord(cases: readonly Case[], today: Day): SupervisionRecord {
  const open = cases.filter((record) => !isMasked(record));
  const cards = open.filter(isCard).filter(wasGiven);
  const inEffect = cards.filter((card) => isInEffect(card, today));
  const effectUntil = inEffect
    .map(({ values }) => values.effectUntil ?? today)
    .sort()
    .at(-1);
  return {
    cards,
    inquiries: cards.filter(({ values }) => values.colour === 'orange'),
    talks: open.filter((record) => isTalkOn(record, today)),
    effectUntil,
    underWay: open.filter(isUnderWay),
    hidden: cases.length - open.length,
  };
}

function isTalkOn({ type, values }: Case, today: Day): boolean {
  const { nature, talkedOn } = values;
  const counts = natures.some((known) => known === nature);
  return (
    type === interview.name &&
    counts &&
    typeof talkedOn === 'string' &&
    talkedOn >= addMonths(today, -TALK_MONTHS)
  );
}

function isUnderWay(record: Case): boolean {
  if (isCard(record)) return !isEnded(record);
  return record.type === interview.name && caseTypeOf(record.type).stages[record.stage]?.final !== true;
}

export function hasAnything({ cards, talks, underWay, hidden }: SupervisionRecord): boolean {
  return cards.length + talks.length + underWay.length + hidden > 0;
}

/** One cell for each column of the sheet; 「无」 where there is nothing, so that no cell looks forgotten. */
export function recordInCells(record: SupervisionRecord): readonly string[] {
  const { cards, inquiries, talks, effectUntil, underWay, hidden } = record;
  const list = (words: readonly string[]) => (words.length === 0 ? '无' : words.join('；'));
  const secret = hidden === 0 ? [] : [`有记录，须授权查看（${hidden}件）`];
  return [
    list([...cards.map(cardInCell), ...secret]),
    list(inquiries.map(inquiryInCell)),
    list(talks.map(talkInCell)),
    effectUntil ?? '无',
    list(underWay.map(matterInCell)),
  ];
}

function cardInCell({ number, values: { colour = 'blue', issuedOn } }: Card): string {
  const { shape, name } = cardColours[colour];
  return [`${shape}${name}`, number?.text, issuedOn].filter(Boolean).join(' ');
}

function inquiryInCell({ values: { repliedOn, replyClear } }: Card): string {
  if (repliedOn === undefined) return '未说明';
  return `${repliedOn}${replyClear === 'unclear' ? '说明，未说明清楚' : '已说明清楚'}`;
}

function talkInCell({ values: { nature, talkedOn } }: Case): string {
  const word = Object.entries(interview.fields.nature.options).find(([key]) => key === nature)?.[1];
  return `${word ?? ''} ${talkedOn ?? ''}`;
}

function matterInCell({ type, stage, values, number }: Case): string {
  const { label, stages } = caseTypeOf(type);
  const colour = values.colour;
  const name = Object.entries(cardColours).find(([key]) => key === colour)?.[1].name ?? label;
  return `${name}${number?.text ?? ''}（${stages[stage]?.label ?? stage}）`;
}

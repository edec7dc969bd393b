import type { AnyCaseType, Case } from '../case-type.ts';
import { type InterviewValues, interview } from '../case-types/interview.ts';
import {
  type Card,
  cardColours,
  cardFields,
  isCard,
  isEnded,
  warningCard,
} from '../case-types/warning-card.ts';
import { isMasked } from '../confidential.ts';
import { addMonths, type Day } from '../day.ts';
import type { Clockwork } from '../engine/deadlines.ts';
import { caseTypeOf } from '../registry.ts';
import { effectOn } from './effect.ts';
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

/**
 * Whether a record can be told of at all, by what is known of it without opening it: no withdrawn card, no talk that is
 * over and longer ago than TALK_MONTHS, nothing of another kind.
 */
export function isTold(
  { type, stage, day }: { type: string; stage: string; day: string },
  today: Day,
): boolean {
  if (type === warningCard.name) return stage !== 'withdrawn';
  return type === interview.name && (!isOver(type, stage) || day >= talkedSince(today));
}

function talkedSince(today: Day): Day {
  return addMonths(today, -TALK_MONTHS);
}

function isOver(type: string, stage: string): boolean {
  return caseTypeOf(type).stages[stage]?.final === true;
}

/** @param cases the person's matters as the operator may see them, newest first: those that are told, see isTold */
export function supervisionRecord(
  cases: readonly Case[],
  today: Day,
  clockwork: Clockwork,
): SupervisionRecord {
  const open = cases.filter((record) => !isMasked(record));
  const cards = open.filter(isCard).filter(wasGiven);
  const effectUntil = cards
    .flatMap((card) => effectOn(card, today, clockwork) ?? [])
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
  return type === interview.name && counts && typeof talkedOn === 'string' && talkedOn >= talkedSince(today);
}

function isUnderWay(record: Case): boolean {
  if (isCard(record)) return !isEnded(record);
  return record.type === interview.name && !isOver(record.type, record.stage);
}

export function hasAnything({ cards, talks, underWay, hidden }: SupervisionRecord): boolean {
  return cards.length + talks.length + underWay.length + hidden > 0;
}

/** One cell for each column of the sheet; none is left empty, so that none looks forgotten. */
export function recordInCells(record: SupervisionRecord): readonly string[] {
  const { cards, inquiries, talks, effectUntil, underWay, hidden } = record;
  // Beside a record that may not be read, 无 would be an answer nobody has.
  const none = hidden === 0 ? '无' : '须授权查看';
  const list = (words: readonly string[]) => (words.length === 0 ? none : words.join('；'));
  const secret = hidden === 0 ? [] : [`有记录，须授权查看（${hidden}件）`];
  return [
    list([...cards.map(cardInCell), ...secret]),
    list(inquiries.map(inquiryInCell)),
    list(talks.map(talkInCell)),
    effectUntil ?? none,
    list(underWay.map(matterInCell)),
  ];
}

function cardInCell({ number, stage, values: { colour = 'blue', issuedOn, conclusion } }: Card): string {
  const { shape, name } = cardColours[colour];
  const found = stage === 'closed' && conclusion ? [cardFields.conclusion.options[conclusion]] : [];
  const become = [stageLabel(warningCard, stage), ...found].join('，');
  return `${[`${shape}${name}`, number?.text, issuedOn].filter(Boolean).join(' ')}（${become}）`;
}

function inquiryInCell({ values: { repliedOn, replyClear } }: Card): string {
  if (repliedOn === undefined) return '未说明';
  const found = replyClear === undefined ? '' : `，${cardFields.replyClear.options[replyClear]}`;
  return `${repliedOn}说明${found}`;
}

function talkInCell({ values: { nature, talkedOn } }: Case): string {
  const word = Object.entries(interview.fields.nature.options).find(([key]) => key === nature)?.[1];
  return `${word ?? ''} ${talkedOn ?? ''}`;
}

function matterInCell({ type, stage, values, number }: Case): string {
  const declared = caseTypeOf(type);
  const colour = values.colour;
  const name = Object.entries(cardColours).find(([key]) => key === colour)?.[1].name ?? declared.label;
  return `${name}${number?.text ?? ''}（${stageLabel(declared, stage)}）`;
}

function stageLabel({ stages }: AnyCaseType, stage: string): string {
  return stages[stage]?.label ?? stage;
}

import type { ValuesOf } from '../fields.ts';
import type { CardColour, cardFields } from './warning-card-fields.ts';

// What the stages of a card are made of: conditions, what an act asks for, and acts that several stages offer.

type Values = ValuesOf<typeof cardFields>;
type Colour = { readonly colour?: CardColour | undefined };

export const isRed = (card: Colour) => card.colour === 'red';
export const isOrange = (card: Colour) => card.colour === 'orange';
export const wantsReply = (card: Colour) => isOrange(card) || isRed(card);
/** There is a colour above it. */
export const canRise = (card: Colour) => !isRed(card);
export const isToPerson = ({ person }: Values) => person !== undefined;
export const isToUnit = (card: Values) => !isToPerson(card);
export const wentWrong = ({ withdrawCause }: Values) => withdrawCause === 'wrongPerson';
const isFollowedByNobody = ({ followUnit }: Values) => followUnit === undefined;
/** A red card bears on its person for as long as the 影响期 lasts; to close it before wants a reason. */
export const isBeforeEffectEnds = ({ closedOn, effectUntil }: Values) =>
  closedOn !== undefined && effectUntil !== undefined && closedOn < effectUntil;

export const proposing = [
  'source',
  'ground',
  'summary',
  'opening',
  'demand',
  'basis',
  'office',
  'handler',
] as const;
export const deputy = ['deputyBy', 'deputyOpinion', 'deputyOn'] as const;
export const head = ['headBy', 'headOpinion', 'headOn'] as const;
export const leader = ['leaderBy', 'leaderOpinion', 'leaderOn'] as const;
export const delivering = [
  'deliveryWay',
  'deliveredBy',
  'deliveredOn',
  'receivedBy',
  'refusal',
  'witness1',
  'witness2',
] as const;

/** 影响期 runs from 送达 on, whether the person answers or not. */
export const effect = ['effectFrom', 'effectUntil'] as const;
export const inEffect = [
  { field: 'effectFrom', when: isRed },
  { field: 'effectUntil', when: isRed },
] as const;

/** A card that is sent back is approved anew from the first opinion on. */
export const sendBack = {
  label: '退回',
  to: 'draft',
  reason: true,
  clears: [...deputy, ...head, ...leader],
} as const;
export const close = { label: '销号', to: 'closed', asks: ['conclusion', 'closedOn', 'closedBy'] } as const;
export const withdraw = { label: '撤销', to: 'withdrawn', reason: true } as const;
/** After 签发 the card may have gone to the wrong person or unit: then the right one is named. */
export const withdrawIssued = [
  { ...withdraw, asks: ['withdrawCause', 'rightPerson'], when: isToPerson },
  { ...withdraw, asks: ['withdrawCause', 'rightUnit'], when: isToUnit },
] as const;
export const escalate = { label: '转上级色卡', to: 'escalated', reason: true, when: canRise } as const;
export const transfer = { label: '移送纪检监察机关', to: 'transferred', reason: true } as const;
/** The person or the unit changes: somebody else follows the matter up. */
export const handOver = <S extends string>(stage: S) =>
  ({
    label: '移交跟踪',
    to: stage,
    asks: ['followUnit', 'followHandler'],
    needs: [{ field: 'followHandler', when: isFollowedByNobody }],
    reason: true,
  }) as const;

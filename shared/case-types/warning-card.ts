import { type Case, defineCaseType, type StageOf, type ValuesOfType } from '../case-type.ts';
import type { ValuesOf } from '../fields.ts';
import type { Problem } from '../result.ts';
import { orderedDays } from './ordered-days.ts';
import { type CardColour, cardColours, cardFields } from './warning-card-fields.ts';

export { type CardColour, cardColours, cardFields, isCardColour } from './warning-card-fields.ts';

type Values = ValuesOf<typeof cardFields>;
type Colour = { readonly colour?: CardColour | undefined };

const isRed = (card: Colour) => card.colour === 'red';
const isOrange = (card: Colour) => card.colour === 'orange';
const wantsReply = (card: Colour) => isOrange(card) || isRed(card);
/** There is a colour above it. */
const canRise = (card: Colour) => !isRed(card);
const isToPerson = ({ person }: Values) => person !== undefined;
const isToUnit = (card: Values) => !isToPerson(card);
const wentWrong = ({ withdrawCause }: Values) => withdrawCause === 'wrongPerson';
const isFollowedByNobody = ({ followUnit }: Values) => followUnit === undefined;
/** A red card bears on its person for as long as the 影响期 lasts; to close it before wants a reason. */
const isBeforeEffectEnds = ({ closedOn, effectUntil }: Values) =>
  closedOn !== undefined && effectUntil !== undefined && closedOn < effectUntil;

const proposing = ['source', 'ground', 'summary', 'opening', 'demand', 'basis', 'office', 'handler'] as const;
const deputy = ['deputyBy', 'deputyOpinion', 'deputyOn'] as const;
const head = ['headBy', 'headOpinion', 'headOn'] as const;
const leader = ['leaderBy', 'leaderOpinion', 'leaderOn'] as const;
const delivering = [
  'deliveryWay',
  'deliveredBy',
  'deliveredOn',
  'receivedBy',
  'refusal',
  'witness1',
  'witness2',
] as const;

/** 影响期 runs from 送达 on, whether the person answers or not. */
const effect = ['effectFrom', 'effectUntil'] as const;
const inEffect = [
  { field: 'effectFrom', when: isRed },
  { field: 'effectUntil', when: isRed },
] as const;

/** A card that is sent back is approved anew from the first opinion on. */
const sendBack = {
  label: '退回',
  to: 'draft',
  reason: true,
  clears: [...deputy, ...head, ...leader],
} as const;
const close = { label: '销号', to: 'closed', asks: ['conclusion', 'closedOn', 'closedBy'] } as const;
const withdraw = { label: '撤销', to: 'withdrawn', reason: true } as const;
/** After 签发 the card may have gone to the wrong person or unit: then the right one is named. */
const withdrawIssued = [
  { ...withdraw, asks: ['withdrawCause', 'rightPerson'], when: isToPerson },
  { ...withdraw, asks: ['withdrawCause', 'rightUnit'], when: isToUnit },
] as const;
const escalate = { label: '转上级色卡', to: 'escalated', reason: true, when: canRise } as const;
const transfer = { label: '移送纪检监察机关', to: 'transferred', reason: true } as const;
/** The person or the unit changes: somebody else follows the matter up. */
const handOver = <S extends string>(stage: S) =>
  ({
    label: '移交跟踪',
    to: stage,
    asks: ['followUnit', 'followHandler'],
    needs: [{ field: 'followHandler', when: isFollowedByNobody }],
    reason: true,
  }) as const;

/**
 * 四色卡. Stages and fields after the 四色卡 system of 丹阳 (2013) and the national ladder 提醒—函询—诫勉;
 * terms are defaults that the office edits in 设置 (no national text fixes them for cards).
 */
export const warningCard = defineCaseType({
  name: 'warningCard',
  label: '四色卡',
  fields: cardFields,
  stages: {
    draft: {
      label: '草稿',
      moves: [
        { label: '提出拟办', to: 'proposed', asks: [...proposing, 'proposal', 'proposedOn'] },
        withdraw,
      ],
    },
    proposed: {
      label: '拟办',
      needs: ['source', 'ground', 'summary', 'proposal'],
      moves: [{ label: '呈批', to: 'deputyReview' }, sendBack, withdraw],
    },
    deputyReview: {
      label: '分管领导审核',
      needs: ['source', 'ground', 'summary', 'proposal'],
      moves: [{ label: '审核同意', to: 'headReview', asks: deputy }, sendBack, withdraw],
    },
    headReview: {
      label: '部长审定',
      needs: deputy,
      moves: [
        { label: '呈市委主要领导', to: 'leaderReview', asks: head, when: isRed },
        {
          label: '签发',
          to: 'issued',
          asks: [...head, 'issuedOn', 'serial'],
          when: (card) => !isRed(card),
        },
        sendBack,
        withdraw,
      ],
    },
    leaderReview: {
      label: '市委主要领导审定',
      needs: [...deputy, ...head],
      moves: [
        { label: '签发', to: 'issued', asks: [...leader, 'issuedOn', 'serial', 'copyTo'] },
        sendBack,
        withdraw,
      ],
    },
    issued: {
      label: '已签发',
      needs: [
        'source',
        'ground',
        'summary',
        ...deputy,
        ...head,
        'issuedOn',
        { field: 'leaderBy', when: isRed },
        { field: 'leaderOpinion', when: isRed },
        { field: 'leaderOn', when: isRed },
        { field: 'copyTo', when: isRed },
      ],
      moves: [
        { label: '送达', to: 'delivered', asks: delivering, when: (card) => !isRed(card) },
        {
          label: '送达',
          to: 'delivered',
          asks: [...delivering, 'talkedOn', 'talker', ...effect],
          when: isRed,
        },
        ...withdrawIssued,
      ],
    },
    delivered: {
      label: '已送达',
      needs: [
        'issuedOn',
        'deliveryWay',
        'deliveredOn',
        { field: 'witness1', when: (card) => card.refusal !== undefined },
        { field: 'witness2', when: (card) => card.refusal !== undefined },
        ...inEffect,
      ],
      moves: [
        { label: '转入待回复', to: 'awaitingReply', when: wantsReply },
        { label: '转入整改', to: 'rectifying', when: (card) => card.colour === 'yellow' },
        {
          label: '销号',
          to: 'closed',
          asks: ['closedOn', 'closedBy'],
          when: (card) => card.colour === 'blue',
        },
        handOver('delivered'),
        escalate,
        transfer,
        ...withdrawIssued,
      ],
    },
    awaitingReply: {
      label: '待回复',
      needs: ['deliveredOn', ...inEffect],
      moves: [
        {
          label: '收到书面说明',
          to: 'rectifying',
          asks: ['repliedOn', 'replySummary', 'replyClear', 'commitment'],
          when: (card) => !isRed(card),
        },
        {
          label: '收到书面检查',
          to: 'rectifying',
          asks: ['talkedOn', 'talker', 'repliedOn', 'replySummary', 'replyClear'],
          when: isRed,
        },
        { label: '催办', to: 'awaitingReply' },
        handOver('awaitingReply'),
        escalate,
        transfer,
        ...withdrawIssued,
      ],
    },
    rectifying: {
      label: '整改中',
      needs: [
        'deliveredOn',
        { field: 'repliedOn', when: wantsReply },
        { field: 'replyClear', when: wantsReply },
        { field: 'commitment', when: isOrange },
        { field: 'talkedOn', when: isRed },
        ...inEffect,
      ],
      moves: [
        { label: '收到整改报告', to: 'rectifying', asks: ['reportedOn'], needs: ['reportedOn'] },
        { label: '回访', to: 'visiting', asks: ['reportedOn', 'visitedOn', 'visitWay', 'conclusion'] },
        {
          label: '二次函询',
          to: 'rectifying',
          reason: true,
          when: (card) => isOrange(card) && card.replyClear === 'unclear',
        },
        handOver('rectifying'),
        escalate,
        transfer,
        ...withdrawIssued,
      ],
    },
    visiting: {
      label: '回访',
      needs: ['visitedOn', { field: 'reportedOn', when: isRed }],
      moves: [
        { ...close, when: canRise },
        { ...close, when: isRed, reason: { when: isBeforeEffectEnds } },
        {
          label: '继续整改',
          to: 'rectifying',
          reason: true,
          clears: ['visitedOn', 'visitWay', 'conclusion'],
        },
        handOver('visiting'),
        escalate,
        transfer,
        ...withdrawIssued,
      ],
    },
    closed: {
      label: '已销号',
      needs: ['closedOn', { field: 'conclusion', when: (card) => card.colour !== 'blue' }],
      moves: withdrawIssued,
      final: true,
    },
    withdrawn: {
      label: '已撤销',
      needs: [
        { field: 'rightPerson', when: (card) => wentWrong(card) && isToPerson(card) },
        {
          field: 'rightUnit',
          when: (card) => wentWrong(card) && isToUnit(card) && card.rightPerson === undefined,
        },
      ],
      final: true,
    },
    escalated: { label: '已转上级色卡', moves: withdrawIssued, final: true },
    transferred: { label: '已移送', moves: withdrawIssued, final: true },
  },
  start: ['draft'],
  columns: { person: 'person', unit: 'unit', day: ['issuedOn', 'registeredOn'], kind: 'colour' },
  number: {
    at: ['issued'],
    form: '{office}〔{year}〕{kind}-{seq3}号',
    kind: (card) => (card.colour === undefined ? '' : cardColours[card.colour].word),
  },
  deadlines: [
    {
      name: 'yellowFollowUp',
      label: '黄色警示卡回访',
      from: 'deliveredOn',
      until: 'visitedOn',
      term: { months: 6 },
      basis: '默认值，参照提醒后六个月了解整改情况的地方细则',
      when: (card) => card.colour === 'yellow',
    },
    {
      name: 'orangeReply',
      label: '橙色警询卡书面说明',
      from: 'deliveredOn',
      until: 'repliedOn',
      term: { workdays: 15 },
      basis: '默认值，参照函询十五个工作日内书面回复的规定',
      when: (card) => card.colour === 'orange',
    },
    {
      name: 'redReply',
      label: '红色警省卡书面检查',
      from: 'deliveredOn',
      until: 'repliedOn',
      term: { workdays: 5 },
      basis: '默认值，参照诫勉五个工作日内书面检查的规定',
      when: (card) => card.colour === 'red',
    },
    {
      name: 'redReport',
      label: '红色警省卡整改报告',
      from: 'deliveredOn',
      until: 'reportedOn',
      term: { months: 6 },
      basis: '默认值，参照诫勉满六个月书面报告整改情况的规定',
      when: (card) => card.colour === 'red',
    },
  ],
  check: (card) => [
    ...addressee(card),
    ...sameAgain(card),
    ...orderedDays(card, [
      ['registeredOn', 'proposedOn', '拟办日期早于登记日期，请核对两个日期。'],
      ['proposedOn', 'deputyOn', '分管领导审核日期早于拟办日期，请核对两个日期。'],
      ['registeredOn', 'deputyOn', '分管领导审核日期早于登记日期，请核对两个日期。'],
      ['deputyOn', 'headOn', '部长审定日期早于分管领导审核日期，请核对两个日期。'],
      ['headOn', 'leaderOn', '市委主要领导审定日期早于部长审定日期，请核对两个日期。'],
      ['headOn', 'issuedOn', '签发日期早于部长审定日期，请核对两个日期。'],
      ['leaderOn', 'issuedOn', '签发日期早于市委主要领导审定日期，请核对两个日期。'],
      ['issuedOn', 'deliveredOn', '送达日期早于签发日期，请核对两个日期。'],
      ['deliveredOn', 'repliedOn', '书面说明日期早于送达日期，请核对两个日期。'],
      ['deliveredOn', 'reportedOn', '整改报告日期早于送达日期，请核对两个日期。'],
      ['deliveredOn', 'visitedOn', '回访日期早于送达日期，请核对两个日期。'],
      ['deliveredOn', 'closedOn', '销号日期早于送达日期，请核对两个日期。'],
      ['visitedOn', 'closedOn', '销号日期早于回访日期，请核对两个日期。'],
      ['effectFrom', 'effectUntil', '影响期止早于影响期起，请核对两个日期。'],
    ]),
  ],
});

export type WarningCardValues = ValuesOfType<typeof warningCard>;
export type WarningCardStage = StageOf<typeof warningCard>;
export type Card = Case<WarningCardValues>;

/** A stored record's `type` says which values it holds; commit lets nothing else in. */
export function isCard(record: Case): record is Card {
  return record.type === warningCard.name;
}

/** Nothing more is expected of the card. */
export function isEnded({ stage }: Pick<Case, 'stage'>): boolean {
  return ended.includes(stage);
}

const ended: readonly string[] = [
  'closed',
  'withdrawn',
  'escalated',
  'transferred',
] satisfies WarningCardStage[];

/** A card goes to a person; a blue one may go to a unit as a whole. */
function addressee(card: Values): readonly Problem[] {
  const toUnit = card.colour === 'blue' && card.unit !== undefined;
  const message = '请选择“对象”。只有蓝色警宣卡可以只发给单位，这时请填写单位。';
  return card.person === undefined && !toUnit ? [{ field: 'person', message }] : [];
}

/** Whom the card should have gone to is somebody else. */
function sameAgain({ person, unit, rightPerson, rightUnit }: Values): readonly Problem[] {
  if (person !== undefined && rightPerson === person) {
    return [{ field: 'rightPerson', message: '“应发对象”就是这张卡的对象，请改选应当收卡的人。' }];
  }
  if (person === undefined && unit !== undefined && rightUnit === unit) {
    return [{ field: 'rightUnit', message: '“应发单位”就是这张卡的单位，请改选应当收卡的单位。' }];
  }
  return [];
}

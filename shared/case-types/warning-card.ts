import { type Case, defineCaseType, type StageOf, type ValuesOfType } from '../case-type.ts';
import {
  canRise,
  close,
  delivering,
  deputy,
  effect,
  escalate,
  handOver,
  head,
  inEffect,
  isBeforeEffectEnds,
  isOrange,
  isRed,
  isToPerson,
  isToUnit,
  leader,
  proposing,
  sendBack,
  transfer,
  wantsReply,
  wentWrong,
  withdraw,
  withdrawIssued,
} from './warning-card-acts.ts';
import { cardProblems } from './warning-card-check.ts';
import { cardColours, cardFields } from './warning-card-fields.ts';

export { type CardColour, cardColours, cardFields, isCardColour } from './warning-card-fields.ts';

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
  check: cardProblems,
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

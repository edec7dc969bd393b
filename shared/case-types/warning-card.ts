import { defineCaseType, type StageOf, type ValuesOfType } from '../case-type.ts';
import { orderedDays } from './ordered-days.ts';

/** What the four colours mean; always shown with word and shape, never by colour alone. */
export const cardColours = {
  blue: { word: '蓝', name: '蓝色警宣卡', act: '警宣', shape: '●' },
  yellow: { word: '黄', name: '黄色警示卡', act: '警示', shape: '▲' },
  orange: { word: '橙', name: '橙色警询卡', act: '警询', shape: '◆' },
  red: { word: '红', name: '红色警省卡', act: '警省', shape: '■' },
} as const;

export type CardColour = keyof typeof cardColours;

/**
 * 四色卡. Stages and fields after the 四色卡 system of 丹阳 (2013) and the national ladder 提醒—函询—诫勉;
 * terms are defaults that the office edits in 设置 (no national text fixes them for cards).
 */
export const warningCard = defineCaseType({
  name: 'warningCard',
  label: '四色卡',
  fields: {
    colour: {
      kind: 'option',
      label: '卡色',
      required: true,
      options: {
        blue: '● 蓝色警宣卡',
        yellow: '▲ 黄色警示卡',
        orange: '◆ 橙色警询卡',
        red: '■ 红色警省卡',
      },
    },
    person: { kind: 'person', label: '对象', required: true },
    unit: { kind: 'unit', label: '单位' },
    registeredOn: { kind: 'day', label: '登记日期', required: true, past: true },
    source: { kind: 'code', label: '线索来源', list: 'clueSource' },
    ground: { kind: 'code', label: '事由类别', list: 'ground' },
    summary: { kind: 'text', label: '事由摘要', lines: 4 },
    demand: { kind: 'text', label: '要求事项', lines: 3 },
    office: { kind: 'code', label: '承办科室', list: 'office' },
    handler: { kind: 'text', label: '承办人' },
    proposal: { kind: 'text', label: '拟办意见', lines: 2 },
    deputyOpinion: { kind: 'text', label: '分管领导意见', lines: 2 },
    deputyOn: { kind: 'day', label: '分管领导审核日期', past: true },
    headOpinion: { kind: 'text', label: '部长意见', lines: 2 },
    headOn: { kind: 'day', label: '部长审定日期', past: true },
    leaderOpinion: { kind: 'text', label: '市委主要领导意见', lines: 2 },
    leaderOn: { kind: 'day', label: '市委主要领导审定日期', past: true },
    issuedOn: { kind: 'day', label: '签发日期', past: true },
    deliveryWay: {
      kind: 'option',
      label: '送达方式',
      options: { inPerson: '当面谈话', written: '书面送达', viaUnit: '委托单位党委（党组）送达' },
    },
    deliveredBy: { kind: 'text', label: '送达人' },
    deliveredOn: { kind: 'day', label: '送达日期', past: true },
    refusal: { kind: 'text', label: '拒签说明', help: '拒绝签收时写明情况和两名见证人。' },
    repliedOn: { kind: 'day', label: '书面说明（检查）日期', past: true },
    replyClear: {
      kind: 'option',
      label: '是否说明清楚',
      options: { clear: '已说明清楚', unclear: '未说明清楚' },
    },
    commitment: { kind: 'flag', label: '已签真实性承诺书' },
    reportedOn: { kind: 'day', label: '整改报告日期', past: true },
    visitedOn: { kind: 'day', label: '回访日期', past: true },
    conclusion: {
      kind: 'option',
      label: '结论',
      options: { done: '整改到位', partly: '部分整改', notDone: '未整改', cleared: '失实澄清' },
    },
    closedOn: { kind: 'day', label: '销号日期', past: true },
    effectFrom: { kind: 'day', label: '影响期起' },
    effectUntil: { kind: 'day', label: '影响期止' },
  },
  stages: {
    draft: {
      label: '草稿',
      moves: [{ label: '提出拟办', to: 'proposed', asks: ['ground', 'summary', 'proposal'] }],
    },
    proposed: {
      label: '拟办',
      needs: ['source', 'ground', 'summary', 'proposal'],
      moves: [
        { label: '呈批', to: 'deputyReview' },
        { label: '撤销', to: 'withdrawn', reason: true },
      ],
    },
    deputyReview: {
      label: '分管领导审核',
      needs: ['source', 'ground', 'summary', 'proposal'],
      moves: [
        { label: '审核同意', to: 'headReview', asks: ['deputyOpinion', 'deputyOn'] },
        { label: '退回', to: 'draft', reason: true },
      ],
    },
    headReview: {
      label: '部长审定',
      needs: ['deputyOpinion', 'deputyOn'],
      moves: [
        {
          label: '呈市委主要领导',
          to: 'leaderReview',
          asks: ['headOpinion', 'headOn'],
          when: (card) => card.colour === 'red',
        },
        {
          label: '签发',
          to: 'issued',
          asks: ['headOpinion', 'headOn', 'issuedOn'],
          when: (card) => card.colour !== 'red',
        },
        { label: '退回', to: 'draft', reason: true },
      ],
    },
    leaderReview: {
      label: '市委主要领导审定',
      needs: ['deputyOpinion', 'deputyOn', 'headOpinion', 'headOn'],
      moves: [
        { label: '签发', to: 'issued', asks: ['leaderOpinion', 'leaderOn', 'issuedOn'] },
        { label: '退回', to: 'draft', reason: true },
      ],
    },
    issued: {
      label: '已签发',
      needs: [
        'source',
        'ground',
        'summary',
        'deputyOpinion',
        'deputyOn',
        'headOpinion',
        'headOn',
        'issuedOn',
        { field: 'leaderOpinion', when: (card) => card.colour === 'red' },
        { field: 'leaderOn', when: (card) => card.colour === 'red' },
      ],
      moves: [
        { label: '送达', to: 'delivered', asks: ['deliveryWay', 'deliveredBy', 'deliveredOn', 'refusal'] },
        { label: '撤销', to: 'withdrawn', reason: true },
      ],
    },
    delivered: {
      label: '已送达',
      needs: ['issuedOn', 'deliveryWay', 'deliveredOn'],
      moves: [
        {
          label: '催办书面说明',
          to: 'awaitingReply',
          when: (card) => card.colour === 'orange' || card.colour === 'red',
        },
        { label: '转入整改', to: 'rectifying', when: (card) => card.colour === 'yellow' },
        { label: '销号', to: 'closed', asks: ['closedOn'], when: (card) => card.colour === 'blue' },
      ],
    },
    awaitingReply: {
      label: '待回复',
      needs: ['deliveredOn'],
      moves: [
        {
          label: '收到书面说明',
          to: 'rectifying',
          asks: ['repliedOn', 'replyClear', 'commitment', 'effectFrom', 'effectUntil'],
        },
        { label: '转上级色卡', to: 'escalated', reason: true },
        { label: '移送纪检监察机关', to: 'transferred', reason: true },
      ],
    },
    rectifying: {
      label: '整改中',
      needs: [
        'deliveredOn',
        { field: 'repliedOn', when: (card) => card.colour === 'orange' || card.colour === 'red' },
        { field: 'replyClear', when: (card) => card.colour === 'orange' || card.colour === 'red' },
        { field: 'commitment', when: (card) => card.colour === 'orange' },
        { field: 'effectUntil', when: (card) => card.colour === 'red' },
      ],
      moves: [
        { label: '回访', to: 'visiting', asks: ['reportedOn', 'visitedOn', 'conclusion'] },
        { label: '转上级色卡', to: 'escalated', reason: true },
        { label: '移送纪检监察机关', to: 'transferred', reason: true },
      ],
    },
    visiting: {
      label: '回访',
      needs: ['visitedOn', { field: 'reportedOn', when: (card) => card.colour === 'red' }],
      moves: [
        { label: '销号', to: 'closed', asks: ['conclusion', 'closedOn'] },
        { label: '继续整改', to: 'rectifying', reason: true },
        { label: '转上级色卡', to: 'escalated', reason: true },
      ],
    },
    closed: {
      label: '已销号',
      needs: ['closedOn', { field: 'conclusion', when: (card) => card.colour !== 'blue' }],
      final: true,
    },
    withdrawn: { label: '已撤销', final: true },
    escalated: { label: '已转上级色卡', final: true },
    transferred: { label: '已移送', final: true },
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
  check: (card) =>
    orderedDays(card, [
      ['registeredOn', 'deputyOn', '分管领导审核日期早于登记日期，请核对两个日期。'],
      ['deputyOn', 'headOn', '部长审定日期早于分管领导审核日期，请核对两个日期。'],
      ['headOn', 'leaderOn', '市委主要领导审定日期早于部长审定日期，请核对两个日期。'],
      ['headOn', 'issuedOn', '签发日期早于部长审定日期，请核对两个日期。'],
      ['leaderOn', 'issuedOn', '签发日期早于市委主要领导审定日期，请核对两个日期。'],
      ['issuedOn', 'deliveredOn', '送达日期早于签发日期，请核对两个日期。'],
      ['deliveredOn', 'repliedOn', '书面说明日期早于送达日期，请核对两个日期。'],
      ['deliveredOn', 'visitedOn', '回访日期早于送达日期，请核对两个日期。'],
      ['deliveredOn', 'closedOn', '销号日期早于送达日期，请核对两个日期。'],
      ['effectFrom', 'effectUntil', '影响期止早于影响期起，请核对两个日期。'],
    ]),
});

export type WarningCardValues = ValuesOfType<typeof warningCard>;
export type WarningCardStage = StageOf<typeof warningCard>;

import { defineFields } from '../fields.ts';

/** What the four colours mean; always shown with word and shape, never by colour alone. */
export const cardColours = {
  blue: { word: '蓝', name: '蓝色警宣卡', act: '警宣', shape: '●' },
  yellow: { word: '黄', name: '黄色警示卡', act: '警示', shape: '▲' },
  orange: { word: '橙', name: '橙色警询卡', act: '警询', shape: '◆' },
  red: { word: '红', name: '红色警省卡', act: '警省', shape: '■' },
} as const;

export type CardColour = keyof typeof cardColours;

export function isCardColour(value: unknown): value is CardColour {
  return typeof value === 'string' && Object.hasOwn(cardColours, value);
}

/** What the 四色卡 records, from clue to 销号. */
export const cardFields = defineFields({
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
  person: { kind: 'person', label: '对象', help: '蓝色警宣卡发给单位时不填，只填单位。' },
  unit: { kind: 'unit', label: '单位' },
  registeredOn: { kind: 'day', label: '登记日期', required: true, past: true },
  source: { kind: 'code', label: '线索来源', list: 'clueSource' },
  ground: { kind: 'code', label: '事由类别', list: 'ground' },
  summary: { kind: 'text', label: '事由摘要', lines: 4 },
  opening: { kind: 'text', label: '正文首句', lines: 3, help: '按卡色和事由拟出，可以改写。' },
  demand: { kind: 'text', label: '要求事项', lines: 3 },
  basis: { kind: 'code', label: '依据文件', list: 'basisDocument' },
  origin: { kind: 'case', label: '上一张卡', type: 'warningCard' },
  originKind: {
    kind: 'option',
    label: '与上一张卡的关系',
    options: { second: '二次函询', escalated: '由其升级', replaced: '错发更正' },
  },
  readers: {
    kind: 'text',
    label: '知悉范围',
    help: '可以查看的操作员姓名，用顿号隔开；不填为本机全部操作员。',
  },
  office: { kind: 'code', label: '承办科室', list: 'office' },
  handler: { kind: 'text', label: '承办人' },
  proposal: { kind: 'text', label: '拟办意见', lines: 2 },
  proposedOn: { kind: 'day', label: '拟办日期', past: true },
  deputyBy: { kind: 'text', label: '分管领导' },
  deputyOpinion: { kind: 'text', label: '分管领导意见', lines: 2 },
  deputyOn: { kind: 'day', label: '分管领导审核日期', past: true },
  headBy: { kind: 'text', label: '部长' },
  headOpinion: { kind: 'text', label: '部长意见', lines: 2 },
  headOn: { kind: 'day', label: '部长审定日期', past: true },
  leaderBy: { kind: 'text', label: '市委主要领导' },
  leaderOpinion: { kind: 'text', label: '市委主要领导意见', lines: 2 },
  leaderOn: { kind: 'day', label: '市委主要领导审定日期', past: true },
  issuedOn: { kind: 'day', label: '签发日期', past: true },
  serial: { kind: 'text', label: '印制流水号', help: '预印在空白卡上的号码，与发文字号各自编排。' },
  copyTo: { kind: 'text', label: '抄送' },
  deliveryWay: {
    kind: 'option',
    label: '送达方式',
    options: { inPerson: '当面谈话', written: '书面送达', viaUnit: '委托单位党委（党组）送达' },
  },
  deliveredBy: { kind: 'text', label: '送达人' },
  deliveredOn: { kind: 'day', label: '送达日期', past: true },
  receivedBy: { kind: 'text', label: '签收人' },
  refusal: { kind: 'text', label: '拒签说明', help: '拒绝签收时写明情况，并填写两名见证人。' },
  witness1: { kind: 'text', label: '见证人一' },
  witness2: { kind: 'text', label: '见证人二' },
  talkedOn: { kind: 'day', label: '谈话日期', past: true },
  talker: { kind: 'code', label: '谈话人', list: 'talker' },
  repliedOn: { kind: 'day', label: '书面说明（检查）日期', past: true },
  replySummary: { kind: 'text', label: '说明（检查）要点', lines: 3 },
  replyClear: {
    kind: 'option',
    label: '是否说明清楚',
    options: { clear: '已说明清楚', unclear: '未说明清楚' },
  },
  commitment: { kind: 'flag', label: '已签真实性承诺书' },
  followUnit: { kind: 'unit', label: '跟踪单位' },
  followHandler: { kind: 'text', label: '跟踪责任人' },
  reportedOn: { kind: 'day', label: '整改报告日期', past: true },
  visitedOn: { kind: 'day', label: '回访日期', past: true },
  visitWay: {
    kind: 'option',
    label: '回访方式',
    options: { talk: '谈话了解', onSite: '实地了解', unitReport: '单位党委（党组）反馈' },
  },
  conclusion: {
    kind: 'option',
    label: '结论',
    options: { done: '整改到位', partly: '部分整改', notDone: '未整改', cleared: '失实澄清' },
  },
  closedOn: { kind: 'day', label: '销号日期', past: true },
  closedBy: { kind: 'text', label: '销号审批人' },
  effectFrom: { kind: 'day', label: '影响期起' },
  effectUntil: { kind: 'day', label: '影响期止' },
  withdrawCause: {
    kind: 'option',
    label: '撤销原因',
    options: { wrongPerson: '发错对象', unfounded: '查无实据', other: '其他' },
  },
  rightPerson: {
    kind: 'person',
    label: '应发对象',
    help: '发错对象时填写；撤销后自动登记一张关联的草稿。',
  },
  rightUnit: {
    kind: 'unit',
    label: '应发单位',
    help: '发错单位时填写；撤销后自动登记一张关联的草稿。',
  },
});

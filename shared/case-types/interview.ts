import { defineCaseType, type StageOf, type ValuesOfType } from '../case-type.ts';
import { orderedDays } from './ordered-days.ts';

/** The three content classes of the 滨州 rule (2011); every talk has exactly one, so they add up to the total. */
export const mainClasses = {
  appeal: '个人诉求',
  report: '汇报工作和思想情况',
  suggestion: '意见建议',
} as const;

export type MainClass = keyof typeof mainClasses;

/** 约谈: stages 预约—受理—约谈—办理—归档; a talk that has already taken place (下访, 主动) starts at 已谈话. */
export const interview = defineCaseType({
  name: 'interview',
  label: '约谈',
  fields: {
    form: {
      kind: 'option',
      label: '约谈形式',
      required: true,
      options: {
        application: '申请约谈',
        proactive: '主动约谈',
        fieldVisit: '下访约谈',
        accountability: '工作约谈',
      },
    },
    person: { kind: 'person', label: '约谈对象', required: true },
    unit: { kind: 'unit', label: '单位' },
    nature: {
      kind: 'option',
      label: '谈话性质',
      options: {
        heart: '谈心谈话',
        preAppointment: '任前谈话',
        reminder: '提醒谈话',
        admonition: '诫勉谈话',
        inquiry: '函询说明',
        leaving: '离任谈话',
        feedback: '反馈谈话',
      },
    },
    channel: {
      kind: 'option',
      label: '申请渠道',
      options: {
        phone: '电话',
        email: '电子邮箱',
        letter: '信函',
        visit: '来访',
        message: '短信',
        office: '科室转',
      },
    },
    appliedOn: { kind: 'day', label: '申请日期', past: true },
    urgency: {
      kind: 'option',
      label: '紧急程度',
      options: { normal: '一般', soon: '较急', now: '紧急随时' },
    },
    matter: { kind: 'text', label: '申请事项', lines: 2 },
    acceptance: { kind: 'text', label: '受理意见', lines: 2 },
    acceptedOn: { kind: 'day', label: '告知日期', past: true },
    appointedOn: { kind: 'day', label: '约定日期' },
    place: { kind: 'text', label: '地点' },
    talker: { kind: 'code', label: '谈话人', list: 'talker' },
    recorder: { kind: 'text', label: '记录人' },
    talkedOn: { kind: 'day', label: '谈话日期', past: true },
    way: { kind: 'option', label: '方式', options: { face: '面谈', phone: '电话', written: '书面' } },
    mainClass: {
      kind: 'option',
      label: '主类别',
      options: mainClasses,
      help: '每次约谈只归一类，年终按此汇总。',
    },
    topic: { kind: 'code', label: '涉及主题', list: 'interviewTopic' },
    content: { kind: 'text', label: '谈话内容', lines: 6 },
    opinion: { kind: 'text', label: '谈话人意见', lines: 2 },
    followUp: { kind: 'text', label: '交办事项', lines: 2 },
    followUpOffice: { kind: 'code', label: '承办科室', list: 'office' },
    followUpTerm: {
      kind: 'option',
      label: '办理时限',
      options: { onSpot: '当场办结', consult: '会商请示', investigate: '调查核实' },
    },
    outcome: {
      kind: 'option',
      label: '办理结果',
      options: {
        solved: '已解决',
        partly: '部分解决',
        explained: '已解释说明',
        planned: '列入计划',
        declined: '不予采纳',
      },
    },
    answeredOn: { kind: 'day', label: '反馈日期', past: true },
    satisfaction: {
      kind: 'option',
      label: '满意度',
      options: { good: '满意', fair: '基本满意', poor: '不满意' },
    },
    archivedOn: { kind: 'day', label: '归档日期', past: true },
  },
  stages: {
    applied: {
      label: '已申请',
      needs: ['appliedOn', { field: 'channel', when: (talk) => talk.form === 'application' }, 'matter'],
      moves: [
        { label: '受理', to: 'accepted', asks: ['acceptance', 'acceptedOn'] },
        { label: '不予受理', to: 'declined', asks: ['acceptedOn'], reason: true },
      ],
    },
    accepted: {
      label: '已受理',
      needs: ['acceptedOn'],
      moves: [{ label: '约定', to: 'appointed', asks: ['appointedOn', 'place', 'talker'] }],
    },
    declined: { label: '不予受理', needs: ['acceptedOn'], final: true },
    appointed: {
      label: '已约定',
      needs: ['appointedOn', 'place', 'talker'],
      moves: [
        {
          label: '登记谈话',
          to: 'talked',
          asks: ['talkedOn', 'talker', 'recorder', 'way', 'mainClass', 'content'],
        },
        { label: '取消约定', to: 'accepted', reason: true },
      ],
    },
    talked: {
      label: '已谈话',
      needs: ['talkedOn', 'talker', 'mainClass'],
      moves: [
        { label: '交办', to: 'handling', asks: ['followUp', 'followUpOffice', 'followUpTerm'] },
        { label: '归档', to: 'archived', asks: ['archivedOn'] },
      ],
    },
    handling: {
      label: '办理中',
      needs: ['talkedOn', 'mainClass', 'followUp', 'followUpOffice', 'followUpTerm'],
      moves: [{ label: '反馈', to: 'answered', asks: ['outcome', 'answeredOn', 'satisfaction'] }],
    },
    answered: {
      label: '已反馈',
      needs: ['talkedOn', 'mainClass', 'outcome', 'answeredOn'],
      moves: [
        { label: '归档', to: 'archived', asks: ['archivedOn'] },
        { label: '续办', to: 'handling', reason: true },
      ],
    },
    archived: { label: '已归档', needs: ['talkedOn', 'talker', 'mainClass', 'archivedOn'], final: true },
  },
  start: ['talked', 'applied'],
  columns: { person: 'person', unit: 'unit', day: ['talkedOn', 'appliedOn'], kind: 'form' },
  number: { at: ['applied', 'talked'], form: '谈〔{year}〕{seq}号' },
  deadlines: [
    {
      name: 'answerApplication',
      label: '告知约谈安排',
      from: 'appliedOn',
      until: 'acceptedOn',
      term: { workdays: 3 },
      basis: '默认值，参照三个工作日内告知时间地点的地方办法',
      when: (talk) => talk.form === 'application',
    },
    {
      name: 'consult',
      label: '会商请示事项反馈',
      from: 'talkedOn',
      until: 'answeredOn',
      term: { workdays: 5 },
      basis: '默认值，参照会商请示五个工作日的地方办法',
      when: (talk) => talk.followUpTerm === 'consult',
    },
    {
      name: 'investigate',
      label: '调查核实事项反馈',
      from: 'talkedOn',
      until: 'answeredOn',
      term: { workdays: 20 },
      basis: '默认值，参照调查核实二十个工作日的地方办法',
      when: (talk) => talk.followUpTerm === 'investigate',
    },
  ],
  check: (talk) =>
    orderedDays(talk, [
      ['appliedOn', 'acceptedOn', '告知日期早于申请日期，请核对两个日期。'],
      ['acceptedOn', 'appointedOn', '约定日期早于告知日期，请核对两个日期。'],
      ['appliedOn', 'talkedOn', '谈话日期早于申请日期，请核对两个日期。'],
      ['talkedOn', 'answeredOn', '反馈日期早于谈话日期，请核对两个日期。'],
      ['talkedOn', 'archivedOn', '归档日期早于谈话日期，请核对两个日期。'],
    ]),
});

export type InterviewValues = ValuesOfType<typeof interview>;
export type InterviewStage = StageOf<typeof interview>;

import { defineCaseType, defineDetail, type StageOf, type ValuesOfType } from '../case-type.ts';
import { orderedDays } from './ordered-days.ts';

/** 第一书记派驻: one person, one village, one term. */
export const firstSecretary = defineCaseType({
  name: 'firstSecretary',
  label: '第一书记派驻',
  fields: {
    person: { kind: 'person', label: '派驻人员', required: true },
    unit: { kind: 'unit', label: '派出单位' },
    village: { kind: 'unit', label: '派驻村', required: true, of: ['village', 'community'] },
    role: {
      kind: 'option',
      label: '驻村职务',
      required: true,
      options: { secretary: '第一书记', leader: '工作队队长', member: '工作队队员' },
    },
    batch: { kind: 'code', label: '选派批次', list: 'dispatchBatch' },
    reserve: { kind: 'flag', label: '后备干部' },
    from: { kind: 'day', label: '任期起' },
    until: { kind: 'day', label: '任期止' },
    document: { kind: 'text', label: '任命文号' },
    partyTransferOn: { kind: 'day', label: '党组织关系转移日期', past: true },
    endedOn: { kind: 'day', label: '离任日期', past: true },
    remark: { kind: 'text', label: '备注', lines: 2 },
  },
  stages: {
    proposed: {
      label: '拟派',
      moves: [
        { label: '派驻', to: 'serving', asks: ['unit', 'from', 'until', 'document', 'partyTransferOn'] },
        { label: '撤回', to: 'dropped', reason: true },
      ],
    },
    serving: {
      label: '在任',
      needs: ['unit', 'from', 'until', 'document'],
      moves: [
        { label: '连任', to: 'serving', asks: ['until', 'document'] },
        { label: '期满离任', to: 'completed', asks: ['endedOn'] },
        { label: '调整', to: 'reassigned', asks: ['endedOn'], reason: true },
        { label: '召回', to: 'recalled', asks: ['endedOn'], reason: true },
      ],
    },
    completed: { label: '期满', needs: ['from', 'endedOn'], final: true },
    reassigned: { label: '调整', needs: ['from', 'endedOn'], final: true },
    recalled: { label: '召回', needs: ['from', 'endedOn'], final: true },
    dropped: { label: '未派出', final: true },
  },
  start: ['serving', 'proposed'],
  columns: { person: 'person', unit: 'village', day: ['from'], kind: 'role' },
  deadlines: [
    {
      name: 'termEnd',
      label: '任期届满',
      from: 'until',
      until: 'endedOn',
      term: { days: 0 },
      basis: '任命文件所定任期',
    },
  ],
  check: (post) =>
    orderedDays(post, [
      ['from', 'until', '任期止早于任期起，请核对两个日期。'],
      ['from', 'endedOn', '离任日期早于任期起，请核对两个日期。'],
    ]),
});

/** 村年度指标: one row per weak village and year. */
export const villageYear = defineDetail({
  name: 'villageYear',
  label: '村年度指标',
  fields: {
    village: { kind: 'unit', label: '村', required: true, of: ['village', 'community'] },
    year: { kind: 'number', label: '年度', unit: '年', required: true, min: 1990, max: 2199 },
    helper: {
      kind: 'option',
      label: '帮扶层级',
      required: true,
      options: { own: '本级选派第一书记', superior: '上级市直部门帮扶' },
    },
    income: { kind: 'number', label: '集体经营性收入', unit: '万元', decimals: 2, min: 0 },
  },
  columns: { unit: 'village', year: 'year' },
});

/** 建档立卡低收入户: one row per household and year. */
export const household = defineDetail({
  name: 'household',
  label: '低收入户',
  fields: {
    village: { kind: 'unit', label: '村', required: true, of: ['village', 'community'] },
    year: { kind: 'number', label: '年度', unit: '年', required: true, min: 1990, max: 2199 },
    head: { kind: 'text', label: '户主', required: true },
    members: { kind: 'number', label: '人口', unit: '人', min: 1, max: 50 },
    income: { kind: 'number', label: '人均收入', unit: '元', min: 0, average: true },
  },
  columns: { unit: 'village', year: 'year' },
});

/** 帮扶项目, counted in the year it was landed (落实). */
export const project = defineDetail({
  name: 'project',
  label: '帮扶项目',
  fields: {
    village: { kind: 'unit', label: '村', required: true, of: ['village', 'community'] },
    assignment: { kind: 'case', label: '第一书记', type: 'firstSecretary' },
    name: { kind: 'text', label: '项目名称', required: true },
    category: { kind: 'code', label: '项目类别', list: 'projectCategory' },
    landedOn: { kind: 'day', label: '落实日期', required: true, past: true },
    finishedOn: { kind: 'day', label: '完工日期', past: true },
    invested: { kind: 'number', label: '投资总额', unit: '万元', decimals: 2, min: 0 },
    households: { kind: 'number', label: '受益户数', unit: '户', min: 0 },
    status: {
      kind: 'option',
      label: '状态',
      required: true,
      options: { planned: '谋划', approved: '立项', underway: '实施', done: '完成', stopped: '中止' },
    },
  },
  columns: { unit: 'village', case: 'assignment', year: 'landedOn' },
  check: (values) =>
    orderedDays(values, [['landedOn', 'finishedOn', '完工日期早于落实日期，请核对两个日期。']]),
});

export type FirstSecretaryValues = ValuesOfType<typeof firstSecretary>;
export type FirstSecretaryStage = StageOf<typeof firstSecretary>;
export type VillageYearValues = ValuesOfType<typeof villageYear>;
export type HouseholdValues = ValuesOfType<typeof household>;
export type ProjectValues = ValuesOfType<typeof project>;

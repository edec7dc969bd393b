import { degrees } from './degrees.ts';
import { educations } from './educations.ts';
import { kin } from './kin.ts';
import { levels } from './levels.ts';
import { nations } from './nations.ts';
import { parties } from './parties.ts';
import { ranks } from './ranks.ts';

/** Code lists as delivered. The office edits them in 设置; records keep the words, so an old word stays readable. */
export const defaultCodeLists = {
  clueSource: [
    '考察',
    '年度考核',
    '约谈',
    '信访',
    '12380举报',
    '个人有关事项核查',
    '巡察',
    '审计',
    '督查',
    '监督信息员',
    '纪检监察机关移送',
    '网络舆情',
  ],
  ground: [
    '政治纪律',
    '民主集中制',
    '履职尽责',
    '工作作风',
    '廉洁自律',
    '选人用人',
    '个人有关事项',
    '家庭社会关系',
    '其他',
  ],
  office: ['干部监督科', '干部科', '组织科', '人才科', '党员管理科', '办公室'],
  documentCode: ['组发', '组通', '组函', '部务会纪要'],
  talker: ['部长', '副部长', '科长'],
  interviewTopic: [
    '换届',
    '班子建设',
    '个人进退留转',
    '组织部门工作',
    '待遇',
    '家庭困难',
    '健康',
    '夫妻两地',
    '其他',
  ],
  dispatchBatch: ['第一批', '第二批', '第三批'],
  projectCategory: ['产业发展', '基础设施', '公共服务', '村容整治', '就业增收', '其他'],
  level: levels,
  rank: ranks,
  nation: nations,
  party: parties,
  education: educations,
  degree: degrees,
  health: ['健康', '一般', '较差'],
  kin,
  jurisdiction: ['市管', '县管', '委托管理'],
  reserve: ['县处级后备', '正科级后备', '副科级后备', '股级后备', '村级后备'],
} as const satisfies Record<string, readonly string[]>;

export type CodeListName = keyof typeof defaultCodeLists;

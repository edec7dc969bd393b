import type { MainClass } from '#shared/case-types/interview.ts';

/** Invented wording for the practice county. Nobody real said any of it. */
interface Talk {
  readonly topic: string;
  /** What the cadre asked to talk about. */
  readonly matter: string;
  /** What the record says. */
  readonly content: string;
}

export const talks: Readonly<Record<MainClass, readonly Talk[]>> = {
  appeal: [
    {
      topic: '家庭困难',
      matter: '家中老人长期患病，希望组织了解实际困难',
      content: '本人说明家中老人长期卧床，照料压力较大，希望在安排外派任务时予以考虑。',
    },
    {
      topic: '夫妻两地',
      matter: '夫妻两地分居，希望调整工作地点',
      content: '本人说明夫妻两地分居已满六年，子女就学无人照看，希望就近安排工作。',
    },
    {
      topic: '健康',
      matter: '因身体原因请求调整岗位',
      content: '本人说明近期身体状况，表示能坚持工作，希望适当减轻夜间值守任务。',
    },
    {
      topic: '个人进退留转',
      matter: '任现职时间较长，希望交流岗位',
      content: '本人说明在现岗位工作多年，希望通过交流得到锻炼，表示服从组织安排。',
    },
  ],
  report: [
    {
      topic: '班子建设',
      matter: '汇报班子运行情况',
      content: '本人汇报班子分工、议事规则执行和工作配合情况，认为总体团结，个别事项沟通不够及时。',
    },
    {
      topic: '组织部门工作',
      matter: '汇报近期思想和工作情况',
      content: '本人汇报到任以来的思想和工作情况，对照职责查找了三个方面的不足，提出下一步打算。',
    },
    {
      topic: '换届',
      matter: '汇报换届准备工作',
      content: '本人汇报换届摸底、方案起草和纪律宣传情况，提出两个需要上级明确的问题。',
    },
    {
      topic: '其他',
      matter: '汇报分管工作进展',
      content: '本人汇报分管工作进展和年底前安排，说明一项任务滞后的原因。',
    },
  ],
  suggestion: [
    {
      topic: '组织部门工作',
      matter: '对干部培训提出建议',
      content: '建议培训多安排现场教学，减少集中授课；建议提前公布全年班次，便于单位安排工作。',
    },
    {
      topic: '班子建设',
      matter: '对年轻干部培养提出建议',
      content: '建议把年轻干部放到信访、项目一线锻炼，并明确带教人。',
    },
    {
      topic: '待遇',
      matter: '对基层干部待遇落实提出建议',
      content: '建议核查乡镇干部带薪休假落实情况，对长期值守人员予以补休。',
    },
  ],
};

export const tasks: readonly string[] = [
  '了解情况后提出处理意见，并答复本人',
  '会同有关单位研究，按政策办理',
  '列入年度培训计划一并考虑',
  '核实所述情况，向部领导报告',
];

export const opinions: readonly string[] = [
  '情况属实，请承办科室按政策研究。',
  '肯定工作，提出继续改进的要求。',
  '已当面作出解释，本人表示理解。',
  '建议吸收，请承办科室研究。',
];

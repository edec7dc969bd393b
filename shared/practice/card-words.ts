import type { CardColour } from '#shared/case-types/warning-card.ts';

/** Invented wording for the practice county. Nobody real did any of it. */
interface CardText {
  readonly ground: string;
  readonly source: string;
  readonly summary: string;
  readonly demand: string;
}

export const cardTexts: Readonly<Record<CardColour, readonly CardText[]>> = {
  blue: [
    {
      ground: '廉洁自律',
      source: '督查',
      summary: '节日将至，对新任领导干部作廉洁从政提示。',
      demand: '认真阅读提示内容，带头遵守有关规定。',
    },
    {
      ground: '廉洁自律',
      source: '考察',
      summary: '任职前进行廉政宣传和思想引导。',
      demand: '学习有关规定，结合分管工作排查廉政风险点。',
    },
    {
      ground: '家庭社会关系',
      source: '监督信息员',
      summary: '子女升学、婚嫁等事项集中时段，作事前提示。',
      demand: '按规定报告个人有关事项，不得借机敛财。',
    },
  ],
  yellow: [
    {
      ground: '工作作风',
      source: '信访',
      summary: '有群众反映其接待来访时态度生硬，答复不及时。',
      demand: '改进接待方式，对有关来访人员当面说明情况。',
    },
    {
      ground: '履职尽责',
      source: '年度考核',
      summary: '年度考核中分管工作排名靠后，民主测评有不良反映。',
      demand: '分析原因，提出改进措施，半年内接受回访。',
    },
    {
      ground: '民主集中制',
      source: '考察',
      summary: '有反映其在班子议事时听取意见不够。',
      demand: '严格执行议事规则，主动与班子成员沟通。',
    },
  ],
  orange: [
    {
      ground: '个人有关事项',
      source: '个人有关事项核查',
      summary: '核查发现所报房产情况与登记信息不一致。',
      demand: '就不一致的原因如实作出书面说明。',
    },
    {
      ground: '工作作风',
      source: '12380举报',
      summary: '有反映其在工作日中午饮酒。',
      demand: '就反映的情况如实作出书面说明。',
    },
    {
      ground: '选人用人',
      source: '信访',
      summary: '有反映其在所属单位人员招聘中打招呼。',
      demand: '就反映的情况如实作出书面说明。',
    },
  ],
  red: [
    {
      ground: '履职尽责',
      source: '审计',
      summary: '审计发现其任内一项工程超概算未按程序报批，尚未达到纪律处分的程度。',
      demand: '作出书面检查，六个月内报告整改情况。',
    },
    {
      ground: '廉洁自律',
      source: '纪检监察机关移送',
      summary: '违规使用公务车辆，已作退赔，尚未达到纪律处分的程度。',
      demand: '作出书面检查，六个月内报告整改情况。',
    },
  ],
};

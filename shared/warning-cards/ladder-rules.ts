import type { CardColour } from '../case-types/warning-card-fields.ts';
import type { Day } from '../day.ts';

/** 升级规则: colour × count × months → a suggested colour. Nothing is issued by a rule. */
export interface LadderRule {
  /** As the suggestion quotes it; decisions are told apart by it. */
  readonly name: string;
  readonly on: boolean;
  readonly colour: CardColour;
  /** `count`: so many cards within so many months. `late`: a deadline has passed without reply, report or visit. */
  readonly trigger: 'count' | 'late';
  /** Only of `count`. */
  readonly count: number;
  readonly months: number;
  readonly suggest: CardColour;
  /** Document or place the rule was taken from. */
  readonly basis: string;
  /** 施行日期: cards issued before are not held against anybody; from the beginning if missing. */
  readonly validFrom?: Day;
}

/**
 * As delivered: the plain ladder is on; the rules found elsewhere (domain 1.3: 镇安县庙沟镇 and 惠农区, their colours
 * mapped to ours by meaning) are off and serve as examples.
 */
export const defaultLadder: readonly LadderRule[] = [
  {
    name: '十二个月内第二张黄色警示卡',
    on: true,
    colour: 'yellow',
    trigger: 'count',
    count: 2,
    months: 12,
    suggest: 'orange',
    basis: '默认值',
  },
  {
    name: '橙色警询卡逾期未说明',
    on: true,
    colour: 'orange',
    trigger: 'late',
    count: 1,
    months: 12,
    suggest: 'red',
    basis: '默认值',
  },
  {
    name: '一个季度内三张蓝色警宣卡',
    on: false,
    colour: 'blue',
    trigger: 'count',
    count: 3,
    months: 3,
    suggest: 'orange',
    basis: '参照镇安县庙沟镇三色问责（一季度内绿卡三张转橙卡）',
  },
  {
    name: '半年内两张橙色警询卡',
    on: false,
    colour: 'orange',
    trigger: 'count',
    count: 2,
    months: 6,
    suggest: 'red',
    basis: '参照镇安县庙沟镇三色问责（半年内橙卡两张转红卡）',
  },
  {
    name: '黄色警示卡逾期未整改',
    on: false,
    colour: 'yellow',
    trigger: 'late',
    count: 1,
    months: 12,
    suggest: 'orange',
    basis: '参照惠农区三色警告（超过黄色期限转橙色）',
  },
];

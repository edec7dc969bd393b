import { mainClasses } from '#shared/case-types/interview.ts';
import { cardColours } from '#shared/case-types/warning-card.ts';
import { interviewForms } from '#shared/facts/interviews.ts';

/** One paragraph of a report. Phrases of the same item follow one another in it. */
export interface Phrase {
  readonly id: string;
  /** 条目: 概况, 干部约谈 … */
  readonly item: string;
  /** See phrase.ts. */
  readonly text: string;
}

const note = '以上数字由逐件登记的记录汇总，截至{@asOf}。';

/** 句式库 as delivered, in our own words: what was done, how it splits, what came of it. The office may reword each. */
export const defaultPhrases: readonly Phrase[] = [
  {
    id: 'overview',
    item: '概况',
    text:
      '{@span}，{@place}组织部门[约谈干部{interviews.total}人次]，[签发四色卡{cards.issued}张]，' +
      '[选派第一书记{firstSecretaries.dispatched}名]，[落实帮扶项目{projects.landed}个]。' +
      `结对帮扶覆盖[经济薄弱村{villages.weak}个]、[低收入户{households.lowIncome}户]。${note}` +
      `｜到{@end}在任第一书记{firstSecretaries.inOffice}名。${note}` +
      '｜{@span}，本单位没有登记约谈、四色卡和第一书记帮扶方面的记录，无可汇总的数字。',
  },
  {
    id: 'interviews',
    item: '干部约谈',
    text:
      '{@within}与干部[约谈{interviews.total}人次]，[比上年同期增加{interviews.increase}人次]，' +
      '[比上年同期减少{interviews.decrease}人次]，[涉及干部{interviews.people}人]。' +
      `就谈话内容看，[${mainClasses.appeal}{interviews.appeal}件]，[${mainClasses.report}{interviews.report}件]，` +
      `[${mainClasses.suggestion}{interviews.suggestion}件]。` +
      `就谈话形式看，[${interviewForms.application}{interviews.form.application}人次]，` +
      `[${interviewForms.proactive}{interviews.form.proactive}人次]，` +
      `[${interviewForms.fieldVisit}{interviews.form.fieldVisit}人次]，` +
      `[${interviewForms.accountability}{interviews.form.accountability}人次]。`,
  },
  {
    id: 'cards',
    item: '四色卡监督',
    text:
      '{@within}[签发四色卡{cards.issued}张]，[比上年同期增加{cards.increase}张]，' +
      '[比上年同期减少{cards.decrease}张]，[涉及干部{cards.people}人]，' +
      `[计[${cardColours.blue.name}{cards.issued.blue}张]、[${cardColours.yellow.name}{cards.issued.yellow}张]、` +
      `[${cardColours.orange.name}{cards.issued.orange}张]、[${cardColours.red.name}{cards.issued.red}张]]。` +
      '[应当书面说明（检查）的{cards.replies.due}张]，[按期说明{cards.replies.onTime}张]，' +
      '[按期率{cards.replies.onTime.share}%]。' +
      '到{@end}[已销号{cards.closed}张]，[尚有{cards.overdue}张逾期未办]。',
  },
  {
    id: 'firstSecretaries',
    item: '第一书记',
    text:
      '{@within}选派{firstSecretaries.dispatched}名干部到村任第一书记[，{@end}在任{firstSecretaries.inOffice}名]。' +
      '｜{@end}在任第一书记{firstSecretaries.inOffice}名。',
  },
  {
    id: 'villages',
    item: '第一书记',
    text:
      '[列入帮扶的经济薄弱村{villages.weak}个]，[其中由上级市直部门帮扶{villages.helpedBySuperior}个]。' +
      '到{@end}，[集体经营性收入不少于{@villageLine}万元的村{villages.overLine}个]，' +
      '[占经济薄弱村的{villages.overLine.share}%]。' +
      '[在册建档立卡低收入户{households.lowIncome}户]，' +
      '[其中人均收入不少于{@householdLine}元的{households.overLine}户]，[占{households.overLine.share}%]。' +
      '{@within}[落实帮扶项目{projects.landed}个]，[登记投资总额{projects.invested}万元]。',
  },
];

/** The office's phrases: its own wording where it has one, the delivered one elsewhere, phrases of its own at the end. */
export function phrasesOf(own: readonly Phrase[]): readonly Phrase[] {
  const byId = new Map(own.map((phrase) => [phrase.id, phrase]));
  const known = new Set(defaultPhrases.map(({ id }) => id));
  return [
    ...defaultPhrases.map((phrase) => byId.get(phrase.id) ?? phrase),
    ...own.filter(({ id }) => !known.has(id)),
  ];
}

/** The words a phrase may use, with what they mean. */
export const phraseWordNames = {
  span: '统计期：2013年、2013年第二季度、2013年5月，未满期时为起止日期',
  within: '期内：年内、第二季度、5月份',
  end: '期末：年末、第二季度末、5月末，未满期时为日期',
  asOf: '统计时点',
  place: '地域称谓（设置）',
  villageLine: '村集体收入目标线（设置）',
  householdLine: '低收入户收入目标线（设置）',
} as const;
export type PhraseWord = keyof typeof phraseWordNames;

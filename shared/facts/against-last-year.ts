import { changeSince, growthSince } from './compare.ts';
import type { Comparison, Fact } from './fact.ts';
import { stockOn } from './fact.ts';
import { interviewsTotal } from './interviews.ts';
import { mean } from './mean.ts';
import { villagesOfYear } from './villages.ts';
import { cardsLastYear } from './warning-card-outcomes.ts';
import { cardsIssued } from './warning-cards.ts';
import { lastYearOf, type YearRecords } from './year-records.ts';

type Maker = (records: YearRecords) => Fact | undefined;

const ways = {
  up: { change: '增加', growth: '增长', id: 'increase' },
  down: { change: '减少', growth: '下降', id: 'decrease' },
} as const;

interface Compared {
  /** The part of the id before `.increase`. */
  readonly id: string;
  readonly name: string;
  readonly now: Maker;
  readonly before: Maker;
}

/** 比上年同期增加 or 减少; undefined where it did not, or nothing is recorded of the year before. */
function changeOf({ id, name, now, before }: Compared, direction: Comparison['direction']): Maker {
  const way = ways[direction];
  return (records) =>
    changeSince(
      {
        id: `${id}.${way.id}`,
        name: `${name}比上年同期${way.change}`,
        definition: `“${name}”本期数与上年同期数相比${way.change}的数量，上年同期没有记录的不作比较。`,
      },
      direction,
      now(records),
      before(records),
    );
}

/** 比上年同期增长 or 下降百分之几 */
function growthOf({ id, name, now, before }: Compared, direction: Comparison['direction']): Maker {
  const way = ways[direction];
  return (records) =>
    growthSince(
      {
        id: `${id}.${way.id}.share`,
        name: `${name}比上年同期${way.growth}的百分比`,
        definition: `“${name}”本期数比上年同期数${way.growth}的百分比，以上年同期数为基数；上年同期没有记录的不作比较。`,
      },
      direction,
      now(records),
      before(records),
    );
}

export function interviewsLastYear(records: YearRecords): Fact {
  const { parts: _, ...fact } = interviewsTotal(lastYearOf(records));
  return {
    ...fact,
    id: 'interviews.lastYear',
    name: '上年同期约谈',
    definition: '上年同一时段内实际进行的约谈，口径与“约谈”相同。',
  };
}

export function villagesMeanIncome(records: YearRecords): Fact | undefined {
  return mean(
    {
      id: 'villages.meanIncome',
      name: '经济薄弱村村均集体经营性收入',
      definition: '登记了当年集体经营性收入的经济薄弱村，收入合计除以村数；未填收入的村不计入。',
      unit: '万元',
      period: stockOn(records.asOf),
    },
    'details',
    villagesOfYear(records),
    (row) => row.values.income,
  );
}

export function villagesMeanIncomeLastYear(records: YearRecords): Fact | undefined {
  const fact = villagesMeanIncome(lastYearOf(records));
  return (
    fact && {
      ...fact,
      id: 'villages.meanIncome.lastYear',
      name: '上年经济薄弱村村均集体经营性收入',
      definition: '登记了上年集体经营性收入的经济薄弱村，上年收入合计除以村数；未填收入的村不计入。',
    }
  );
}

const interviews: Compared = {
  id: 'interviews',
  name: '约谈',
  now: interviewsTotal,
  before: interviewsLastYear,
};
const cards: Compared = { id: 'cards', name: '签发四色卡', now: cardsIssued, before: cardsLastYear };
const income: Compared = {
  id: 'villages.meanIncome',
  name: '经济薄弱村村均集体经营性收入',
  now: villagesMeanIncome,
  before: villagesMeanIncomeLastYear,
};

/** What is told against the year before, by fact id. */
export const comparisonsWithLastYear = {
  'interviews.increase': changeOf(interviews, 'up'),
  'interviews.increase.share': growthOf(interviews, 'up'),
  'interviews.decrease': changeOf(interviews, 'down'),
  'interviews.decrease.share': growthOf(interviews, 'down'),
  'cards.increase': changeOf(cards, 'up'),
  'cards.increase.share': growthOf(cards, 'up'),
  'cards.decrease': changeOf(cards, 'down'),
  'cards.decrease.share': growthOf(cards, 'down'),
  'villages.meanIncome.increase': changeOf(income, 'up'),
  'villages.meanIncome.increase.share': growthOf(income, 'up'),
  'villages.meanIncome.decrease': changeOf(income, 'down'),
  'villages.meanIncome.decrease.share': growthOf(income, 'down'),
} as const;

import type { Detail } from '#shared/case-type.ts';
import type { VillageYearValues } from '#shared/case-types/first-secretary.ts';
import { count, including } from './count.ts';
import { firstOfEach } from './distinct.ts';
import { type Fact, stockOn } from './fact.ts';
import { share } from './share.ts';
import { atLeast } from './threshold.ts';
import type { YearRecords } from './year-records.ts';

type VillageYear = Detail<VillageYearValues>;

/** One row for each village: a village entered twice is still one (and named by the checks). */
export function villagesOfYear(records: YearRecords): readonly VillageYear[] {
  return firstOfEach(records.villageYears, (row) => row.values.village);
}

export function villagesWeak(records: YearRecords): Fact {
  return count(
    {
      id: 'villages.weak',
      name: '经济薄弱村',
      definition: '当年登记了村年度指标的经济薄弱村，含上级市直部门帮扶的村，一村只计一个。',
      unit: '个',
      period: stockOn(records.asOf),
    },
    'details',
    villagesOfYear(records),
    { parts: [['villages.helpedHere', 'villages.helpedBySuperior']] },
  );
}

export function villagesHelpedHere(records: YearRecords): Fact {
  return including(
    {
      id: 'villages.helpedHere',
      name: '本级选派第一书记的经济薄弱村',
      definition: '经济薄弱村中，帮扶层级为“本级选派第一书记”的村。',
      unit: '个',
      period: stockOn(records.asOf),
    },
    'villages.weak',
    'details',
    villagesOfYear(records).filter((row) => row.values.helper === 'own'),
  );
}

export function villagesHelpedBySuperior(records: YearRecords): Fact {
  return including(
    {
      id: 'villages.helpedBySuperior',
      name: '上级市直部门帮扶的经济薄弱村',
      definition: '经济薄弱村中，帮扶层级为“上级市直部门帮扶”的村。',
      unit: '个',
      period: stockOn(records.asOf),
    },
    'villages.weak',
    'details',
    villagesOfYear(records).filter((row) => row.values.helper === 'superior'),
  );
}

export function villagesOverLine(records: YearRecords): Fact {
  const line = records.rules.villageIncomeLine;
  return including(
    {
      id: 'villages.overLine',
      name: `集体经营性收入达到${line}万元的村`,
      definition: `经济薄弱村中，当年集体经营性收入达到或超过${line}万元的村；未填收入的不计，收入线在设置中修改。`,
      unit: '个',
      period: stockOn(records.asOf),
    },
    'villages.weak',
    'details',
    atLeast(villagesOfYear(records), (row) => row.values.income, line),
  );
}

export function villagesOverLineShare(records: YearRecords): Fact | undefined {
  const part = villagesOverLine(records);
  return share(
    {
      id: 'villages.overLine.share',
      name: `${part.name}所占比例`,
      definition: `${part.name}占全部经济薄弱村的比例。`,
    },
    part,
    villagesWeak(records),
  );
}

import { count, including } from './count.ts';
import { type Fact, stockOn } from './fact.ts';
import { share } from './share.ts';
import { atLeast } from './threshold.ts';
import type { YearRecords } from './year-records.ts';

export function householdsLowIncome(records: YearRecords): Fact {
  return count(
    {
      id: 'households.lowIncome',
      name: '建档立卡低收入户',
      definition: '当年登记在册的建档立卡低收入户，一户一条。',
      unit: '户',
      period: stockOn(records.asOf),
    },
    'details',
    records.households,
  );
}

export function householdsOverLine(records: YearRecords): Fact {
  const line = records.rules.householdIncomeLine;
  return including(
    {
      id: 'households.overLine',
      name: `人均收入达到${line}元的低收入户`,
      definition: `建档立卡低收入户中，当年人均收入达到或超过${line}元的户；未填收入的不计，收入线在设置中修改。`,
      unit: '户',
      period: stockOn(records.asOf),
    },
    'households.lowIncome',
    'details',
    atLeast(records.households, (row) => row.values.income, line),
  );
}

export function householdsOverLineShare(records: YearRecords): Fact | undefined {
  const part = householdsOverLine(records);
  return share(
    {
      id: 'households.overLine.share',
      name: `${part.name}所占比例`,
      definition: `${part.name}占全部建档立卡低收入户的比例。`,
    },
    part,
    householdsLowIncome(records),
  );
}

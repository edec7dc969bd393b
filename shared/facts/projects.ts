import type { Detail } from '#shared/case-type.ts';
import type { ProjectValues } from '#shared/case-types/first-secretary.ts';
import { count } from './count.ts';
import type { Fact } from './fact.ts';
import { sum } from './sum.ts';
import { flowOf, inPeriod, type YearRecords } from './year-records.ts';

export const landedDefinition = '落实日期在统计期内的帮扶项目；谋划中的和已中止的不计。';

export function landedProjects(
  records: Pick<YearRecords, 'projects' | 'from' | 'asOf'>,
): readonly Detail<ProjectValues>[] {
  return records.projects.filter(
    ({ values: { landedOn, status } }) =>
      inPeriod(records, landedOn) && status !== 'planned' && status !== 'stopped',
  );
}

export function projectsLanded(records: YearRecords): Fact {
  return count(
    {
      id: 'projects.landed',
      name: '落实帮扶项目',
      definition: landedDefinition,
      unit: '个',
      period: flowOf(records),
    },
    'details',
    landedProjects(records),
  );
}

export function projectsInvested(records: YearRecords): Fact {
  return sum(
    {
      id: 'projects.invested',
      name: '帮扶项目投资总额',
      definition: '统计期内落实的帮扶项目登记的投资总额之和；未填投资总额的项目不计。',
      unit: '万元',
      period: flowOf(records),
    },
    'details',
    landedProjects(records),
    (row) => row.values.invested,
  );
}

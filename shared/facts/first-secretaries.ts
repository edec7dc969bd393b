import type { Case } from '#shared/case-type.ts';
import type { FirstSecretaryStage, FirstSecretaryValues } from '#shared/case-types/first-secretary.ts';
import { count } from './count.ts';
import { firstOfEach } from './distinct.ts';
import { type Fact, stockOn } from './fact.ts';
import { flowOf, inPeriod, type YearRecords } from './year-records.ts';

type Assignment = Case<FirstSecretaryValues>;

/** Was really sent: neither planned nor taken back before the start. */
const sent: readonly string[] = [
  'serving',
  'completed',
  'reassigned',
  'recalled',
] satisfies FirstSecretaryStage[];

/** Assignments of first secretaries (not of team leaders and members), latest start first. */
function assignments(records: YearRecords): readonly Assignment[] {
  return records.firstSecretaries
    .filter(({ stage, values }) => sent.includes(stage) && values.role === 'secretary')
    .sort((a, b) => (b.values.from ?? '').localeCompare(a.values.from ?? ''));
}

/** Two assignments of one person in a year are one person; the later one stands behind the figure. */
function byPerson(rows: readonly Assignment[]): readonly Assignment[] {
  return firstOfEach(rows, (row) => row.values.person);
}

export function firstSecretariesDispatched(records: YearRecords): Fact {
  return count(
    {
      id: 'firstSecretaries.dispatched',
      name: '选派第一书记',
      definition:
        '统计期内任期开始的第一书记，同一人年内换村也只计一名；拟派和撤回的、工作队队长和队员不计，以后离任的仍计。',
      unit: '名',
      period: flowOf(records),
    },
    'cases',
    byPerson(assignments(records).filter((row) => inPeriod(records, row.values.from))),
  );
}

export function firstSecretariesInOffice(records: YearRecords): Fact {
  const { asOf } = records;
  return count(
    {
      id: 'firstSecretaries.inOffice',
      name: '在任第一书记',
      definition:
        '统计时点在任的第一书记：任期已经开始，当日尚未离任（离任当日计为离任）；任期届满未办离任的仍计，拟派和撤回的不计。',
      unit: '名',
      period: stockOn(asOf),
    },
    'cases',
    byPerson(
      assignments(records).filter(
        ({ values: { from, endedOn } }) =>
          from !== undefined && from <= asOf && (endedOn === undefined || endedOn > asOf),
      ),
    ),
  );
}

import type { Case } from '#shared/case-type.ts';
import type { FirstSecretaryStage, FirstSecretaryValues } from '#shared/case-types/first-secretary.ts';
import { addDays, firstDayOf, lastDayOf } from '#shared/day.ts';
import { count } from './count.ts';
import { cumulative } from './cumulative.ts';
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
function assignments(records: Pick<YearRecords, 'firstSecretaries'>): readonly Assignment[] {
  return records.firstSecretaries
    .filter(({ stage, values }) => sent.includes(stage) && values.role === 'secretary')
    .sort((a, b) => (b.values.from ?? '').localeCompare(a.values.from ?? ''));
}

/** Two assignments of one person in a year are one person; the later one stands behind the figure. */
function byPerson(rows: readonly Assignment[]): readonly Assignment[] {
  return firstOfEach(rows, (row) => row.values.person);
}

export const dispatchedDefinition =
  '统计期内任期开始的第一书记，同一人期内换村也只计一名；拟派和撤回的、工作队队长和队员不计，以后离任的仍计。';

export function dispatchedIn(
  records: Pick<YearRecords, 'firstSecretaries' | 'from' | 'asOf'>,
): readonly Assignment[] {
  return byPerson(assignments(records).filter((row) => inPeriod(records, row.values.from)));
}

export function firstSecretariesDispatched(records: YearRecords): Fact {
  return count(
    {
      id: 'firstSecretaries.dispatched',
      name: '选派第一书记',
      definition: dispatchedDefinition,
      unit: '名',
      period: flowOf(records),
    },
    'cases',
    dispatchedIn(records),
  );
}

/** Of all years the records tell of; who was sent twice is one person. */
export function firstSecretariesCumulative(records: YearRecords): Fact {
  const rows = byPerson(assignments(records).filter(({ values: { from } }) => (from ?? '9') <= records.asOf));
  const since = rows.at(-1)?.values.from ?? records.from;
  return cumulative(
    {
      id: 'firstSecretaries.cumulative',
      name: '累计选派第一书记',
      definition:
        '有记录以来至统计时点任期开始过的第一书记，同一人先后任职几次也只计一名；拟派和撤回的、工作队队长和队员不计。',
      unit: '名',
    },
    since,
    records.asOf,
    'cases',
    rows,
    ({ values }) => values.from,
  );
}

/** In office when the first day of the span began: who left on that day still counts, who came on it does not. */
export function firstSecretariesAtStart(records: YearRecords): Fact {
  const { from: first } = records;
  const atYearEnd = first === firstDayOf(records.year);
  return count(
    {
      id: 'firstSecretaries.atStart',
      name: '期初在任第一书记',
      definition:
        '统计期第一日开始时在任的第一书记：任期在此以前开始，当日或者以后才离任、或者尚未离任；年初数应当等于上年末数。',
      unit: '名',
      period: stockOn(addDays(first, -1)),
    },
    'cases',
    byPerson(
      assignments(records).filter(
        ({ values: { from, endedOn } }) =>
          from !== undefined && from < first && (endedOn === undefined || endedOn >= first),
      ),
    ),
    atYearEnd ? { sameAs: 'firstSecretaries.lastYearEnd' } : {},
  );
}

export function firstSecretariesLastYearEnd(records: YearRecords): Fact {
  const fact = firstSecretariesInOffice({ ...records, asOf: lastDayOf(records.year - 1) });
  return {
    ...fact,
    id: 'firstSecretaries.lastYearEnd',
    name: '上年末在任第一书记',
    definition: '上年最后一日在任的第一书记，口径与“在任第一书记”相同。',
  };
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

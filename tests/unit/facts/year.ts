import type { Case, Detail } from '#shared/case-type.ts';
import type {
  FirstSecretaryValues,
  HouseholdValues,
  ProjectValues,
  VillageYearValues,
} from '#shared/case-types/first-secretary.ts';
import type { InterviewValues } from '#shared/case-types/interview.ts';
import type { WarningCardValues } from '#shared/case-types/warning-card.ts';
import type { Day } from '#shared/day.ts';
import { type Span, wholeYear, type YearRecords, yearRecords } from '#shared/facts/year-records.ts';
import { type DeskSettings, defaultSettings } from '#shared/settings.ts';

let count = 0;
const nextId = () => `r${++count}`;

/** The year 2013 of these records, looked at long after. */
export function aYear(
  cases: readonly Case[],
  details: readonly Detail[] = [],
  today: Day = '2020-01-01',
  settings: Partial<DeskSettings> = {},
  span: Span = wholeYear(2013),
): YearRecords {
  return yearRecords(span, today, { cases, details }, { ...defaultSettings, ...settings });
}

export function aTalk(values: InterviewValues = {}, stage = 'archived'): Case {
  const talk: InterviewValues = {
    form: 'proactive',
    person: nextId(),
    talkedOn: '2013-05-06',
    mainClass: 'report',
    ...values,
  };
  return { id: nextId(), type: 'interview', stage, values: talk, steps: [] };
}

export function aCard(values: WarningCardValues = {}, stage = 'closed'): Case {
  const card: WarningCardValues = { colour: 'yellow', person: nextId(), issuedOn: '2013-05-06', ...values };
  return { id: nextId(), type: 'warningCard', stage, values: card, steps: [] };
}

export function aDispatch(values: FirstSecretaryValues = {}, stage = 'serving'): Case {
  const dispatch: FirstSecretaryValues = {
    person: nextId(),
    village: nextId(),
    role: 'secretary',
    from: '2013-03-18',
    until: '2015-03-18',
    ...values,
  };
  return { id: nextId(), type: 'firstSecretary', stage, values: dispatch, steps: [] };
}

export function aVillage(values: VillageYearValues = {}): Detail {
  const row: VillageYearValues = { village: nextId(), year: 2013, helper: 'own', income: 50, ...values };
  return { id: nextId(), type: 'villageYear', values: row };
}

export function aHousehold(values: HouseholdValues = {}): Detail {
  const row: HouseholdValues = { village: 'v', year: 2013, head: '某户主', income: 5000, ...values };
  return { id: nextId(), type: 'household', values: row };
}

export function aProject(values: ProjectValues = {}): Detail {
  const row: ProjectValues = {
    village: 'v',
    name: '某项目',
    landedOn: '2013-06-03',
    status: 'underway',
    ...values,
  };
  return { id: nextId(), type: 'project', values: row };
}

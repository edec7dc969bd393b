import type { FirstSecretaryValues, ProjectValues } from '#shared/case-types/first-secretary.ts';
import type { InterviewValues } from '#shared/case-types/interview.ts';
import type { WarningCardValues } from '#shared/case-types/warning-card.ts';
import { type Day, firstDayOf, isDay } from '#shared/day.ts';
import { dayOfCase, yearOfDetail } from '#shared/engine/columns.ts';
import { firstOfEach } from '#shared/facts/distinct.ts';
import { dispatchedDefinition, dispatchedIn } from '#shared/facts/first-secretaries.ts';
import { heldDefinition, heldInterviews } from '#shared/facts/interviews.ts';
import { landedDefinition, landedProjects } from '#shared/facts/projects.ts';
import { issuedCards, issuedDefinition } from '#shared/facts/warning-cards.ts';
import { isCaseOf, isDetailOf, type Span } from '#shared/facts/year-records.ts';
import { caseTypeOf, caseTypes, detailTypeOf, detailTypes } from '#shared/registry.ts';
import { type Counted, isMatter } from './counted.ts';

const { villageYear, household, project } = detailTypes;

/** What can be counted: every kind of matter, and the rows that hang on villages. */
export const subjects = { ...caseTypes, villageYear, household, project } as const;
export type SubjectName = keyof typeof subjects;

export function isSubjectName(name: string): name is SubjectName {
  return Object.hasOwn(subjects, name);
}

export function isDetailSubject(name: SubjectName): name is 'villageYear' | 'household' | 'project' {
  return Object.hasOwn(detailTypes, name);
}

/** 口径: which of the registered records count, and by which day. */
export interface Basis {
  readonly name: string;
  readonly label: string;
  /** One sentence, printed below the table. */
  readonly definition: string;
  /** Of records of the subject whose day lies in the span. */
  counts(records: readonly Counted[], span: Span): readonly Counted[];
  /** The day by which a record stands in a month, a quarter or a year. */
  dayOf(record: Counted): Day | undefined;
}

/** The ways to count a subject; the first is that of the fact told in reports. */
export function basesOf(subject: SubjectName): readonly [Basis, ...Basis[]] {
  const { label } = subjects[subject];
  switch (subject) {
    case 'warningCard':
      return [
        {
          name: 'issued',
          label: '签发四色卡',
          definition: issuedDefinition,
          counts: (records, span) =>
            issuedCards({
              cards: matters(records).filter(isCaseOf<WarningCardValues>(subject)),
              ...until(span),
            }),
          dayOf: dayIn('issuedOn'),
        },
        registered('登记的全部四色卡，含草稿、审批中和已撤销的；以签发日期为准，未签发的以登记日期为准。'),
      ];
    case 'interview':
      return [
        {
          name: 'held',
          label: '实际约谈',
          definition: heldDefinition,
          counts: (records, span) =>
            heldInterviews({
              interviews: matters(records).filter(isCaseOf<InterviewValues>(subject)),
              ...until(span),
            }),
          dayOf: dayIn('talkedOn'),
        },
        registered('登记的全部约谈，含尚未谈话和不予受理的；以谈话日期为准，未谈话的以申请日期为准。'),
      ];
    case 'firstSecretary':
      return [
        {
          name: 'dispatched',
          label: '选派第一书记',
          definition: dispatchedDefinition,
          counts: (records, span) =>
            dispatchedIn({
              firstSecretaries: matters(records).filter(isCaseOf<FirstSecretaryValues>(subject)),
              ...until(span),
            }),
          dayOf: dayIn('from'),
        },
        registered('登记的全部派驻，含拟派、撤回的和队长、队员；以任期开始日期为准。'),
      ];
    case 'project':
      return [
        {
          name: 'landed',
          label: '落实帮扶项目',
          definition: landedDefinition,
          counts: (records, span) =>
            landedProjects({
              projects: rows(records).filter(isDetailOf<ProjectValues>(subject)),
              ...until(span),
            }),
          dayOf: dayIn('landedOn'),
        },
        registered('登记的全部帮扶项目，含谋划中和已中止的；以落实日期为准。'),
      ];
    case 'villageYear':
      return [
        {
          ...registered('登记了年度指标的村，一村一年只计一个。'),
          counts: (records) =>
            firstOfEach(records, ({ values: { village, year } }) => `${village ?? ''} ${year ?? ''}`),
        },
      ];
    default:
      return [registered(`登记的全部${label}。`)];
  }
}

function registered(definition: string): Basis {
  return {
    name: 'all',
    label: '全部登记',
    definition,
    counts: (records) => records,
    dayOf: (record) =>
      isMatter(record) ? dayOfCase(caseTypeOf(record.type), record) : firstDayOfRow(record),
  };
}

/** The day of a project; of a row that knows its year only, the first day of that. */
function firstDayOfRow(row: Exclude<Counted, { readonly steps: unknown }>): Day | undefined {
  const type = detailTypeOf(row.type);
  const day = row.values[type.columns.year];
  if (typeof day === 'string' && isDay(day)) return day;
  const year = yearOfDetail(type, row);
  return year === undefined ? undefined : firstDayOf(year);
}

function dayIn(field: string): Basis['dayOf'] {
  return ({ values }) => {
    const day = values[field];
    return typeof day === 'string' && isDay(day) ? day : undefined;
  };
}

function until({ from, to }: Span) {
  return { from, asOf: to };
}

function matters(records: readonly Counted[]) {
  return records.filter(isMatter);
}

function rows(records: readonly Counted[]) {
  return records.filter((record) => !isMatter(record));
}

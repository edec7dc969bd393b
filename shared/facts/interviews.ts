import type { Case } from '#shared/case-type.ts';
import {
  type InterviewStage,
  type InterviewValues,
  interview,
  type MainClass,
  mainClasses,
} from '#shared/case-types/interview.ts';
import { count, including } from './count.ts';
import { distinctPeople } from './distinct.ts';
import type { Fact } from './fact.ts';
import { flowOf, inPeriod, type YearRecords } from './year-records.ts';

export const interviewForms = interview.fields.form.options;
export type InterviewForm = keyof typeof interviewForms;

const held: readonly string[] = ['talked', 'handling', 'answered', 'archived'] satisfies InterviewStage[];

/** Talks that took place in the year; an application, an appointment and a refusal are none. */
export function heldInterviews(
  records: Pick<YearRecords, 'interviews' | 'from' | 'asOf'>,
): readonly Case<InterviewValues>[] {
  return records.interviews.filter(
    (talk) => held.includes(talk.stage) && inPeriod(records, talk.values.talkedOn),
  );
}

export const heldDefinition =
  '统计期内实际进行的约谈，以谈话日期为准，一次计一人次；尚在申请、受理、约定环节的和不予受理的不计。';

/** The 滨州 rule (2011): every talk has exactly one main class, so the three classes add up to the total. */
export function interviewsTotal(records: YearRecords): Fact {
  return count(
    {
      id: 'interviews.total',
      name: '约谈',
      definition: heldDefinition,
      unit: '人次',
      period: flowOf(records),
    },
    'cases',
    heldInterviews(records),
    {
      parts: [
        ['interviews.appeal', 'interviews.report', 'interviews.suggestion'],
        [
          'interviews.form.application',
          'interviews.form.proactive',
          'interviews.form.fieldVisit',
          'interviews.form.accountability',
        ],
      ],
    },
  );
}

export function interviewsPeople(records: YearRecords): Fact {
  return distinctPeople(
    {
      id: 'interviews.people',
      name: '约谈干部人数',
      definition: '统计期内实际约谈过的干部，同一人谈过几次也只计一人。',
      unit: '人',
      period: flowOf(records),
    },
    heldInterviews(records),
    (talk) => talk.values.person,
  );
}

export function interviewsOfClass(mainClass: MainClass): (records: YearRecords) => Fact {
  const label = mainClasses[mainClass];
  return (records) =>
    including(
      {
        id: `interviews.${mainClass}`,
        name: `约谈（${label}）`,
        definition: `统计期内实际进行、主类别为“${label}”的约谈；每次约谈只归一类，一次计一件。`,
        unit: '件',
        period: flowOf(records),
      },
      'interviews.total',
      'cases',
      heldInterviews(records).filter((talk) => talk.values.mainClass === mainClass),
    );
}

export function interviewsOfForm(form: InterviewForm): (records: YearRecords) => Fact {
  const label = interviewForms[form];
  return (records) =>
    including(
      {
        id: `interviews.form.${form}`,
        name: label,
        definition: `统计期内实际进行、形式为“${label}”的约谈，一次计一人次。`,
        unit: '人次',
        period: flowOf(records),
      },
      'interviews.total',
      'cases',
      heldInterviews(records).filter((talk) => talk.values.form === form),
    );
}

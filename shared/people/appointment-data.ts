import { ageAt, type Day, isMonth, type Month, monthInDots } from '../day.ts';
import type {
  AppointmentFormData,
  Education,
  FormRelative,
  ResumeLine,
} from '../documents/appointment-form-data.ts';
import { ageLimitMonth } from './age-limit.ts';
import { type FamilyMember, familyAge } from './family.ts';
import { ageDayOf, birthOf } from './form-age.ts';
import type { Person, PersonValues } from './person.ts';
import { inResumeForm, resumeIndent } from './resume.ts';

/**
 * What the 干部任免审批表 prints of a person. Ages are counted on 计算年龄时间, else 填表时间, else today.
 * @param unitName name of the person's unit, for 现任职务 where 单位及职务 is not filled
 */
export function appointmentData(
  { values, family = [] }: Pick<Person, 'values' | 'family'>,
  unitName: string,
  today: Day,
): AppointmentFormData {
  const day = ageDayOf(values, today);
  const birth = birthOf(values);
  const text = (field: keyof PersonValues) => String(values[field] ?? '');
  return {
    name: text('name').replace(/\s/g, ''),
    sex: text('sex'),
    birth: birth === undefined ? '' : withYears(birth, ageAt(birth, day)),
    nation: text('nation'),
    nativePlace: text('nativePlace'),
    birthPlace: text('birthPlace'),
    partyJoined: monthsInDots(text('partyJoined')),
    workStarted: monthsInDots(text('workStarted')),
    health: text('health'),
    ageLimit: ageLimit(values, birth),
    title: text('title'),
    expertise: text('expertise'),
    fullTime: education(values, 'fullTime'),
    partTime: education(values, 'partTime'),
    post: values.unitAndPost ?? `${unitName}${text('post')}`,
    proposedPost: text('proposedPost'),
    removedPost: text('removedPost'),
    resume: resumeOf(text('resume')),
    awards: text('awards'),
    assessments: text('assessments'),
    reason: text('appointmentReason'),
    family: family.map((member) => relative(member, day)),
    reportingUnit: text('reportingUnit'),
    author: text('formAuthor'),
  };
}

/** `1975.08` and below it `（51岁）`. */
function withYears(month: Month, years: number): string {
  return `${monthInDots(month)}\n（${years}岁）`;
}

/** 到龄时间 as entered, or by the former limit; blank where neither is known, because the form must not guess. */
function ageLimit(
  { ageLimitMonth: entered, formerAgeLimit }: PersonValues,
  birth: Month | undefined,
): string {
  if (birth === undefined) return entered === undefined ? '' : monthInDots(entered);
  const month = entered ?? (formerAgeLimit === undefined ? undefined : ageLimitMonth(birth, formerAgeLimit));
  return month === undefined ? '' : withYears(month, ageAt(birth, month));
}

/** `1996-06`, `199606`, and months inside other words (`199606；民建`) as `1996.06`. */
function monthsInDots(text: string): string {
  return text.replace(/(?<!\d)(\d{4})[-.]?(\d{2})(?!\d)/g, (found, year, month) =>
    isMonth(`${year}-${month}`) ? `${year}.${month}` : found,
  );
}

function education(values: PersonValues, kind: 'fullTime' | 'partTime'): Education {
  return {
    education: values[`${kind}Education`] ?? '',
    degree: values[`${kind}Degree`] ?? '',
    school: values[`${kind}School`] ?? '',
    degreeSchool: values[`${kind}DegreeSchool`] ?? '',
  };
}

function resumeOf(text: string): readonly ResumeLine[] {
  return inResumeForm(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ span: line.slice(0, resumeIndent).trim(), text: line.slice(resumeIndent).trim() }));
}

function relative(member: FamilyMember, day: Day): FormRelative {
  const { relation, name, party = '', unitAndPost = '' } = member;
  const age = familyAge(member, day);
  return { relation, name, age: age === undefined ? '' : String(age), party, unitAndPost };
}

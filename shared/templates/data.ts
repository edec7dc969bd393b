import type { Case, Frozen } from '../case-type.ts';
import { copyNumber } from '../case-types/printed-copy.ts';
import { type Day, dayInWords, isDay, isMonth, type Month, monthNumber, yearOf } from '../day.ts';
import type { Field, Value, Values } from '../fields.ts';
import { type Person, type Post, personFields } from '../people/person.ts';
import { caseTypeOf } from '../registry.ts';
import { assertNever } from '../result.ts';
import type { DeskSettings } from '../settings.ts';

/** What fills a template: values by name, and lists of such. '' where nothing is known, which is also a false condition. */
export interface TemplateData {
  readonly [name: string]: string | readonly TemplateData[];
}

/** Names of what a record only refers to by id. */
export interface TemplateNames {
  unit(id: string): string;
  person(id: string): string;
  matter(id: string): string;
}

export interface TemplateDay {
  readonly settings: Pick<DeskSettings, 'organ' | 'office' | 'place'>;
  readonly today: Day;
  readonly operator: string;
  /** 份号; none for a single print. */
  readonly copy?: number;
}

export function commonData({ settings, today, operator, copy }: TemplateDay): TemplateData {
  return {
    机关名称: settings.organ,
    机关代字: settings.office,
    地域称谓: settings.place,
    打印日期: dayInWords(today),
    经办人: operator,
    份号: copy === undefined ? '' : copyNumber(copy),
  };
}

export function personData(person: Person, posts: readonly Post[], names: TemplateNames): TemplateData {
  return {
    ...valuesData(personFields, person.values, names),
    家庭成员: (person.family ?? []).map((member) => ({
      称谓: member.relation,
      姓名: member.name,
      出生年月: monthInWords(member.birth),
      政治面貌: member.party ?? '',
      工作单位及职务: member.unitAndPost ?? '',
    })),
    任职经历: posts.map(({ unit, post, from, to, document }) => ({
      单位: unit,
      职务: post,
      任职时间: monthInWords(from),
      免职时间: monthInWords(to),
      文号: document ?? '',
    })),
  };
}

/** The record's own fields lie over the person's, and what was frozen at the event over both. */
export function caseData(
  record: Case,
  person: TemplateData,
  names: TemplateNames,
  instant: (iso: string) => string,
): TemplateData {
  const type = caseTypeOf(record.type);
  const { frozen } = record;
  return {
    ...person,
    ...valuesData(type.fields, record.values, names),
    ...(frozen ? frozenData(frozen) : {}),
    编号: record.number?.text ?? '',
    办理阶段: type.stages[record.stage]?.label ?? record.stage,
    办理过程: record.steps.map(({ act, at, by, reason }) => ({
      环节: act,
      时间: instant(at),
      经办人: by,
      理由: reason ?? '',
    })),
  };
}

/** What was not known at the event leaves the rest as it is. */
function frozenData({ name, unit, post, level, birth }: Frozen): TemplateData {
  const known = {
    姓名: name,
    单位: unit,
    职务: post,
    职务层次: level,
    出生年月: birth !== undefined && isMonth(birth) ? monthInWords(birth) : '',
  };
  return Object.fromEntries(Object.entries(known).filter(([, text]) => text !== ''));
}

function valuesData(
  fields: Readonly<Record<string, Field>>,
  values: Values,
  names: TemplateNames,
): TemplateData {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [field.label, wordsOf(field, values[name], names)]),
  );
}

/** As in running text: 2026年3月5日, numbers without unit (the template says it), 是 or nothing. */
function wordsOf(field: Field, value: Value | undefined, names: TemplateNames): string {
  if (value === undefined || value === '') return '';
  const text = String(value);
  switch (field.kind) {
    case 'day':
      return isDay(text) ? dayInWords(text) : text;
    case 'month':
      return isMonth(text) ? monthInWords(text) : text;
    case 'option':
      return field.options[text] ?? text;
    case 'flag':
      return value === true ? '是' : '';
    case 'unit':
      return names.unit(text);
    case 'person':
      return names.person(text);
    case 'case':
      return names.matter(text);
    case 'text':
    case 'code':
    case 'number':
      return text;
    default:
      return assertNever(field);
  }
}

function monthInWords(month: Month | undefined): string {
  return month === undefined ? '' : `${yearOf(month)}年${monthNumber(month)}月`;
}

import type { AnyCaseType, AnyDetailType, Case, Detail } from '../case-type.ts';
import { type Day, isDay, yearOf } from '../day.ts';

/** The day by which a record is placed: the first filled day field of its type's `columns.day`. */
export function dayOfCase(type: AnyCaseType, record: Pick<Case, 'values'>): Day | undefined {
  for (const name of type.columns.day) {
    const value = record.values[name];
    if (typeof value === 'string' && isDay(value)) return value;
  }
  return undefined;
}

function textIn(record: Pick<Case, 'values'>, name: string | undefined): string | undefined {
  const value = name === undefined ? undefined : record.values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function personOfCase(type: AnyCaseType, record: Pick<Case, 'values'>): string | undefined {
  return textIn(record, type.columns.person);
}

export function unitOfCase(type: AnyCaseType, record: Pick<Case, 'values'>): string | undefined {
  return textIn(record, type.columns.unit);
}

export function kindOfCase(type: AnyCaseType, record: Pick<Case, 'values'>): string | undefined {
  return textIn(record, type.columns.kind);
}

/** What a record is called besides its number: its person, or the title of a paper in one line; '' where it has neither. */
export function subjectOf(type: AnyCaseType, { values, frozen }: Pick<Case, 'values' | 'frozen'>): string {
  if (frozen?.name) return frozen.name;
  const titles = (type.columns.subject ?? []).map((name) => textIn({ values }, name));
  return (titles.find((title) => title !== undefined) ?? '').replace(/\s*\n\s*/g, '').trim();
}

/** 四色卡组警〔2013〕黄-007号, or 四色卡（张三，2013-05-06，未编号）: how a sentence names a record. */
export function caseInWords(type: AnyCaseType, record: Pick<Case, 'values' | 'frozen' | 'number'>): string {
  if (record.number) return `${type.label}${record.number.text}`;
  const whose = subjectOf(type, record) || (record.frozen?.unit ?? '');
  const words = [whose, dayOfCase(type, record), type.number && '未编号'].filter(Boolean);
  return words.length === 0 ? type.label : `${type.label}（${words.join('，')}）`;
}

/** Name of the operator whose matter it is. A record of the first release belongs to whoever registered it. */
export function handlerOf({ handler, steps }: Pick<Case, 'handler' | 'steps'>): string {
  return handler?.name ?? steps[0]?.by ?? '';
}

/** The year a detail row counts for. */
export function yearOfDetail(type: AnyDetailType, row: Detail): number | undefined {
  const value = row.values[type.columns.year];
  if (typeof value === 'number') return value;
  return typeof value === 'string' && isDay(value) ? yearOf(value) : undefined;
}

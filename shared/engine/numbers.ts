import type { AnyCaseType, Case, CaseNumber } from '../case-type.ts';
import { yearOf } from '../day.ts';
import { ok, type Result, refuseAt } from '../result.ts';
import { dayOfCase } from './columns.ts';

/** The series in which the record is counted: type, year and kind, e.g. `warningCard/2013/黄`. */
export function seriesOf(type: AnyCaseType, record: Case): string | undefined {
  if (!type.number) return undefined;
  const day = dayOfCase(type, record);
  if (day === undefined) return undefined;
  const kind = type.number.kind?.(record.values);
  return [type.name, yearOf(day), ...(kind === undefined ? [] : [kind])].join('/');
}

/**
 * The series of numbers that show the 机关代字: another code begins at 1 again. A form without it keeps one series, or
 * two records would bear the same number.
 */
export function seriesOfOffice(series: string, form: string, office: string): string {
  return form.includes('{office}') ? `${series}/${office}` : series;
}

/** True if the number was counted in this series, of whatever 机关代字. */
export function isInSeries({ series }: CaseNumber, of: string | undefined): boolean {
  return of !== undefined && (series === of || series.startsWith(`${of}/`));
}

/** The number that the record bears already on paper, by its own field; undefined where the next one is to be given. */
export function givenSeq(type: AnyCaseType, { values }: Pick<Case, 'values'>): number | undefined {
  const value = values[type.number?.given ?? ''];
  return typeof value === 'number' ? value : undefined;
}

/** The record, or why it may not say another number or another kind (机关代字, 卡色) than the one it was given. */
export function keepsNumber(type: AnyCaseType, record: Case): Result<Case> {
  const { number, values } = record;
  if (number === undefined) return ok(record);
  const given = givenSeq(type, record);
  if (given !== undefined && given !== number.seq) {
    return refuseAt(`已编为${number.text}，号不能再改；确实编错的，请撤销后另行登记。`, type.number?.given);
  }
  const kindOf = type.number?.kind;
  const [, , counted] = number.series.split('/');
  if (kindOf === undefined || kindOf(values) === counted) return ok(record);
  const isTeller = (name: string) => kindOf({ ...values, [name]: undefined }) !== kindOf(values);
  return refuseAt(fixedInNumber(number), Object.keys(type.fields).find(isTeller));
}

/** Why year and kind stay as they were printed. */
export function fixedInNumber({ text }: CaseNumber): string {
  return `已编为${text}，编号中的年份和类别不能再改；确实编错的，请撤销后另行登记。`;
}

/**
 * Fills a number's form. `form` comes from the type or from 设置.
 * @param series where it is counted, if not in that of the type alone
 */
export function numberOf(
  type: AnyCaseType,
  record: Case,
  seq: number,
  form: string,
  office: string,
  series = seriesOf(type, record),
): CaseNumber {
  if (series === undefined) throw new Error(`${type.name} has no series yet`);
  const [, year = '', kind = ''] = seriesOf(type, record)?.split('/') ?? [];
  const text = form
    .replaceAll('{office}', office)
    .replaceAll('{year}', year)
    .replaceAll('{kind}', kind)
    .replaceAll('{seq3}', String(seq).padStart(3, '0'))
    .replaceAll('{seq}', String(seq));
  return { series, seq, text };
}

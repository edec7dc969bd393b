import { ageAt, type Day, isMonth, type Month } from '../day.ts';
import { readIdNumber } from './id-number.ts';
import type { PersonValues } from './person.ts';

/** 出生年月; where the register has none, the one of the identity number. */
export function birthOf({ birth, idNumber = '' }: PersonValues): Month | undefined {
  if (birth !== undefined) return birth;
  const id = readIdNumber(idNumber);
  const month = id.kind === 'valid' ? id.birth.slice(0, 7) : '';
  return isMonth(month) ? month : undefined;
}

/** The day on which the form counts ages: 计算年龄时间, else 填表时间, else today. */
export function ageDayOf({ ageAsOf, formDate }: PersonValues, today: Day): Day {
  return ageAsOf ?? formDate ?? today;
}

/** The age beside 出生年月 on the form, in completed years by month. */
export function formAge(values: PersonValues, today: Day): number | undefined {
  const birth = birthOf(values);
  return birth === undefined ? undefined : ageAt(birth, ageDayOf(values, today));
}

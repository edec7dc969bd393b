import { isMonth } from '#shared/day.ts';
import { isBlank, type Value, type Values } from '#shared/fields.ts';
import { ageLimitMonth, type FormerAgeLimit, formerAgeLimits } from '#shared/people/age-limit.ts';
import { readIdNumber } from '#shared/people/id-number.ts';

/** What follows from the change of one field of the person's form; undefined for nothing. */
export function derivedFrom(changed: string, values: Values): Values | undefined {
  switch (changed) {
    case 'idNumber':
      return fromIdNumber(values);
    case 'unit':
    case 'post':
      // The whole text must not outlive what it is made of.
      return { unitAndPost: undefined };
    case 'birth':
    case 'formerAgeLimit':
      return reaching(values);
    default:
      return undefined;
  }
}

/** Sex and month of birth, where they are blank. */
function fromIdNumber(values: Values): Values | undefined {
  const id = readIdNumber(typeof values.idNumber === 'string' ? values.idNumber : '');
  if (id.kind !== 'valid') return undefined;
  const month = id.birth.slice(0, 7);
  return {
    ...(isBlank(values.sex) ? { sex: id.sex } : {}),
    ...(isBlank(values.birth) && isMonth(month) ? { birth: month } : {}),
  };
}

/** 到龄时间 by birth and limit; where the rule has no formula, what was typed stays. */
function reaching({ birth, formerAgeLimit }: Values): Values | undefined {
  if (!isLimit(formerAgeLimit) || typeof birth !== 'string' || !isMonth(birth)) return undefined;
  const month = ageLimitMonth(birth, formerAgeLimit);
  return month === undefined ? undefined : { ageLimitMonth: month };
}

function isLimit(value: Value | undefined): value is FormerAgeLimit {
  return typeof value === 'string' && value in formerAgeLimits;
}

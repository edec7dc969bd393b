import { type Month, monthNumber, monthOf, yearOf } from '../day.ts';

/** 改革前任职年龄界限: the limits that the form knows. 已到龄 stands for people who had reached it before the reform. */
export const formerAgeLimits = {
  at50: '50岁',
  at55: '55岁',
  at60: '60岁',
  at63: '63岁',
  at65: '65岁',
  at66: '66岁',
  past: '已到龄人员',
} as const;

export type FormerAgeLimit = keyof typeof formerAgeLimits;

/** The reform counts from 2025-01: one month later for every `every` months, `most` at most. */
const delays: { readonly [limit in FormerAgeLimit]?: { years: number; every: number; most: number } } = {
  at60: { years: 60, every: 4, most: 36 },
  at55: { years: 55, every: 4, most: 36 },
  at50: { years: 50, every: 2, most: 60 },
};

/**
 * 到龄年月 by the 渐进式延迟法定退休年龄办法 of 2024 (men and 女干部 of the limit 60 and 55: a month for each four, up to
 * 36; limit 50: a month for each two, up to 60). Undefined for limits without a formula (63, 65, 66, past).
 */
export function ageLimitMonth(birth: Month, limit: FormerAgeLimit): Month | undefined {
  const delaying = delays[limit];
  if (!delaying) return undefined;
  const { years, every, most } = delaying;
  const before = (yearOf(birth) + years) * 12 + monthNumber(birth);
  const nth = before - 2025 * 12;
  const delay = nth < 1 ? 0 : Math.min(most, Math.floor((nth - 1) / every) + 1);
  const month = before + delay - 1;
  return monthOf(Math.floor(month / 12), (month % 12) + 1);
}

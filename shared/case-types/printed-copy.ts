import { type Detail, defineDetail, type ValuesOfType } from '../case-type.ts';
import { isDay, yearOf } from '../day.ts';
import type { Problem } from '../result.ts';

/** 份号 as it is printed and registered (7.2.1). */
export function copyNumber(number: number): string {
  return String(number).padStart(6, '0');
}

/** 印发登记: which numbered copies of which paper went where. */
export const printedCopy = defineDetail({
  name: 'printedCopy',
  label: '印发',
  fields: {
    day: { kind: 'day', label: '印制日期', required: true, past: true },
    paper: { kind: 'text', label: '文件名称', required: true },
    record: { kind: 'text', label: '对应记录' },
    copies: { kind: 'number', label: '份数', unit: '份', required: true, min: 1, max: 999 },
    // Six digits as on the paper: a name, not a quantity that a list could add up.
    first: { kind: 'text', label: '起始份号' },
    last: { kind: 'text', label: '终止份号' },
    recipient: { kind: 'text', label: '发往' },
    operator: { kind: 'text', label: '经办人' },
    returnedOn: { kind: 'day', label: '收回日期', past: true },
    remark: { kind: 'text', label: '备注', lines: 2 },
  },
  columns: { year: 'day' },
  check: ({ first, last, copies }) => {
    const odd = (
      [
        ['first', first],
        ['last', last],
      ] as const
    ).filter(([, number]) => number !== undefined && !/^\d{1,6}$/.test(number));
    if (odd.length > 0) return odd.map(([field]) => ({ field, message: '份号是六位以内的数字，请改正。' }));
    if (first === undefined || last === undefined || copies === undefined) return [];
    return Number(last) - Number(first) + 1 === copies
      ? []
      : [{ field: 'last', message: `起始份号到终止份号应为${copies}份，请核对份数和份号。` }];
  },
});

export type PrintedCopyValues = ValuesOfType<typeof printedCopy>;

/** 份号 are given once a year: no two rows of the register of a year hold the same number. */
export function copyProblems({ values }: Detail, others: readonly Detail[]): readonly Problem[] {
  const own = numbersOf(values);
  const taken = own && others.find((other) => overlap(own, numbersOf(other.values)));
  if (!taken) return [];
  const { first, last, paper, record } = taken.values;
  const what = [paper, record].filter(Boolean).join(' ');
  return [{ field: 'first', message: `份号${first}至${last}已登记给“${what}”，请改用之后的份号。` }];
}

interface Numbers {
  readonly year: number;
  readonly first: number;
  readonly last: number;
}

function numbersOf({ day, first, last }: Detail['values']): Numbers | undefined {
  if (typeof day !== 'string' || !isDay(day) || first === undefined || last === undefined) return undefined;
  return { year: yearOf(day), first: Number(first), last: Number(last) };
}

function overlap(one: Numbers, other: Numbers | undefined): boolean {
  return other?.year === one.year && one.first <= other.last && other.first <= one.last;
}

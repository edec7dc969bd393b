import { addDays, type Day, dayOf, firstDayOf, lastDayOf, yearOf } from '#shared/day.ts';
import type { Span } from '#shared/facts/year-records.ts';
import { readNumeral } from './numerals.ts';

/** Days of one year; `elsewhen` for what no span of a year holds: several years, a campaign, a mean per month. */
export type SaidSpan = Span | 'elsewhen';

const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const NUMBER = '(?:\\d{1,2}|十[一二]?|[一二两三四五六七八九])';
const YEAR = '(?:(\\d{4})年|今年|本年|当年)?';
const TO = '(?:至|到|—+|–|－|-|~|～)';
const PART = `(?:份|底|末|上旬|中旬|下旬|(\\d{1,2})日)?`;
const SEVERAL_YEARS = [
  `\\d{4}年?${TO}\\d{4}年`,
  '“十[一二三四]?五”(?:时期|期间|规划)?|十[一二三四]五(?:时期|期间|规划)',
  `(?:近|这|前|过去|连续)?${NUMBER}年(?:多|余)?(?:来|间)`,
  `(?:近|这|前|过去|连续)${NUMBER}(?:个)?年`,
  '前年|往年|历年|多年',
].join('|');
const RATE = '[月季周日年]均|平均每|每个?(?:季度|[月季周日年])|各季度';
const LOOSE = '上(?:个?月|季度|周)|本周|近日|近期|日前|期间|以来';

/** How a draft names a span, in the order in which the longer form has to be tried before the shorter. */
const FORMS: readonly { readonly form: string; readonly read: (found: Found) => SaidSpan | undefined }[] = [
  { form: SEVERAL_YEARS, read: ({ words }) => (words === '一年来' ? undefined : 'elsewhen') },
  {
    form: `${YEAR}(${MONTH})月?${PART}${TO}${YEAR}(${MONTH})月${PART}(?:期间)?`,
    read: ({ year, parts: [y, m, d, y2, m2, d2] }) => {
      const end = y2 === undefined ? year(y) : Number(y2);
      return year(y) === end ? spanOf(dayIn(end, m, d, 'first'), dayIn(end, m2, d2, 'last')) : 'elsewhen';
    },
  },
  {
    form: `(?:截至|截止到?|至|到)${YEAR}(${MONTH})月${PART}`,
    read: ({ year, parts: [y, m, d] }) => spanOf(firstDayOf(year(y)), dayIn(year(y), m, d, 'last')),
  },
  {
    form: `${YEAR}(${MONTH})月${PART}(?:以?前|为?止)`,
    read: ({ year, parts: [y, m, d] }) => spanOf(firstDayOf(year(y)), dayIn(year(y), m, d, 'last')),
  },
  {
    form: `${YEAR}第?([一二三四1-4])(?:季度)?${TO}第?([一二三四1-4])季度`,
    read: ({ year, parts: [y, first, last] }) => months(year(y), 3 * numeral(first) - 2, 3 * numeral(last)),
  },
  {
    form: `${YEAR}第?([一二三四1-4])季度`,
    read: ({ year, parts: [y, quarter] }) => months(year(y), 3 * numeral(quarter) - 2, 3 * numeral(quarter)),
  },
  {
    form: `${YEAR}前([一二两三23])个?季度`,
    read: ({ year, parts: [y, quarters] }) => months(year(y), 1, 3 * numeral(quarters)),
  },
  { form: `${YEAR}上半年`, read: ({ year, parts: [y] }) => months(year(y), 1, 6) },
  { form: `${YEAR}下半年`, read: ({ year, parts: [y] }) => months(year(y), 7, 12) },
  {
    form: `${YEAR}[前头](${NUMBER})个月`,
    read: ({ year, parts: [y, count] }) => months(year(y), 1, numeral(count)),
  },
  {
    form: `${YEAR}(${MONTH})月份?(?:以来|起)`,
    read: ({ year, parts: [y, m] }) => months(year(y), numeral(m), 12),
  },
  {
    form: `${YEAR}(${MONTH})月(?:底|末)`,
    read: ({ year, parts: [y, m] }) => months(year(y), 1, numeral(m)),
  },
  {
    form: `${YEAR}(${MONTH})月([上中下])旬`,
    read: ({ year, parts: [y, m, third] }) => tenDays(year(y), m, third),
  },
  {
    form: `${YEAR}(${MONTH})月(?:(\\d{1,2})日|份)?`,
    read: ({ year, parts: [y, m, d] }) => spanOf(dayIn(year(y), m, d, 'first'), dayIn(year(y), m, d, 'last')),
  },
  {
    form: '(?:今年|年初)以来|[今本]年|年内|到?目前|至今',
    read: ({ own }) => ({ from: firstDayOf(yearOf(own.from)), to: own.to }),
  },
  { form: `${YEAR}(?:全年|年?[底末终])`, read: ({ year, parts: [y] }) => months(year(y), 1, 12) },
  { form: RATE, read: () => 'elsewhen' },
  { form: LOOSE, read: () => 'elsewhen' },
];

interface Found {
  readonly words: string;
  /** What the groups of the form caught, in order. */
  readonly parts: readonly (string | undefined)[];
  /** The year named in the form itself, else the one the sentence speaks of. */
  readonly year: (named: string | undefined) => number;
  /** What the draft is about. */
  readonly own: Span;
}

const readers = FORMS.map(({ form, read }) => ({ read, whole: new RegExp(`^(?:${form})$`) }));
const ANY = new RegExp(FORMS.map(({ form }) => form).join('|'), 'g');

/**
 * The span last named in `words`: 第一季度, 1月至6月, 1—11月, 截至6月底 (from the first day of the year on), 8月下旬, 全年 …
 * @param spoken the year the sentence speaks of, for spans that name none
 * @param own what the draft is about: 今年 and 目前 end with it
 */
export function spanSaid(words: string, spoken: number, own: Span): SaidSpan | undefined {
  const last = [...words.matchAll(ANY)].at(-1)?.[0];
  if (last === undefined) return undefined;
  for (const { whole, read } of readers) {
    const match = whole.exec(last);
    if (!match) continue;
    const year = (named: string | undefined) => (named === undefined ? spoken : Number(named));
    return read({ words: last, parts: match.slice(1), year, own });
  }
  return undefined;
}

/** Whether words name a span and nothing else: 第一季度, 2013年, 7月. */
export function isOnlySpan(words: string): boolean {
  return (
    words.trim() !== '' &&
    words
      .replace(ANY, '')
      .replace(/\d{4}年?(?:度)?/g, '')
      .trim() === ''
  );
}

/** `3月18日`, `1月1日至6月30日`, `全年`: a span as a message names it. */
export function spanInWords({ from, to }: Span): string {
  const year = yearOf(from);
  if (from === firstDayOf(year) && to === lastDayOf(year)) return `${year}年全年`;
  const words = (day: Day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
  return from === to ? `${year}年${words(from)}` : `${year}年${words(from)}至${words(to)}`;
}

function numeral(text: string | undefined): number {
  return readNumeral(text ?? '') ?? 0;
}

function months(year: number, first: number, last: number): SaidSpan {
  return spanOf(dayIn(year, String(first), undefined, 'first'), dayIn(year, String(last), undefined, 'last'));
}

/** The day of the month, or its first or last where none is said. */
function dayIn(
  year: number,
  month: string | undefined,
  day: string | undefined,
  end: 'first' | 'last',
): Day | undefined {
  const number = numeral(month);
  if (day !== undefined) return dayOf(year, number, Number(day));
  if (end === 'first') return dayOf(year, number, 1);
  if (number === 12) return lastDayOf(year);
  const next = dayOf(year, number + 1, 1);
  return next && addDays(next, -1);
}

function tenDays(year: number, month: string | undefined, third: string | undefined): SaidSpan {
  const first = { 上: 1, 中: 11, 下: 21 }[third ?? ''] ?? 1;
  const from = dayOf(year, numeral(month), first);
  return spanOf(from, third === '下' ? dayIn(year, month, undefined, 'last') : from && addDays(from, 9));
}

/** A span that the calendar has not (2月30日) or that runs backwards is none of this year. */
function spanOf(from: Day | undefined, to: Day | undefined): SaidSpan {
  return from && to && from <= to ? { from, to } : 'elsewhen';
}

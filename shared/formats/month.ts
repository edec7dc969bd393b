import { addDays, type Day, dayOf, type Month, monthNumber, monthOf, yearOf } from '#shared/day.ts';
import type { Cell } from './cell.ts';
import { cleanText, compact, isBlankMark } from './clean-text.ts';

/**
 * A date as rosters write it. Cadre files know months: a day is reported only where one was given, and never made up.
 * `remark` is what stood beside the date (51岁, 民建). `review` asks the clerk to look; the value is taken all the same.
 */
export type DateReading =
  | { readonly kind: 'none'; readonly remark?: string }
  | { readonly kind: 'month'; readonly value: Month; readonly remark?: string; readonly review?: string }
  | { readonly kind: 'day'; readonly value: Day; readonly remark?: string; readonly review?: string }
  | { readonly kind: 'unreadable'; readonly text: string; readonly why: string };

const unknownForm = '认不出的日期写法';
const noSuchDate = '没有这个日期';
const yearOnly = '只有年份，缺少月份';
const reviewOctober = '原表为“.1”，按10月读入，如为1月请改正';

/** Reads any form of formats §4.2: 1975.08, 197508, 75.8, 1975年8月, day forms, serial numbers, date cells. */
export function readDate(cell: Cell): DateReading {
  return typeof cell.value === 'number' ? fromNumber(cell, cell.value) : fromText(cell.text);
}

/** The month of a reading, if it has one. */
export function monthOfReading(reading: DateReading): Month | undefined {
  if (reading.kind === 'none' || reading.kind === 'unreadable') return undefined;
  return monthOf(yearOf(reading.value), monthNumber(reading.value));
}

function isSerial(value: number): boolean {
  // 10000 = 1927-05-18, 73050 = 2099-12-31: never confused with YYYYMM, which has six digits.
  return value >= 10_000 && value <= 73_050;
}

/** Bracketed parts, quoted text and escaped characters of a number format are no date letters. */
function dateLetters(format: string | undefined): string {
  return (format ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, '').toLowerCase();
}

function fromSerial(serial: number, format: string | undefined, date1904: boolean): DateReading {
  const day = addDays('1899-12-30', Math.floor(serial) + (date1904 ? 1462 : 0));
  const letters = dateLetters(format);
  const showsMonthOnly = /[ym]/.test(letters) && !letters.includes('d');
  const month = monthOf(yearOf(day), monthNumber(day));
  return showsMonthOnly && month ? { kind: 'month', value: month } : { kind: 'day', value: day };
}

function fromNumber(cell: Cell, value: number): DateReading {
  const unreadable = (why: string): DateReading => ({ kind: 'unreadable', text: cell.text, why });
  if (isSerial(value)) return fromSerial(value, cell.format, cell.date1904 === true);
  if (value === 0) return { kind: 'none' };
  const hundredths = Math.round(value * 100);
  if (Math.abs(value * 100 - hundredths) > 1e-6) return unreadable(unknownForm);
  if (Number.isInteger(value)) return fromDigits(String(value), cell.text);
  const year = fullYear(String(Math.floor(hundredths / 100)));
  if (year === undefined) return unreadable(unknownForm);
  const decimals = hundredths % 100;
  // 1975.10 is stored as 1975.1. No other month ends in a zero: 1975.8 was typed without the leading one.
  const isOneDecimal = decimals % 10 === 0 && decimals > 10;
  const month = monthOf(year, isOneDecimal ? decimals / 10 : decimals);
  if (!month) return unreadable(noSuchDate);
  const isCertain = decimals !== 10 || cell.text.trim().endsWith('.10');
  return isCertain ? { kind: 'month', value: month } : { kind: 'month', value: month, review: reviewOctober };
}

/** Two digits mean 1930–2029, as in Excel; no clock is needed and no roster reaches further. */
function fullYear(digits: string): number | undefined {
  const year = Number(digits);
  if (digits.length === 2) return year < 30 ? 2000 + year : 1900 + year;
  return year >= 1900 && year <= 2099 ? year : undefined;
}

function fromDigits(digits: string, text: string): DateReading {
  const year = fullYear(digits.slice(0, 4));
  const second = Number(digits.slice(4, 6));
  if (digits.length === 5 && isSerial(Number(digits))) return fromSerial(Number(digits), undefined, false);
  if (digits.length === 4 && year !== undefined) return { kind: 'unreadable', text, why: yearOnly };
  if ((digits.length !== 6 && digits.length !== 8) || year === undefined) {
    return { kind: 'unreadable', text, why: unknownForm };
  }
  const month = monthOf(year, second);
  const day = dayOf(year, second, Number(digits.slice(6)));
  if (digits.length === 6 && month) return { kind: 'month', value: month };
  return day ? { kind: 'day', value: day } : { kind: 'unreadable', text, why: noSuchDate };
}

const dateFirst = /^([\d./年月日号-]+)(.*)$/;
/** 民建（1996.06） */
const remarkFirst = /^([^\d()]+)\(([\d./年月日号-]+)\)$/;
const noDate = /^(?:至今|今|现在|不详|不明|未知|待查|待定)$/;

/** One separator per kind, no blanks, no time of day. */
function normalise(text: string): string {
  const date = cleanText(text)
    .replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '')
    // 1975.08 51岁: without its blank the age would become part of the month.
    .replace(/\s+(?=\d{1,3}周?岁)/, ';');
  return compact(date)
    .replace(/[．。]/g, '.')
    .replace(/[／]/g, '/')
    .replace(/[-‐-―−－～~]+/g, '-')
    .replace(/[（［【[]/g, '(')
    .replace(/[）］】\]]/g, ')');
}

function fromText(text: string): DateReading {
  if (isBlankMark(text)) return { kind: 'none' };
  const plain = normalise(text);
  if (noDate.test(plain)) return { kind: 'none', remark: plain };
  const behind = remarkFirst.exec(plain);
  const ahead = dateFirst.exec(plain);
  const date = behind?.[2] ?? ahead?.[1];
  if (date === undefined) return { kind: 'unreadable', text: cleanText(text), why: unknownForm };
  const remark = (behind?.[1] ?? ahead?.[2] ?? '').replace(/^[();；,，:：]+|[();；,，:：]+$/g, '');
  // A second number is a second date (1996.06—1998.07) unless it counts years.
  if (/\d/.test(remark) && !isAge(remark)) {
    return { kind: 'unreadable', text: cleanText(text), why: unknownForm };
  }
  const reading = fromPlainDate(date.replace(/[./-]+$/, ''), date, cleanText(text));
  return remark === '' || reading.kind === 'unreadable' ? reading : { ...reading, remark };
}

/** 51岁, 51周岁: what a roster writes beside a date of birth; it says nothing that the date does not. */
export function isAge(remark: string): boolean {
  return /^(?:现)?年?龄?\d{1,3}周?岁$/.test(remark);
}

const monthForm = /^(\d{4}|\d{2})([./年-])(\d{1,2})月?$/;
const dayForm = /^(\d{4}|\d{2})([./年-])(\d{1,2})[./月-](\d{1,2})[日号]?$/;

function fromPlainDate(date: string, asWritten: string, text: string): DateReading {
  if (/^\d+$/.test(date)) return fromDigits(date, text);
  const unreadable = (why: string): DateReading => ({ kind: 'unreadable', text, why });
  if (/^\d{4}年$/.test(date)) return unreadable(yearOnly);
  const [, yearDigits = '', separator, monthDigits = '', dayDigits] =
    dayForm.exec(date) ?? monthForm.exec(date) ?? [];
  const year = fullYear(yearDigits);
  // 12/1/19 may be American; only a four-digit year makes slashes clear.
  const isUnclear = separator === '/' && yearDigits.length === 2 && dayDigits !== undefined;
  if (year === undefined || isUnclear) return unreadable(unknownForm);
  if (dayDigits !== undefined) {
    const day = dayOf(year, Number(monthDigits), Number(dayDigits));
    return day ? { kind: 'day', value: day } : unreadable(noSuchDate);
  }
  // A number that became text, as in every CSV, has lost the zero of October. With anything behind it, it was typed.
  const isBareOne = asWritten.endsWith('.1') && separator === '.';
  const month = monthOf(year, isBareOne ? 10 : Number(monthDigits));
  if (!month) return unreadable(noSuchDate);
  return isBareOne ? { kind: 'month', value: month, review: reviewOctober } : { kind: 'month', value: month };
}

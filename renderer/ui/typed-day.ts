import { type Day, dayOf, type Month, monthOf } from '#shared/day.ts';

/** Full-width digits and dots of a Chinese keyboard, as the half-width ones they stand for. */
function halfWidth(text: string): string {
  return text
    .trim()
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[。．·]/g, '.');
}

/** `20130719`, `2013.7.19`, `2013-7-19`, `2013/7/19`, `2013年7月19日`; undefined if it is no existing day. */
export function dayTyped(text: string): Day | undefined {
  const typed = halfWidth(text);
  const parts =
    /^(\d{4})(\d\d)(\d\d)$/.exec(typed) ?? /^(\d{4})[-./年 ](\d{1,2})[-./月 ](\d{1,2})日?$/.exec(typed);
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

/** `197508`, `1975.8`, `1975-08`, `1975年8月`; undefined if it is no existing month. */
export function monthTyped(text: string): Month | undefined {
  const typed = halfWidth(text);
  const parts = /^(\d{4})(\d\d)$/.exec(typed) ?? /^(\d{4})[-./年 ](\d{1,2})月?$/.exec(typed);
  return parts ? monthOf(Number(parts[1]), Number(parts[2])) : undefined;
}

import { type Month, monthInDots, monthNumber, monthOf, yearOf } from '../day.ts';

/**
 * 简历 as the 干部任免审批表 writes it: one entry a line, its span in the first 18 half-width columns
 * (`1993.09--1997.07  `, `2019.06--         `), continuation lines behind 18 blanks.
 */
export interface ResumeEntry {
  /** Line of the text, counted from 0. */
  readonly line: number;
  /** Missing where the entry begins with no date that exists. */
  readonly from?: Month;
  /** Missing for an open end. */
  readonly to?: Month;
  /** Nothing behind the separator, or 至今. */
  readonly isOpen: boolean;
  /** What is behind the span, then the continuation lines without their indent. */
  readonly text: readonly string[];
}

/** Columns of the span. */
export const resumeIndent = 18;

// Readers meet all of these between the two dates; inside the text dashes have their own meaning.
const span =
  /^\s*(\d{4}[.．年]?\d{1,2}月?)\s*(?:[-—–－~～]+|至)\s*(\d{4}[.．年]?\d{1,2}(?!\d)月?|至今|今)?\s*(.*)$/;

/** The entries of a résumé. A line that does not begin with a span belongs to the entry above it. */
export function readResume(resume: string): readonly ResumeEntry[] {
  const entries: (ResumeEntry & { text: string[] })[] = [];
  for (const [line, written] of resumeLines(resume).entries()) {
    const found = span.exec(written);
    const last = entries.at(-1);
    if (found) entries.push(entryOf(line, found));
    else if (written.trim() === '') continue;
    else if (last) last.text.push(written.trim());
    else entries.push({ line, isOpen: false, text: [written.trim()] });
  }
  return entries;
}

function entryOf(line: number, [, start = '', end = '', text = '']: RegExpExecArray) {
  const [from, to] = [monthFrom(start), monthFrom(end)];
  return {
    line,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    isOpen: !/\d/.test(end),
    text: [text.trim()],
  };
}

function monthFrom(text: string): Month | undefined {
  const [, year = '', month = ''] = /^(\d{4})\D?(\d{1,2})/.exec(text) ?? [];
  return monthOf(Number(year), Number(month));
}

/** Lines of a résumé, whatever ends them; editors also write `<br>` and a vertical tab. */
export function resumeLines(resume: string): readonly string[] {
  return resume.split(/\r\n|[\r\n\v]|<br\s*\/?>/i);
}

/** The résumé in the form of 18 columns. Only spans and indents change, never the text of an entry. */
export function inResumeForm(resume: string): string {
  return resumeLines(resume)
    .map((line) => {
      const found = span.exec(line);
      if (found) return spanInForm(entryOf(0, found), found[1] ?? '') + (found[3] ?? '').trim();
      return line.trim() === '' ? '' : ' '.repeat(resumeIndent) + line.trim();
    })
    .filter((line, index, all) => line !== '' || (index > 0 && index < all.length - 1))
    .join('\n');
}

function spanInForm(
  { from, to, isOpen }: Pick<ResumeEntry, 'from' | 'to' | 'isOpen'>,
  start: string,
): string {
  const end = isOpen || to === undefined ? '' : monthInDots(to);
  return `${from === undefined ? start : monthInDots(from)}--${end}`.padEnd(resumeIndent);
}

/** Something in a résumé that is worth a look. `line` counts from 0. */
export interface ResumeRemark {
  readonly line: number;
  readonly kind: 'unreadable' | 'reversed' | 'gap' | 'overlap' | 'closed' | 'start';
  /** The whole sentence shown to the clerk. */
  readonly message: string;
}

/**
 * Gaps and overlaps between entries, entries without a readable span, a last entry that is not open, and a first one that
 * is neither study nor the 参加工作时间. An entry may begin in the month in which the one before ends. These are
 * questions, never errors: 兼职 and 挂职 lawfully overlap.
 */
export function checkResume(resume: string, workStarted?: Month): readonly ResumeRemark[] {
  const entries = readResume(resume);
  const remarks = entries.flatMap((entry, index) => [
    ...spanRemarks(entry, index === entries.length - 1),
    ...seamRemarks(entries[index - 1], entry),
  ]);
  return [...startRemarks(entries[0], workStarted), ...remarks];
}

function spanRemarks({ line, from, to, isOpen }: ResumeEntry, isLast: boolean): ResumeRemark[] {
  if (from === undefined || (!isOpen && to === undefined)) {
    return [{ line, kind: 'unreadable', message: '起止年月认不出，请按“1997.07--2003.05”的样式填写。' }];
  }
  if (to !== undefined && to < from) {
    return [{ line, kind: 'reversed', message: `止于${monthInDots(to)}，早于起始的${monthInDots(from)}。` }];
  }
  if (isLast && to !== undefined) {
    return [{ line, kind: 'closed', message: `最后一段止于${monthInDots(to)}，现任职务的经历应为“至今”。` }];
  }
  return [];
}

function seamRemarks(before: ResumeEntry | undefined, { line, from }: ResumeEntry): ResumeRemark[] {
  if (before?.from === undefined || from === undefined) return [];
  if (before.isOpen) {
    return [{ line, kind: 'overlap', message: '上一段没有终止年月，与本段重叠。' }];
  }
  if (before.to === undefined || before.to < before.from) return [];
  const months = (yearOf(from) - yearOf(before.to)) * 12 + monthNumber(from) - monthNumber(before.to);
  const [end, start] = [monthInDots(before.to), monthInDots(from)];
  if (months > 1) {
    return [{ line, kind: 'gap', message: `${end}至${start}之间有${months}个月没有经历。` }];
  }
  if (months < 0) return [{ line, kind: 'overlap', message: `自${start}起，上一段到${end}才止，时间重叠。` }];
  return [];
}

function startRemarks(first: ResumeEntry | undefined, workStarted: Month | undefined): ResumeRemark[] {
  if (first?.from === undefined || workStarted === undefined) return [];
  const isStudy = /学习|学生|就读|[大中专]学|学院|学校|专业/.test(first.text.join(''));
  if (first.from === workStarted || (isStudy && first.from < workStarted)) return [];
  const message = `首段起于${monthInDots(first.from)}，与参加工作时间${monthInDots(workStarted)}不一致。`;
  return [{ line: first.line, kind: 'start', message }];
}

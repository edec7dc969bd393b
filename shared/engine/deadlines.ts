import type { AnyCaseType, Case, Term } from '../case-type.ts';
import { type Day, isDay } from '../day.ts';
import { type Calendar, type ComputedDay, endOfTerm } from '../workdays.ts';

/** Terms edited in 设置, by `type.deadline`, e.g. `warningCard.orangeReply`. */
export type TermOverrides = Readonly<Record<string, Term>>;

/** One clock of one record. */
export interface DueDate {
  readonly name: string;
  readonly label: string;
  readonly from: Day;
  readonly due: ComputedDay;
  readonly term: Term;
  readonly basis: string;
  /** The day it was done, if it was. */
  readonly done?: Day;
}

/** Every clock that has started, met or not. */
export function dueDatesOf(
  type: AnyCaseType,
  record: Case,
  calendar: Calendar,
  terms: TermOverrides,
): readonly DueDate[] {
  return (type.deadlines ?? []).flatMap((deadline) => {
    const from = record.values[deadline.from];
    if (typeof from !== 'string' || !isDay(from)) return [];
    if (deadline.when && !deadline.when(record.values)) return [];
    const term = terms[`${type.name}.${deadline.name}`] ?? deadline.term;
    const until = record.values[deadline.until];
    const { name, label, basis } = deadline;
    const due = endOfTerm(from, term, calendar);
    const done = typeof until === 'string' && isDay(until) ? { done: until } : {};
    return [{ name, label, from, due, term, basis, ...done }];
  });
}

/** The nearest clock still running, or undefined: what 工作台 shows and the `due` column holds. */
export function nextDue(
  type: AnyCaseType,
  record: Case,
  calendar: Calendar,
  terms: TermOverrides,
): DueDate | undefined {
  if (type.stages[record.stage]?.final) return undefined;
  return dueDatesOf(type, record, calendar, terms)
    .filter((clock) => clock.done === undefined)
    .sort((a, b) => (a.due.day < b.due.day ? -1 : 1))[0];
}

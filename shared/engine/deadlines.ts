import type { AnyCaseType, Case, ClockChange, Term, TermRule } from '../case-type.ts';
import { type Day, isDay } from '../day.ts';
import { type Calendar, type ComputedDay, endOfTerm } from '../workdays.ts';
import { openPause, pausesOf } from './clocks.ts';

/** Terms edited in 设置, by `type.deadline`, e.g. `warningCard.orangeReply`. */
export type TermOverrides = Readonly<Record<string, TermRule>>;

/** What days are counted with. */
export interface Clockwork {
  readonly calendar: Calendar;
  readonly terms: TermOverrides;
}

/** One clock of one record. */
export interface DueDate {
  readonly name: string;
  readonly label: string;
  readonly from: Day;
  /** With every pause and extension; without the pause that still lasts. */
  readonly due: ComputedDay;
  readonly term: Term;
  readonly basis: string;
  /** The day it was done, if it was. */
  readonly done?: Day;
  /** 暂停 恢复 延长 of this clock; empty if it runs as it was set. */
  readonly changes: readonly ClockChange[];
  /** The date as it stood before the first of them. */
  readonly first: Day;
  /** The clock stands still since this day, which came before the term was over. */
  readonly pausedSince?: Day;
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
    const { name, label } = deadline;
    const rule = ruleOn(terms[`${type.name}.${name}`], from);
    const term = rule ?? deadline.term;
    const until = record.values[deadline.until];
    const changes = (record.clocks ?? []).filter((change) => change.deadline === name);
    const due = endOf(from, term, calendar, changes);
    const paused = openPause(changes);
    return [
      {
        name,
        label,
        from,
        due,
        term,
        basis: rule?.basis ?? deadline.basis,
        changes,
        first: endOfTerm(from, term, calendar).day,
        ...(typeof until === 'string' && isDay(until) ? { done: until } : {}),
        ...(paused === undefined || paused > due.day ? {} : { pausedSince: paused }),
      },
    ];
  });
}

/** As seen on a day, the term is over and nothing was done. A clock that stands still does not run out. */
export function isOverdue({ due, done, pausedSince }: DueDate, on: Day): boolean {
  return pausedSince === undefined && due.day < on && (done === undefined || done > on);
}

/** It was done after the term. */
export function isLate({ due, done, pausedSince }: DueDate): boolean {
  return pausedSince === undefined && done !== undefined && done > due.day;
}

/** The rule in force on the day a clock starts; undefined for the delivered one. */
export function ruleOn(rule: TermRule | undefined, day: Day): TermRule | undefined {
  if (rule === undefined || (rule.validFrom ?? '') <= day) return rule;
  return ruleOn(rule.earlier, day);
}

/** An extension begins where the term before it ends. */
function endOf(from: Day, term: Term, calendar: Calendar, changes: readonly ClockChange[]): ComputedDay {
  const pauses = pausesOf(changes);
  let end = endOfTerm(from, term, calendar, pauses);
  for (const change of changes) {
    if (change.kind !== 'extend') continue;
    const more = endOfTerm(end.day, change.term, calendar, pauses);
    end = {
      day: more.day,
      skipped: [...end.skipped, ...more.skipped],
      added: [...end.added, ...more.added],
      provisional: end.provisional || more.provisional,
    };
  }
  return end;
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
    .filter((clock) => clock.done === undefined && clock.pausedSince === undefined)
    .sort((a, b) => (a.due.day < b.due.day ? -1 : 1))[0];
}

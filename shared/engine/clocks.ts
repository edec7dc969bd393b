import type { AnyCaseType, Case, ClockChange, Term } from '../case-type.ts';
import { addDays, type Day } from '../day.ts';
import { ok, type Result, refuseAt } from '../result.ts';
import type { Pause } from '../workdays.ts';
import type { Actor } from './move.ts';

/** What is done to a running clock; `term` only of an extension. */
export interface ClockAct {
  readonly deadline: string;
  readonly kind: ClockChange['kind'];
  readonly on: Day | undefined;
  readonly term: Term | undefined;
  readonly reason: string;
}

const words = { pause: '暂停', resume: '恢复', extend: '延长' } as const;

export function clockActInWords(kind: ClockChange['kind']): string {
  return words[kind];
}

/** The pauses that are over. */
export function pausesOf(changes: readonly ClockChange[]): readonly Pause[] {
  return changes.flatMap((change, index): readonly Pause[] => {
    if (change.kind !== 'pause') return [];
    const end = changes.slice(index).find(({ kind }) => kind === 'resume');
    return end === undefined ? [] : [{ from: change.on, to: addDays(end.on, -1) }];
  });
}

/** The first day of the pause that still lasts. */
export function openPause(changes: readonly ClockChange[]): Day | undefined {
  const last = changes.filter(({ kind }) => kind !== 'extend').at(-1);
  return last?.kind === 'pause' ? last.on : undefined;
}

/**
 * The record with one clock paused, resumed or extended. Refuses a clock that does not run, a second pause, 恢复 without
 * 暂停, days before the clock's start or after today, a pause after the last day of the term, and an act without its
 * reason.
 * @param last the last day of the term as it stands
 */
export function changeClock(
  type: AnyCaseType,
  record: Case,
  act: ClockAct,
  actor: Actor,
  last: Day | undefined,
): Result<Case> {
  const { deadline: name, kind, on, term, reason } = act;
  const deadline = (type.deadlines ?? []).find((candidate) => candidate.name === name);
  if (!deadline) throw new Error(`${type.name} has no deadline ${name}`);
  const word = words[kind];
  const from = record.values[deadline.from];
  if (typeof from !== 'string' || record.values[deadline.until] !== undefined) {
    return refuseAt(`“${deadline.label}”的期限没有在计算，不能${word}。`);
  }
  if (type.stages[record.stage]?.final) {
    return refuseAt(`${type.label}${record.number?.text ?? ''}已办结，期限不能${word}。`);
  }
  if (on === undefined) return refuseAt(`请填写${word}日期。`, 'on');
  if (on > actor.today) return refuseAt(`${word}日期（${on}）晚于今天（${actor.today}），请核对。`, 'on');
  if (on < from) return refuseAt(`${word}日期早于期限起算日${from}，请核对两个日期。`, 'on');
  if (kind === 'pause' && last !== undefined && on > last) {
    return refuseAt(`“${deadline.label}”的期限${last}已届满，此后不能暂停；确需宽限的，请办理延长。`, 'on');
  }
  if (reason.trim() === '') return refuseAt(`请填写${word}的理由。`, 'reason');
  const paused = openPause((record.clocks ?? []).filter((change) => change.deadline === name));
  if (kind === 'pause' && paused !== undefined) {
    return refuseAt(`“${deadline.label}”已自${paused}起暂停，请先恢复。`);
  }
  if (kind === 'resume' && paused === undefined) {
    return refuseAt(`“${deadline.label}”没有暂停，不需要恢复。`);
  }
  if (kind === 'resume' && paused !== undefined && on < paused) {
    return refuseAt(`恢复日期早于暂停日期${paused}，请核对两个日期。`, 'on');
  }
  const common = { deadline: name, on, reason: reason.trim(), at: actor.at, by: actor.by };
  if (kind === 'extend' && term === undefined) return refuseAt('请填写延长的期限。', 'count');
  const change: ClockChange =
    kind === 'extend' && term !== undefined
      ? { ...common, kind, term }
      : { ...common, kind: kind === 'resume' ? 'resume' : 'pause' };
  return ok({ ...record, clocks: [...(record.clocks ?? []), change] });
}

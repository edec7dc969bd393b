import type { AnyCaseType, Case } from '#shared/case-type.ts';
import type { Day } from '#shared/day.ts';
import { type Actor, moveCase, startCase, wantsNumber } from '#shared/engine/move.ts';
import type { Values } from '#shared/fields.ts';
import { freezePerson } from '#shared/people/person.ts';
import type { Cadre } from './county-people.ts';

/** One act of a planned life and the day it is done. */
export interface PlannedAct {
  readonly act: string;
  readonly on: Day;
  readonly filled?: Values;
  readonly reason?: string;
}

export interface Plan {
  readonly type: AnyCaseType;
  readonly id: string;
  /** Missing for a matter that concerns nobody in particular. */
  readonly cadre?: Cadre;
  readonly stage: string;
  /** The day of registration. */
  readonly on: Day;
  readonly values: Values;
  readonly acts: readonly PlannedAct[];
}

/** A record that has lived, not yet numbered. */
export interface Life {
  readonly type: AnyCaseType;
  readonly record: Case;
  /** The record on the day it was due a number. */
  readonly due?: { readonly record: Case; readonly on: Day };
}

/**
 * Lets a record live by the engine's own rules, so that nothing in the county could not have been entered by hand.
 * A refusal is a mistake of the generator.
 */
export function live({ type, id, cadre, stage, on, values, acts }: Plan): Life {
  const frozen = cadre && freezePerson(cadre.person, cadre.posts, '', on);
  const started = startCase(type, id, stage, values, frozen, actorOn(on));
  if (!started.ok) throw new Error(`${id}: ${started.problems[0]?.message}`);
  let record = started.value;
  let due = wantsNumber(type, record) ? { record, on } : undefined;
  for (const { act, on: day, filled = {}, reason = '' } of acts) {
    const moved = moveCase(type, record, act, filled, reason, actorOn(day));
    if (!moved.ok) throw new Error(`${id}, ${act}: ${moved.problems[0]?.message}`);
    record = moved.value;
    if (!due && wantsNumber(type, record)) due = { record, on: day };
  }
  return { type, record, ...(due ? { due } : {}) };
}

function actorOn(day: Day): Actor {
  return { by: '演练员', at: `${day}T02:00:00.000Z`, today: day };
}

/** The same life up to and including the first time `act` is done. */
export function cutAfter(plan: Plan, act: string): Plan {
  const at = plan.acts.findIndex((planned) => planned.act === act);
  if (at < 0) throw new Error(`${plan.id}: no act ${act}`);
  return { ...plan, acts: plan.acts.slice(0, at + 1) };
}

/** The same life with more acts at its end. */
export function andThen(plan: Plan, ...acts: readonly PlannedAct[]): Plan {
  return { ...plan, acts: [...plan.acts, ...acts] };
}

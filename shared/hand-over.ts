import type { Case, Handler, Step } from './case-type.ts';
import { handlerOf } from './engine/columns.ts';
import type { Actor } from './engine/move.ts';

/** The act's word in the steps of a record. */
export const HAND_OVER = '移交';

/** The record as `to`'s matter, with the step that says so; its stage and clocks stay. */
export function handedOver(record: Case, to: Handler, note: string, actor: Actor): Case {
  const words = `由${handlerOf(record)}移交${to.name}`;
  const step: Step = {
    stage: record.stage,
    act: HAND_OVER,
    at: actor.at,
    by: actor.by,
    reason: note.trim() === '' ? words : `${words}；${note.trim()}`,
  };
  return { ...record, handler: to, steps: [...record.steps, step] };
}

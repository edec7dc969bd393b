import type { AnyCaseType, Case } from '../case-type.ts';

/**
 * Days of acts that the record has not come to: 送达日期 of a draft. They are filled by the acts themselves, because
 * figures and clocks go by them. A record that ended on the way has come as far as its last open stage.
 */
export function daysAhead(
  type: AnyCaseType,
  { stage, steps }: Pick<Case, 'stage' | 'steps'>,
): ReadonlySet<string> {
  const order = Object.keys(type.stages);
  const lived = steps.filter((step) => !type.stages[step.stage]?.final).at(-1)?.stage;
  const last = order.indexOf(type.stages[stage]?.final ? (lived ?? stage) : stage);
  const ahead = new Set<string>();
  const reached = new Set<string>();
  for (const move of Object.values(type.stages).flatMap(({ moves = [] }) => moves)) {
    const isReached = move.to === stage || order.indexOf(move.to) <= last;
    for (const name of move.asks ?? []) {
      const field = type.fields[name];
      if (field?.kind === 'day' && field.past) (isReached ? reached : ahead).add(name);
    }
  }
  return new Set([...ahead].filter((name) => !reached.has(name)));
}

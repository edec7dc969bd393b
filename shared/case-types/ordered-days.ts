import type { Values } from '../fields.ts';
import type { Problem } from '../result.ts';

/** One problem, at the later field, for every pair of filled days that stand in the wrong order. */
export function orderedDays<K extends string>(
  values: Values & { readonly [P in K]?: Values[string] },
  pairs: readonly (readonly [first: K, later: K, sentence: string])[],
): readonly Problem[] {
  return pairs.flatMap(([first, later, message]) => {
    const a = values[first];
    const b = values[later];
    return typeof a === 'string' && typeof b === 'string' && b < a ? [{ field: later, message }] : [];
  });
}

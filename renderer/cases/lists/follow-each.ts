import { sharedValues } from '#shared/engine/move-many.ts';
import type { Values } from '#shared/fields.ts';

/** What follows from a form for each of many records. */
export interface Followed {
  /** For all of them alike. */
  readonly shared: Values;
  /** Where it differs (the opening line of cards of two colours): for each, in their order. */
  readonly own: readonly Values[];
  readonly differing: ReadonlySet<string>;
}

/**
 * @param each what every record would hold, with what is typed for all of them
 * @param changed fields that were typed
 */
export function followEach(
  each: readonly Values[],
  changed: readonly string[],
  follow: (changed: string, values: Values) => Values | undefined,
): Followed {
  const followed = each.map((values) =>
    Object.fromEntries(changed.flatMap((name) => Object.entries(follow(name, values) ?? {}))),
  );
  const names = [...new Set(followed.flatMap((values) => Object.keys(values)))];
  const { values: shared, differing } = sharedValues(followed, names);
  const own = followed.map((values) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => differing.has(name))),
  );
  return { shared, own, differing };
}

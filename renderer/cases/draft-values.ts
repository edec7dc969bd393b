import type { Value, Values } from '#shared/fields.ts';

/** What a draft holds: only what differs from the record it began with; `null` for a field that was emptied. */
export type DraftValues = Readonly<Record<string, Value | null>>;

export function differences(start: Values, now: Values): DraftValues {
  const names = new Set([...Object.keys(start), ...Object.keys(now)]);
  const changed = [...names].filter((name) => now[name] !== start[name]);
  return Object.fromEntries(changed.map((name) => [name, now[name] ?? null]));
}

/** What stood there before, in the same form; for the fields of these differences only. */
export function typedOver(start: Values, changed: DraftValues): DraftValues {
  return Object.fromEntries(Object.keys(changed).map((name) => [name, start[name] ?? null]));
}

export interface Merged {
  readonly values: Values;
  /** Fields that were changed here and, in another way, in the store: the clerk has to choose. */
  readonly contested: readonly string[];
}

/**
 * What is saved where the record has moved on while somebody was typing: a field that was left alone keeps what it was
 * changed to elsewhere.
 * @param opened what stood there when the form was opened
 * @param now what stands there today
 */
export function mergedValues(opened: Values, now: Values, typed: Values): Merged {
  const moved = Object.keys(differences(opened, now));
  const mine = moved.filter((name) => typed[name] !== opened[name]);
  const theirs = moved.filter((name) => !mine.includes(name));
  return {
    values: { ...typed, ...Object.fromEntries(theirs.map((name) => [name, now[name]])) },
    contested: mine.filter((name) => typed[name] !== now[name]),
  };
}

/**
 * What follows from a changed field, laid over what is typed by now: it had to be looked up, and somebody may have typed on
 * meanwhile. Left out where the field says something else by then.
 */
export function withFollowing(
  now: Values,
  changed: { readonly name: string; readonly value: Value | undefined },
  following: Values,
): Values {
  return now[changed.name] === changed.value ? { ...now, ...following } : now;
}

/** The record's present values with the draft's laid over them. Fields that the form no longer has are dropped. */
export function withDraft(
  start: Values,
  draft: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Values {
  const kept = Object.entries(draft).flatMap(([name, value]): [string, Value | undefined][] =>
    names.includes(name) && (value === null || isValue(value)) ? [[name, value ?? undefined]] : [],
  );
  return { ...start, ...Object.fromEntries(kept) };
}

function isValue(value: unknown): value is Value {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

import type { Value, Values } from '#shared/fields.ts';

/** What a draft holds: only what differs from the record it began with; `null` for a field that was emptied. */
export type DraftValues = Readonly<Record<string, Value | null>>;

export function differences(start: Values, now: Values): DraftValues {
  const names = new Set([...Object.keys(start), ...Object.keys(now)]);
  const changed = [...names].filter((name) => now[name] !== start[name]);
  return Object.fromEntries(changed.map((name) => [name, now[name] ?? null]));
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

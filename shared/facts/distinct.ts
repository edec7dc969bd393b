import { count } from './count.ts';
import type { Fact, FactHead, FactRelations } from './fact.ts';

/** One row for each key, the first of each; rows without a key are left out. */
export function firstOfEach<R>(rows: readonly R[], keyOf: (row: R) => string | undefined): readonly R[] {
  const seen = new Map<string, R>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== undefined && !seen.has(key)) seen.set(key, row);
  }
  return [...seen.values()];
}

/** 人数: how many different people these records are about. The people themselves stand behind the figure. */
export function distinctPeople<R extends { readonly id: string }>(
  head: FactHead,
  rows: readonly R[],
  personOf: (row: R) => string | undefined,
  relations: FactRelations = {},
): Fact {
  const through: Record<string, string[]> = {};
  for (const row of rows) {
    const person = personOf(row);
    if (person === undefined) continue;
    through[person] ??= [];
    through[person].push(row.id);
  }
  const people = Object.keys(through).map((id) => ({ id }));
  const fact = count(head, 'people', people, relations);
  return { ...fact, records: { ...fact.records, through } };
}

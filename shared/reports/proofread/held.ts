import { factsOf } from '#shared/facts/registry.ts';
import { partOf, type Span, type YearRecords } from '#shared/facts/year-records.ts';
import type { Held } from './proofread.ts';

/** A draft's year as records: the facts of each span are computed once, when a sentence speaks of it. */
export function heldIn(records: YearRecords, span: Span, organ: string): Held {
  const known = new Map<string, ReturnType<typeof factsOf>>();
  return {
    span,
    organ,
    factsOf(asked) {
      const key = `${asked.from}/${asked.to}`;
      const part = partOf(records, asked);
      const facts = known.get(key) ?? (part ? factsOf(part) : []);
      known.set(key, facts);
      return facts;
    },
  };
}

import type { Fact, FactHead } from './fact.ts';

/** Per cent of a base, unrounded (rounding is the report's business). Without a base there is no share, not even 0 %. */
export function share(
  head: Pick<FactHead, 'id' | 'name' | 'definition'>,
  part: Fact,
  base: Fact,
): Fact | undefined {
  if (base.value === 0) return undefined;
  return {
    ...head,
    unit: '%',
    period: part.period,
    measure: 'share',
    value: (part.value / base.value) * 100,
    records: part.records,
    share: { part: part.id, base: base.id },
  };
}

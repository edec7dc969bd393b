import type { Fact, FactHead } from './fact.ts';

/**
 * 第N位: the place of one figure among those of its peers (units, years), the greatest first; equal figures share a place
 * (1, 2, 2, 4). A single figure has none.
 */
export function rank(
  head: Pick<FactHead, 'id' | 'name' | 'definition'>,
  own: Fact,
  peers: readonly Fact[],
): Fact | undefined {
  const others = peers.filter(({ id }) => id !== own.id);
  if (others.length === 0) return undefined;
  const value = placeAmong(
    own.value,
    others.map((peer) => peer.value),
  );
  return { ...head, unit: '位', period: own.period, measure: 'rank', value, records: own.records };
}

/** The greatest comes first; equal ones share a place. */
export function placeAmong(value: number, others: readonly number[]): number {
  return 1 + others.filter((other) => other > value).length;
}

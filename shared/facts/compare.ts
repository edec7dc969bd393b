import type { Comparison, Fact, FactHead } from './fact.ts';

type Direction = Comparison['direction'];

/**
 * 增加 (`up`) or 减少 (`down`) N against an earlier figure, to two decimals. Undefined if it went the other way, stayed, or
 * the earlier figure is missing or 0: what was not recorded cannot be compared with.
 */
export function changeSince(
  head: Pick<FactHead, 'id' | 'name' | 'definition'>,
  direction: Direction,
  now: Fact | undefined,
  before: Fact | undefined,
): Fact | undefined {
  if (!now || !before || before.value === 0) return undefined;
  const value = Math.round((now.value - before.value) * (direction === 'up' ? 100 : -100)) / 100;
  if (value <= 0) return undefined;
  return {
    ...head,
    unit: now.unit,
    period: now.period,
    measure: 'change',
    value,
    records: behindBoth(now, before),
    compared: { now: now.id, before: before.id, direction },
  };
}

/** 增长 or 下降 p %: the change in per cent of the earlier figure, unrounded. Undefined where there is no change to tell. */
export function growthSince(
  head: Pick<FactHead, 'id' | 'name' | 'definition'>,
  direction: Direction,
  now: Fact | undefined,
  before: Fact | undefined,
): Fact | undefined {
  const change = changeSince(head, direction, now, before);
  if (!change || !before) return undefined;
  return { ...change, unit: '%', measure: 'growth', value: (change.value / before.value) * 100 };
}

function behindBoth(now: Fact, before: Fact): Fact['records'] {
  return { table: now.records.table, ids: [...new Set([...now.records.ids, ...before.records.ids])] };
}

/** Numbers that look random and are the same on every machine and every run. */
export interface Dice {
  /** 0 ≤ n < `count` */
  below(count: number): number;
  /** `low` ≤ n ≤ `high` */
  between(low: number, high: number): number;
  /** True in `percent` of 100 throws. */
  chance(percent: number): boolean;
  pick<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): readonly T[];
}

/** Each part of the county throws dice of its own, so that a change in one part leaves the others as they are. */
export function dice(name: string): Dice {
  const next = mulberry32(hashOf(name));
  const below = (count: number) => Math.floor(next() * count);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[below(list.length)];
    if (found === undefined) throw new Error(`nothing to pick from for ${name}`);
    return found;
  };
  return {
    below,
    pick,
    between: (low, high) => low + below(high - low + 1),
    chance: (percent) => below(100) < percent,
    shuffled: <T>(list: readonly T[]): readonly T[] =>
      list
        .map((item) => ({ item, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
  };
}

/** FNV-1a */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** Tommy Ettinger's 32-bit generator (public domain). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

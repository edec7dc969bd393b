/** Texts of one kind of all things joined into one string: scanning it plainly beats every index. */
export interface Lane {
  readonly text: string;
  /** Where each thing's part begins, and where the last one ends. */
  readonly starts: Int32Array;
}

export function joinLane<T>(items: readonly T[], part: (item: T) => string): Lane {
  const parts = items.map(part);
  const starts = new Int32Array(parts.length + 1);
  let length = 0;
  for (const [index, one] of parts.entries()) {
    starts[index] = length;
    length += one.length;
  }
  starts[parts.length] = length;
  return { text: parts.join(''), starts };
}

/** One thing's part. */
export function partOf({ text, starts }: Lane, index: number): string {
  return text.slice(starts[index], starts[index + 1]);
}

/** Places of the things whose part holds the pattern, in order; looks no further than is asked for. */
export function* holders(
  { text, starts }: Lane,
  pattern: string,
  counts: (text: string, at: number) => boolean = () => true,
): Generator<number> {
  for (let at = text.indexOf(pattern); at >= 0; ) {
    if (counts(text, at)) {
      const index = partAt(starts, at);
      yield index;
      at = text.indexOf(pattern, starts[index + 1] ?? text.length);
    } else at = text.indexOf(pattern, at + 1);
  }
}

/** The last part that begins at or before this position. */
function partAt(starts: Int32Array, at: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first `limit` places that fit, of several ordered lists together. */
export function firstOf(
  limit: number,
  lists: readonly Iterable<number>[],
  fits: (index: number) => boolean,
): readonly number[] {
  const found = new Set<number>();
  for (const list of lists) {
    let left = limit;
    for (const index of list) {
      if (left <= 0) break;
      if (!found.has(index) && !fits(index)) continue;
      found.add(index);
      // Asking for one more than needed would search on to the end.
      if (--left === 0) break;
    }
  }
  return [...found].sort((a, b) => a - b).slice(0, limit);
}

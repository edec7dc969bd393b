/** Mulberry32: the same seed, the same test. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How often the random tests run, and how long they may take: `ANJUAN_TORTURE=1` for the long form. */
export const rounds = process.env.ANJUAN_TORTURE === '1' ? 10_000 : 500;
export const long = 1_800_000;

export function below(random: () => number, limit: number): number {
  return Math.floor(random() * limit);
}

export function randomBytesOf(random: () => number, length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, () => below(random, 256));
}

const edits = ['flip', 'cut', 'drop', 'double', 'swap', 'insert', 'overwrite', 'noise'] as const;

/** A file as a failing disk, a careless copy or an editor would leave it. */
export function spoiled(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = below(random, bytes.length + 1);
  const other = below(random, bytes.length + 1);
  const [from, to] = at < other ? [at, other] : [other, at];
  const edit = edits[below(random, edits.length)] ?? 'noise';
  const copy = Uint8Array.from(bytes);
  switch (edit) {
    case 'flip':
      copy[from] = (copy[from] ?? 0) ^ (1 << below(random, 8));
      return copy;
    case 'cut':
      return copy.subarray(0, from);
    case 'drop':
      return Buffer.concat([copy.subarray(0, from), copy.subarray(to)]);
    case 'double':
      return Buffer.concat([copy.subarray(0, to), copy.subarray(from)]);
    case 'swap':
      return Buffer.concat([copy.subarray(to), copy.subarray(from, to), copy.subarray(0, from)]);
    case 'insert':
      return Buffer.concat([
        copy.subarray(0, from),
        randomBytesOf(random, 1 + below(random, 200)),
        copy.subarray(from),
      ]);
    case 'overwrite':
      copy.set(randomBytesOf(random, to - from), from);
      return copy;
    case 'noise':
      return randomBytesOf(random, below(random, 3000));
  }
}

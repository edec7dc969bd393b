import type { JournalLine } from '#shared/host-api.ts';
import type { StoredChange } from '../database.ts';

/**
 * A journal line is the stored change as it is: `length of the columns (4, little endian) | columns as JSON | sealed
 * payload`. Nothing is sealed twice, and a line goes back into the store without being opened.
 */
export function lineOf({ payload, ...columns }: StoredChange): JournalLine {
  const head = new TextEncoder().encode(JSON.stringify(columns));
  const bytes = new Uint8Array(4 + head.length + payload.length);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  bytes.set(payload, 4 + head.length);
  return { seq: columns.seq, hash: columns.hash, bytes };
}

/** Far below what the shell takes in one call. */
const MOST_BYTES = 32 * 1024 * 1024;

/** The first of these changes that can be appended in one call: about so many bytes, at least one. */
export function firstPortion(changes: readonly StoredChange[]): readonly StoredChange[] {
  let bytes = 0;
  const end = changes.findIndex(({ payload }, index) => {
    bytes += payload.length;
    return index > 0 && bytes > MOST_BYTES;
  });
  return end === -1 ? changes : changes.slice(0, end);
}

/** The stored change behind a line; undefined if the bytes are none (the shell has checked their sum, so: a bug or a forgery). */
export function changeOfLine({ bytes, seq, hash }: JournalLine): StoredChange | undefined {
  if (bytes.length < 4) return undefined;
  const end = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  if (end > bytes.length) return undefined;
  const columns = parse(new TextDecoder().decode(bytes.subarray(4, end)));
  if (typeof columns !== 'object' || columns === null) return undefined;
  if (!('node' in columns) || !('hlc' in columns) || !('seq' in columns) || !('hash' in columns))
    return undefined;
  const { node, hlc } = columns;
  if (columns.seq !== seq || columns.hash !== hash || typeof node !== 'string' || typeof hlc !== 'string')
    return undefined;
  return { node, seq, hlc, hash, payload: bytes.slice(end) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

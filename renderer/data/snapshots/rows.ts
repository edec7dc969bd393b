/**
 * Stored rows as bytes: `length of the columns (4) | columns as JSON | length of the payload (4) | payload`, one after
 * another, lengths little endian. Payloads stay sealed as they are; the frame around them is sealed once more, because
 * dates and units stand in the columns.
 */
export interface PackedRow {
  readonly payload: Uint8Array<ArrayBuffer>;
}

/** Changes are keyed by desk and number, everything else by id. */
export function keyOf(row: object): string | [string, number] {
  if ('id' in row) return String(row.id);
  return 'node' in row && 'seq' in row ? [String(row.node), Number(row.seq)] : '';
}

/**
 * @param before bytes that stand before the rows, as they are
 * @param roomFor gives so many bytes to pack into
 */
export function packRows(
  rows: readonly PackedRow[],
  before: readonly number[] = [],
  roomFor = (size: number) => new Uint8Array(size),
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts = rows.map(({ payload, ...columns }) => ({
    head: encoder.encode(JSON.stringify(columns)),
    payload,
  }));
  const sizes = parts.map(({ head, payload }) => 8 + head.length + payload.length);
  const bytes = roomFor(sizes.reduce((sum, size) => sum + size, before.length));
  bytes.set(before);
  const lengths = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = before.length;
  for (const { head, payload } of parts) {
    for (const part of [head, payload]) {
      lengths.setUint32(at, part.length, true);
      bytes.set(part, at + 4);
      at += 4 + part.length;
    }
  }
  return bytes;
}

/** The rows again; undefined if the bytes are not whole rows. */
export function unpackRows(bytes: Uint8Array<ArrayBuffer>): (PackedRow & object)[] | undefined {
  const decoder = new TextDecoder();
  const lengths = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows: (PackedRow & object)[] = [];
  let at = 0;
  const take = (): Uint8Array<ArrayBuffer> | undefined => {
    if (at + 4 > bytes.length) return undefined;
    const end = at + 4 + lengths.getUint32(at, true);
    if (end > bytes.length) return undefined;
    const part = bytes.slice(at + 4, end);
    at = end;
    return part;
  };
  while (at < bytes.length) {
    const head = take();
    const payload = take();
    if (!head || !payload) return undefined;
    rows.push({ ...JSON.parse(decoder.decode(head)), payload });
  }
  return rows;
}

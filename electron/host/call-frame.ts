import { MalformedCall } from './methods.ts';

/**
 * One call on the wire of the portable shell: four bytes (length of the head, little endian), the head as JSON (the
 * arguments, with `{"$bytes": n}` where an argument holds n bytes), then those bytes one after another.
 * Answers that hold bytes come back in the same form. The page's half is renderer/host/portable-client.ts.
 */
export const callType = 'application/x-anjuan-call';

export function readCallFrame(frame: Uint8Array<ArrayBuffer>): unknown {
  if (frame.byteLength < 4) throw new MalformedCall('frame too short');
  const headEnd = 4 + new DataView(frame.buffer, frame.byteOffset).getUint32(0, true);
  if (headEnd > frame.byteLength) throw new MalformedCall('head longer than the frame');
  let next = headEnd;

  const take = (length: unknown): Uint8Array<ArrayBuffer> => {
    if (
      typeof length !== 'number' ||
      !Number.isInteger(length) ||
      length < 0 ||
      next + length > frame.byteLength
    ) {
      throw new MalformedCall('wrong length of bytes');
    }
    const bytes = frame.slice(next, next + length);
    next += length;
    return bytes;
  };

  const args = parse(new TextDecoder().decode(frame.subarray(4, headEnd)), (_key, value) =>
    isBytesMark(value) ? take(value.$bytes) : value,
  );
  if (next !== frame.byteLength) throw new MalformedCall('bytes left over');
  return args;
}

/** An answer as content type and body: a frame if it holds bytes, else plain JSON. */
export function writeAnswer(result: unknown): { type: string; body: Uint8Array } {
  const parts: Uint8Array[] = [];
  const head = Buffer.from(
    JSON.stringify(result ?? null, (_key, value: unknown) => {
      if (!(value instanceof Uint8Array)) return value;
      parts.push(value);
      return { $bytes: value.byteLength };
    }),
  );
  if (parts.length === 0) return { type: 'application/json', body: head };
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.byteLength);
  return { type: callType, body: Buffer.concat([length, head, ...parts]) };
}

function parse(json: string, reviver: (key: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(json, reviver);
  } catch (error) {
    throw error instanceof MalformedCall ? error : new MalformedCall('head is no JSON');
  }
}

function isBytesMark(value: unknown): value is { $bytes: unknown } {
  return typeof value === 'object' && value !== null && '$bytes' in value;
}

import { upgradeRow } from './migrations/index.ts';

/**
 * The one place where a row becomes bytes and comes back. Readable columns stay outside; everything else is one payload:
 * `algorithm (1) | row version (1) | UTF-8 JSON`. Sealing and opening are asynchronous and are never awaited inside a
 * transaction, so that a cipher can be put here without touching anything else.
 */
const PLAIN = 0;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export async function seal(bytes: Uint8Array, version: number): Promise<Uint8Array<ArrayBuffer>> {
  const payload = new Uint8Array(bytes.length + 2);
  payload[0] = PLAIN;
  payload[1] = version;
  payload.set(bytes, 2);
  return payload;
}

export async function open(payload: Uint8Array): Promise<{ bytes: Uint8Array; version: number }> {
  const [algorithm, version] = payload;
  if (algorithm !== PLAIN || version === undefined)
    throw new Error(`payload of unknown algorithm ${algorithm}`);
  return { bytes: payload.subarray(2), version };
}

export async function sealRow(row: object, version: number): Promise<Uint8Array<ArrayBuffer>> {
  return seal(encoder.encode(JSON.stringify(row)), version);
}

/** The row as the present program knows it; rows of older versions are brought up by the migrations' row functions. */
export async function openRow<T>(table: string, payload: Uint8Array): Promise<T> {
  const { bytes, version } = await open(payload);
  const row: T = upgradeRow(table, JSON.parse(decoder.decode(bytes)), version);
  return row;
}

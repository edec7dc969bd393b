import { upgradeRow } from './migrations/index.ts';
import { decrypt, encrypt } from './vault/cipher.ts';
import type { Keyring } from './vault/keyring.ts';

/**
 * The one place where a row becomes sealed bytes and comes back. What is sealed is `row version (1) | UTF-8 JSON`; the
 * table and every readable column are bound to it, so that a stage or a date edited on disk no longer opens.
 * Sealing and opening are asynchronous and never happen inside a transaction.
 */
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A stored row without its payload. */
export type ReadableColumns = Readonly<Record<string, string | number | undefined>>;

export async function seal(
  { records }: Keyring,
  table: string,
  columns: ReadableColumns,
  bytes: Uint8Array,
  version: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const plain = new Uint8Array(bytes.length + 1);
  plain[0] = version;
  plain.set(bytes, 1);
  return encrypt(records, plain, boundTo(table, columns));
}

export async function open(
  { records }: Keyring,
  table: string,
  stored: SealedRow,
): Promise<{ bytes: Uint8Array; version: number }> {
  const { payload, ...columns } = stored;
  const plain = await decrypt(records, payload, boundTo(table, columns));
  return { bytes: plain.subarray(1), version: plain[0] ?? 0 };
}

export type SealedRow = object & { readonly payload: Uint8Array<ArrayBuffer> };

export function sealRow(
  keyring: Keyring,
  table: string,
  columns: ReadableColumns,
  row: object,
  version: number,
) {
  return seal(keyring, table, columns, encoder.encode(JSON.stringify(row)), version);
}

/** The row as the present program knows it; rows of older versions are brought up by the migrations' row functions. */
export async function openRow<T>(keyring: Keyring, table: string, stored: SealedRow): Promise<T> {
  const { bytes, version } = await open(keyring, table, stored);
  const row: T = upgradeRow(table, JSON.parse(decoder.decode(bytes)), version);
  return row;
}

/** Canonical: the same columns in any order give the same text; a missing column and an undefined one are alike. */
function boundTo(table: string, columns: object): string {
  const entries = Object.entries(columns)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([table, entries]);
}

import { sealedPartBytes } from '#shared/attachment.ts';
import { startHash } from '#shared/change.ts';
import { decrypt, encrypt, OVERHEAD } from '../vault/cipher.ts';
import type { Keyring } from '../vault/keyring.ts';
import { toHex } from '../vault/slots.ts';

/**
 * A file as sealed parts. Each is bound to the name of the file, its place and the number of parts: parts cannot be swapped,
 * dropped or moved to another file, and since the name is a keyed hash of the content, what opens is what was stored.
 */
const PLAIN_PART = sealedPartBytes - OVERHEAD;

/** Bytes in memory, or a file that is read piece by piece. */
export type Content = Uint8Array<ArrayBuffer> | Blob;

export function sizeOf(content: Content): number {
  return content instanceof Blob ? content.size : content.byteLength;
}

export function partsOf(size: number): number {
  return Math.max(1, Math.ceil(size / PLAIN_PART));
}

async function partAt(content: Content, index: number): Promise<Uint8Array<ArrayBuffer>> {
  const [from, to] = [index * PLAIN_PART, (index + 1) * PLAIN_PART];
  if (!(content instanceof Blob)) return content.slice(from, to);
  return new Uint8Array(await content.slice(from, to).arrayBuffer());
}

/** HMAC of the SHA-256 of the content: hashing by parts keeps the memory small, the key is never readable. */
export async function nameOf({ attachmentNames }: Keyring, content: Content): Promise<string> {
  const hash = startHash();
  for (let index = 0; index < partsOf(sizeOf(content)); index++) hash.update(await partAt(content, index));
  const digest = Uint8Array.from(hash.digest());
  return toHex(new Uint8Array(await crypto.subtle.sign('HMAC', attachmentNames, digest)));
}

export async function sealedPart({ attachments }: Keyring, file: string, content: Content, index: number) {
  return encrypt(attachments, await partAt(content, index), boundTo(file, index, partsOf(sizeOf(content))));
}

/** Throws `Unreadable` if it is not this part of this file. */
export function openedPart(
  { attachments }: Keyring,
  file: string,
  sealed: Uint8Array<ArrayBuffer>,
  index: number,
  count: number,
) {
  return decrypt(attachments, sealed, boundTo(file, index, count));
}

function boundTo(file: string, index: number, count: number): string {
  return `anjuan/attachment/${file}/${index}/${count}`;
}

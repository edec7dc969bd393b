import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { SnapshotHead } from '#shared/host-api.ts';
import { writeAll } from './durable-file.ts';

/**
 * FIXED FOR EVER, version 1; numbers are 32 bits, little endian:
 *
 *     AJSNAP1\n
 *     length of head | crc of `AJSNAP1\n` and head | head as JSON
 *     length of frame | crc of frame | frame            (any number of times, no frame is empty)
 *     0xFFFFFFFF | number of frames | SHA-256 of everything before this line
 *
 * crc is CRC-32 as in zlib. A later version has another digit and a checksum that covers it.
 */
const magic = Buffer.from('AJSNAP1\n', 'latin1');
const endMark = 0xffff_ffff;
const endLength = 4 + 4 + 32;
const mostHead = 1024 * 1024;
/** So that a damaged length cannot ask for all the memory; no smaller than the longest line of the journal. */
export const mostFrame = 256 * 1024 * 1024;

export const snapshotHead = z.object({
  format: z.literal(1),
  version: z.int().min(0),
  // Becomes part of a file name.
  keyId: z.string().regex(/^[\w-]{0,64}$/),
  seq: z.int().min(0),
  hash: z.string().regex(/^([0-9a-f]{64})?$/),
  at: z.iso.datetime(),
  why: z.enum([
    'interval',
    'quit',
    'beforeImport',
    'beforeUndo',
    'beforeRestore',
    'beforeMigration',
    'byHand',
  ]),
  counts: z.record(z.string().regex(/^[A-Za-z]\w{0,49}$/), z.int().min(0)),
}) satisfies z.ZodType<SnapshotHead>;

/** Writes a snapshot front to back; nothing is kept in memory but the running hash. */
export class SnapshotWriter {
  readonly #handle: FileHandle;
  readonly #hash: Hash = createHash('sha256');
  #length = 0;
  frames = 0;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  async head(head: SnapshotHead): Promise<void> {
    const json = Buffer.from(JSON.stringify(head));
    await this.#write(magic, numbers(json.length, crc32(json, crc32(magic))), json);
  }

  async frame(bytes: Uint8Array): Promise<void> {
    await this.#write(numbers(bytes.byteLength, crc32(bytes)), bytes);
    this.frames += 1;
  }

  /** Writes the end mark and flushes to the disk. */
  async end(): Promise<void> {
    const end = Buffer.concat([numbers(endMark, this.frames), this.#hash.digest()]);
    await writeAll(this.#handle, end, this.#length);
    await this.#handle.sync();
  }

  async #write(...parts: readonly Uint8Array[]): Promise<void> {
    for (const part of parts) {
      await writeAll(this.#handle, part, this.#length);
      this.#hash.update(part);
      this.#length += part.byteLength;
    }
  }
}

export type CheckedSnapshot =
  | {
      readonly kind: 'whole';
      readonly head: SnapshotHead;
      /** Where each frame begins. */
      readonly offsets: readonly number[];
    }
  | { readonly kind: 'noSnapshot' | 'damaged' | 'newer' };

/**
 * Looks whether a file is a whole snapshot. `structure` reads head, lengths and end, which finds every cut file; `contents`
 * reads every byte. Throws only what the system throws.
 */
export async function checkSnapshot(path: string, depth: 'structure' | 'contents'): Promise<CheckedSnapshot> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    return await check(handle, size, depth);
  } finally {
    await handle.close();
  }
}

async function check(
  handle: FileHandle,
  size: number,
  depth: 'structure' | 'contents',
): Promise<CheckedSnapshot> {
  const hash = createHash('sha256');
  const start = await readAt(handle, 0, Math.min(size, magic.length + 8));
  const version = /^AJSNAP(\d)\n/.exec(start.toString('latin1'))?.[1];
  if (version === undefined) return { kind: 'noSnapshot' };

  const headLength = start.length < magic.length + 8 ? 0 : start.readUInt32LE(magic.length);
  const fits = headLength > 0 && headLength <= mostHead && start.length + headLength <= size;
  const json = fits ? await readAt(handle, start.length, headLength) : Buffer.alloc(0);
  const headIsWhole = fits && crc32(json, crc32(magic)) === start.readUInt32LE(magic.length + 4);
  if (version !== '1') return { kind: headIsWhole ? 'damaged' : 'newer' };
  if (!headIsWhole) return { kind: 'damaged' };
  const head = snapshotHead.safeParse(parse(json));
  // A head that is whole and yet not one of ours has words that this version does not know.
  if (!head.success) return { kind: 'newer' };
  hash.update(start).update(json);

  const offsets: number[] = [];
  let at = start.length + headLength;
  for (; at + endLength < size; ) {
    const prefix = await readAt(handle, at, 8);
    const length = prefix.readUInt32LE(0);
    if (length === 0 || length > mostFrame || at + 8 + length + endLength > size) return { kind: 'damaged' };
    if (depth === 'contents') {
      hash.update(prefix);
      const frameCrc = await readThrough(handle, at + 8, length, hash);
      if (frameCrc !== prefix.readUInt32LE(4)) return { kind: 'damaged' };
    }
    offsets.push(at);
    at += 8 + length;
  }
  if (at + endLength !== size) return { kind: 'damaged' };
  const end = await readAt(handle, at, endLength);
  const isEnd = end.readUInt32LE(0) === endMark && end.readUInt32LE(4) === offsets.length;
  if (!isEnd || (depth === 'contents' && !hash.digest().equals(end.subarray(8)))) return { kind: 'damaged' };
  return { kind: 'whole', head: head.data, offsets };
}

/** The frame that begins at `offset`, or undefined if it is damaged. */
export async function readFrame(path: string, offset: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const handle = await open(path, 'r');
  try {
    const prefix = await readAt(handle, offset, 8);
    const length = prefix.readUInt32LE(0);
    if (length > mostFrame) return undefined;
    const bytes = await readAt(handle, offset + 8, length);
    return crc32(bytes) === prefix.readUInt32LE(4) ? new Uint8Array(bytes) : undefined;
  } finally {
    await handle.close();
  }
}

const pieceLength = 1024 * 1024;

/** Feeds `length` bytes to the hash, piece by piece, and gives their crc. */
async function readThrough(handle: FileHandle, from: number, length: number, hash: Hash): Promise<number> {
  let crc = 0;
  for (let done = 0; done < length; ) {
    const piece = await readAt(handle, from + done, Math.min(pieceLength, length - done));
    hash.update(piece);
    crc = crc32(piece, crc);
    done += piece.length;
  }
  return crc;
}

/** Exactly `length` bytes; a file that became shorter meanwhile counts as an error of the disk. */
async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(length);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await handle.read(bytes, done, length - done, position + done);
    if (bytesRead === 0) throw Object.assign(new Error('file became shorter'), { code: 'EIO' });
    done += bytesRead;
  }
  return bytes;
}

function parse(json: Buffer): unknown {
  try {
    return JSON.parse(json.toString());
  } catch {
    return undefined;
  }
}

function numbers(first: number, second: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE(first, 0);
  bytes.writeUInt32LE(second, 4);
  return bytes;
}

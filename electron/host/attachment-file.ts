import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { sealedPartBytes } from '#shared/attachment.ts';

/**
 * FIXED FOR EVER, version 1: `AJFILE1\n` | sealed parts one after another | SHA-256 of everything before. Every part but
 * the last has `sealedPartBytes`. A later version has another digit.
 */
export const attachmentMagic = Buffer.from('AJFILE1\n', 'latin1');
export const checksumBytes = 32;

export type AttachmentState = 'whole' | 'damaged' | 'newer';

/** Reads every byte, piece by piece. Throws only what the system throws. */
export async function checkAttachment(path: string): Promise<AttachmentState> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const end = size - checksumBytes;
    const start = await readUpTo(handle, 0, attachmentMagic.length);
    if (/^AJFILE[02-9]\n$/.test(start.toString('latin1'))) return 'newer';
    if (!start.equals(attachmentMagic) || end <= attachmentMagic.length) return 'damaged';
    const hash = createHash('sha256').update(start);
    for (let at = start.length; at < end; ) {
      const piece = await readUpTo(handle, at, Math.min(sealedPartBytes, end - at));
      if (piece.length === 0) return 'damaged';
      hash.update(piece);
      at += piece.length;
    }
    return hash.digest().equals(await readUpTo(handle, end, checksumBytes)) ? 'whole' : 'damaged';
  } finally {
    await handle.close();
  }
}

/** One sealed part as it stands there, null after the last; whether it is true only its key can tell. */
export async function readPart(path: string, index: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const from = attachmentMagic.length + index * sealedPartBytes;
    const length = Math.min(sealedPartBytes, size - checksumBytes - from);
    return length <= 0 ? null : new Uint8Array(await readUpTo(handle, from, length));
  } finally {
    await handle.close();
  }
}

async function readUpTo(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

import { crc32 } from 'node:zlib';
import type { JournalLine } from '#shared/host-api.ts';

/**
 * FIXED FOR EVER, version 1. One change is one line of plain ASCII:
 *
 *     AJ1 <crc> <seq> <hash> <length> <base64>\n
 *
 * crc: CRC-32 (zlib) of the line without its crc field and line end (`AJ1 <seq> <hash> …`), 8 hex digits; seq: from 1, no
 * leading zero; hash: 64 hex digits; length: bytes before base64. A later version has another number after `AJ` and a
 * checksum that covers it: so a flipped digit is told from a newer program.
 */
const mark = 'AJ1 ';
/** Where the checked rest begins: after the mark, the crc and a blank. */
const restAt = mark.length + 9;
const markCrc = crc32(mark);
const shape = /^AJ(\d) ([0-9a-f]{8}) ([1-9]\d{0,14}) ([0-9a-f]{64}) (0|[1-9]\d{0,8}) /;
/** Longer than all that `shape` can match. */
const longestStart = 128;

export type LineVerdict =
  | { readonly kind: 'whole'; readonly seq: number; readonly hash: string }
  /** `seq` as it still reads, without warranty. */
  | { readonly kind: 'damaged'; readonly seq: number | undefined }
  | { readonly kind: 'newer' };

export function encodeLine({ seq, hash, bytes }: JournalLine): Buffer {
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const rest = `${seq} ${hash} ${bytes.byteLength} ${base64}`;
  return Buffer.from(`${mark}${hex(crc32(rest, markCrc))} ${rest}\n`, 'latin1');
}

/** Checks a line piece by piece, so that no length of it has to fit into memory. The line end is not part of it. */
export class LineCheck {
  #start = '';
  #length = 0;
  #crc = markCrc;

  push(part: Buffer): void {
    if (this.#start.length < longestStart) {
      this.#start += part.toString('latin1', 0, longestStart - this.#start.length);
    }
    const unchecked = Math.max(0, restAt - this.#length);
    if (part.length > unchecked) this.#crc = crc32(part.subarray(unchecked), this.#crc);
    this.#length += part.length;
  }

  get length(): number {
    return this.#length;
  }

  verdict(): LineVerdict {
    const [start = '', version, crc, seq, hash = '', length] = shape.exec(this.#start) ?? [];
    const whole =
      start !== '' && this.#length === start.length + base64Length(Number(length)) && hex(this.#crc) === crc;
    if (whole && version === '1') return { kind: 'whole', seq: Number(seq), hash };
    const claimed = Number(/^AJ(\d{1,6}) /.exec(this.#start)?.[1] ?? 0);
    if (!whole && claimed > 1) return { kind: 'newer' };
    return { kind: 'damaged', seq: seq === undefined ? undefined : Number(seq) };
  }
}

/** One line without its end, or undefined if it is not whole. */
export function decodeLine(line: Buffer): JournalLine | undefined {
  const check = new LineCheck();
  check.push(line);
  const verdict = check.verdict();
  if (verdict.kind !== 'whole') return undefined;
  const base64 = line.toString('latin1', line.lastIndexOf(' ') + 1);
  return { seq: verdict.seq, hash: verdict.hash, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
}

function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}

function hex(crc: number): string {
  return crc.toString(16).padStart(8, '0');
}

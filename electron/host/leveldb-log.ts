import { crc32c } from './crc32c.ts';

/**
 * LevelDB's log format (google/leveldb, doc/log_format.md): blocks of 32 KB; in them fragments of 4 bytes checksum, 2 bytes
 * length, 1 byte type, contents; a record is one FULL fragment, or FIRST, any MIDDLE, LAST; a rest of a block under 7 bytes
 * is filled with zeros.
 */
const blockLength = 32_768;
const headerLength = 7;
const full = 1;
const first = 2;
const middle = 3;
const last = 4;

/**
 * Length up to the end of the last record before which everything is whole. What stands behind it was never acknowledged,
 * or is damaged; Chromium would append to it, and at the next start take all of it for damaged and delete the database.
 */
export function wholeLength(log: Uint8Array): number {
  const view = new DataView(log.buffer, log.byteOffset, log.byteLength);
  let whole = 0;
  let inRecord = false;
  for (let at = 0; ; ) {
    const leftInBlock = blockLength - (at % blockLength);
    if (leftInBlock < headerLength) {
      at += leftInBlock;
      continue;
    }
    if (at + headerLength > log.byteLength) return whole;
    const length = view.getUint16(at + 4, true);
    const type = view.getUint8(at + 6);
    const end = at + headerLength + length;
    if (headerLength + length > leftInBlock || end > log.byteLength) return whole;
    const follows = inRecord ? type === middle || type === last : type === full || type === first;
    if (!follows) return whole;
    if (masked(crc32c(log.subarray(at + 6, end))) !== view.getUint32(at, true)) return whole;
    inRecord = type === first || type === middle;
    at = end;
    if (!inRecord) whole = end;
  }
}

/** LevelDB stores checksums rotated and shifted, so that a checksum of checksums stays one. */
export function masked(crc: number): number {
  return (((crc >>> 15) | (crc << 17)) + 0xa282_ead8) >>> 0;
}

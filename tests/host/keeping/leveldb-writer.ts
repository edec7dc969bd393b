import { crc32c } from '#electron/host/crc32c.ts';
import { masked } from '#electron/host/leveldb-log.ts';

const block = 32_768;

/** Writes records as LevelDB's log_writer.cc does; gives the bytes and where each record ends. */
export function levelDbLog(records: readonly Uint8Array[]): { bytes: Buffer; ends: readonly number[] } {
  const parts: Uint8Array[] = [];
  const ends: number[] = [];
  let length = 0;
  const push = (part: Uint8Array) => {
    parts.push(part);
    length += part.byteLength;
  };
  for (const record of records) {
    let at = 0;
    for (let begin = true; ; begin = false) {
      const left = block - (length % block);
      if (left < 7) push(new Uint8Array(left));
      const room = block - (length % block) - 7;
      const piece = record.subarray(at, at + room);
      at += piece.byteLength;
      const end = at === record.byteLength;
      push(fragment(begin ? (end ? 1 : 2) : end ? 4 : 3, piece));
      if (end) break;
    }
    ends.push(length);
  }
  return { bytes: Buffer.concat(parts), ends };
}

function fragment(type: number, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(7 + data.byteLength);
  bytes.writeUInt16LE(data.byteLength, 4);
  bytes.writeUInt8(type, 6);
  bytes.set(data, 7);
  bytes.writeUInt32LE(masked(crc32c(bytes.subarray(6))), 0);
  return bytes;
}

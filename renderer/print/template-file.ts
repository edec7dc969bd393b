import { strFromU8, unzipSync } from 'fflate';
import { ok, type Result, refuseAt } from '#shared/result.ts';

/** The parts of a .docx by path. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** A template larger than this is no template; an unpacked one would fill the memory. */
const MOST_BYTES = 200 * 1024 * 1024;

/**
 * Opens a clerk's file. Refused in one sentence: anything but a whole .docx without macros and without a password.
 */
export function openTemplate(bytes: Uint8Array, name: string): Result<Parts> {
  if (isOle(bytes)) {
    return refuseAt(
      has(bytes, 'EncryptedPackage')
        ? `“${name}”加了打开密码，读不出来。请在Word里取消密码、另存后再添加。`
        : `“${name}”是旧版Word文档（.doc）或加密文档。请用Word另存为.docx后再添加。`,
    );
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    return refuseAt(`“${name}”不是Word文档（.docx）。请用Word另存为.docx后再添加。`);
  }
  const parts = unpacked(bytes);
  if (parts === undefined)
    return refuseAt(`“${name}”不完整或已损坏，打不开。请用Word打开并另存一次后再添加。`);
  const types = textOf(parts, '[Content_Types].xml');
  if (types.includes('macroEnabled') || 'word/vbaProject.bin' in parts) {
    return refuseAt(`“${name}”含有宏（.docm）。请用Word另存为不带宏的.docx后再添加。`);
  }
  if (types.includes('wordprocessingml.template.main+xml')) {
    return refuseAt(`“${name}”是Word模板（.dotx）。请用Word另存为.docx后再添加。`);
  }
  if (!textOf(parts, 'word/document.xml').includes('</w:document>')) {
    return refuseAt(`“${name}”里没有完整的Word正文，不能用作模板。请用Word打开并另存一次后再添加。`);
  }
  return ok(parts);
}

/** Old Word files and encrypted new ones are OLE containers. */
function isOle(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);
}

/** Names inside an OLE container are UTF-16. */
function has(bytes: Uint8Array, name: string): boolean {
  return new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes(name);
}

function unpacked(bytes: Uint8Array): Parts | undefined {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        if (size > MOST_BYTES) throw new RangeError('too large');
        return true;
      },
    });
  } catch {
    return undefined;
  }
}

/** A part as text; '' where the file has none. */
export function textOf(parts: Parts, path: string): string {
  const part = parts[path];
  return part === undefined ? '' : strFromU8(part);
}

import type { LrmxForm } from '#shared/formats/lrmx/form.ts';
import { largestLrmx, readLrmx } from '#shared/formats/lrmx/read.ts';
import { readLrm } from '#shared/formats/lrmx/read-lrm.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';

/** The bytes of one 任免审批表 file; `.lrm` files bring their photo in a file of its own. */
export interface FormFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly picture?: Uint8Array<ArrayBuffer>;
}

/** Reads a .lrmx or .lrm file. Refused in one sentence, see readLrmx and readLrm; over 20 MB; an unknown encoding. */
export function readFormFile({ name, bytes, picture }: FormFile): Result<LrmxForm> {
  if (bytes.length > largestLrmx) return refuseAt('文件超过20兆字节，不是通常的任免审批表，未读入。');
  if (isLrm(name)) {
    const text = decoded(bytes, 'gb18030');
    return text === undefined ? unknownEncoding() : readLrm(text, picture);
  }
  const text = xmlText(bytes);
  return text.ok ? readLrmx(text.value) : text;
}

export function isLrm(name: string): boolean {
  return /\.lrm$/i.test(name);
}

const unknownEncoding = () => refuseAt('文件的文字编码认不出，内容可能已损坏。请从原系统重新导出。');

/** UTF-8 unless a mark or the declaration says otherwise; a file without a declaration may be GBK. */
function xmlText(bytes: Uint8Array<ArrayBuffer>): Result<string> {
  const [one, two] = bytes;
  const marked =
    one === 0xff && two === 0xfe ? 'utf-16le' : one === 0xfe && two === 0xff ? 'utf-16be' : undefined;
  const start = String.fromCharCode(...bytes.subarray(0, 120));
  const declared = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(start)?.[1]?.toLowerCase();
  const encodings = marked
    ? [marked]
    : isGb(declared)
      ? ['gb18030']
      : declared
        ? ['utf-8']
        : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding);
    if (text !== undefined) return ok(text);
  }
  return unknownEncoding();
}

function isGb(declared: string | undefined): boolean {
  return declared !== undefined && /^gb/.test(declared);
}

function decoded(bytes: Uint8Array<ArrayBuffer>, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

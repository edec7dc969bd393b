import { strFromU8, unzipSync } from 'fflate';
import { ok, type Result, refuseAt } from '#shared/result.ts';

/** The parts of a .docx by path. */
export type WordParts = Readonly<Record<string, Uint8Array<ArrayBuffer>>>;

/** More than any document of an office unpacks to; a small file that unpacks to gigabytes is an attack. */
const MOST_BYTES = 200 * 1024 * 1024;

/**
 * The parts of a .docx somebody handed in. Refuses in one sentence what is none: encrypted, an old .doc, with macros,
 * damaged, or another kind of file.
 */
export function openWord(bytes: Uint8Array, name: string): Result<WordParts> {
  const [first, second] = bytes;
  if (first === 0xd0 && second === 0xcf) {
    return refuseAt(
      `“${name}”设有打开密码或是旧版 .doc 文件，请在 Word 或 WPS 中去掉密码、另存为 .docx 后再选。`,
    );
  }
  if (first !== 0x50 || second !== 0x4b) return refuseAt(`“${name}”不是 Word 文档（.docx）。`);
  const parts = unpacked(bytes);
  if (parts === undefined) return refuseAt(`“${name}”已损坏或者过大，打不开，请换一份完好的文件。`);
  if (Object.keys(parts).some((path) => /vbaProject/i.test(path))) {
    return refuseAt(`“${name}”含有宏，为安全起见不打开，请另存为不含宏的 .docx 后再选。`);
  }
  if (!parts['word/document.xml']) return refuseAt(`“${name}”里没有 Word 正文，不是 .docx 文档。`);
  return ok(parts);
}

function unpacked(bytes: Uint8Array): WordParts | undefined {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return size <= MOST_BYTES;
      },
    });
    return size > MOST_BYTES
      ? undefined
      : Object.fromEntries(Object.entries(parts).map(([path, data]) => [path, new Uint8Array(data)]));
  } catch {
    return undefined;
  }
}

/** A part as text; empty if the file has none of that name. */
export function partText(parts: WordParts, path: string): string {
  const part = parts[path];
  return part ? strFromU8(part) : '';
}

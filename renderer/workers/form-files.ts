import { unzipSync } from 'fflate';
import { type FormFile, isLrm } from './read-form-file.ts';

/** A file as it was chosen, or as it stood in a zip. */
export interface ChosenBytes {
  /** With its folders: 干部/张三.lrmx. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface FormFiles {
  readonly forms: readonly FormFile[];
  /** Zips that could not be opened and other archives, each with a whole sentence. */
  readonly refused: readonly { readonly name: string; readonly message: string }[];
  /** Files of other kinds, which are passed over. */
  readonly others: number;
}

/** The largest zip, and the most that may be in one unpacked: three thousand forms with photos. */
const largestZip = 200 * 1024 * 1024;
const mostUnpacked = 500 * 1024 * 1024;

/** Sorts what was chosen: forms, photos beside .lrm files, zips with the same in them, and the rest. */
export function formFiles(chosen: readonly ChosenBytes[]): FormFiles {
  const refused: FormFiles['refused'][number][] = [];
  const all = chosen.flatMap((file): readonly ChosenBytes[] => {
    if (!/\.(?:zip|7z|rar)$/i.test(file.name)) return [file];
    const unpacked = unzipped(file);
    if (typeof unpacked !== 'string') return unpacked;
    refused.push({ name: file.name, message: unpacked });
    return [];
  });
  const files = all.filter(({ name }) => !/(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store|Thumbs\.db)/.test(name));
  const pictures = new Map(
    files.filter(({ name }) => /\.pic$/i.test(name)).map(({ name, bytes }) => [stem(name), bytes]),
  );
  const forms = files
    .filter(({ name }) => /\.lrmx?$/i.test(name))
    .map((file): FormFile => {
      const picture = isLrm(file.name) ? pictures.get(stem(file.name)) : undefined;
      return picture ? { ...file, picture } : file;
    });
  const known = (name: string) => /\.(?:lrmx?|pic)$/i.test(name) || name.endsWith('/');
  return { forms, refused, others: files.filter(({ name }) => !known(name)).length };
}

function stem(name: string): string {
  return name.replace(/\.[^./]*$/, '').toLowerCase();
}

/** What is in a zip, or why it cannot be opened. */
function unzipped({ name, bytes }: ChosenBytes): readonly ChosenBytes[] | string {
  if (!/\.zip$/i.test(name)) return '只能打开 .zip 压缩包，请先解压再选择文件或文件夹。';
  if (bytes.length > largestZip) return '压缩包超过200兆字节，请分成几个再导入。';
  let unpacked = 0;
  let tooLarge = false;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name: entry, originalSize }) => {
        const isWanted = /\.(?:lrmx?|pic)$/i.test(entry);
        unpacked += isWanted ? originalSize : 0;
        tooLarge ||= unpacked > mostUnpacked;
        return isWanted && !tooLarge;
      },
    });
    if (tooLarge) return '压缩包解开后超过500兆字节，请分成几个再导入。';
    return Object.entries(entries).map(([entry, content]) => ({
      name: `${name}/${entryName(entry)}`,
      bytes: new Uint8Array(content),
    }));
  } catch {
    return '压缩包打不开，可能已损坏或加了密码，请解压后再选择文件。';
  }
}

/**
 * The name of an entry. A zip of a Chinese Windows has GBK names without saying so; fflate gives such bytes as Latin-1,
 * one character each.
 */
function entryName(entry: string): string {
  const codes = [...entry].map((character) => character.charCodeAt(0));
  if (codes.every((code) => code < 0x80) || codes.some((code) => code > 0xff)) return entry;
  const bytes = Uint8Array.from(codes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this one.
    }
  }
  return entry;
}

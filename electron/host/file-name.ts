/** Names that Windows keeps for devices, with or without an extension. */
const deviceName = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;

/** Bytes in UTF-8; common file systems allow 255, and "(2)" and the temporary name need room. */
const longest = 200;

/**
 * A name that every system accepts and that cannot leave its folder: no separators, no control or direction marks
 * (which can dress up an extension), no device names, not too long.
 */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|]/g, '_')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  if (plain === '') return '未命名';
  const { stem, extension } = splitName(plain);
  const named = deviceName.test(plain) ? `_${stem}` : stem;
  return shorten(named, longest - Buffer.byteLength(extension)) + extension;
}

/** `通报.docx`, `通报 (2).docx`, `通报 (3).docx` … */
export function numberedName(name: string, number: number): string {
  if (number === 1) return name;
  const { stem, extension } = splitName(name);
  return `${stem} (${number})${extension}`;
}

/** Only a short tail of plain letters counts as an extension: in `1.2 总体情况` nothing does. */
function splitName(name: string): { stem: string; extension: string } {
  const extension = /.(\.[A-Za-z0-9]{1,8})$/.exec(name)?.[1] ?? '';
  return { stem: name.slice(0, name.length - extension.length), extension };
}

function shorten(text: string, bytes: number): string {
  let kept = '';
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > bytes) break;
    kept += character;
  }
  return kept.trimEnd();
}

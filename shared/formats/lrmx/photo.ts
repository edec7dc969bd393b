/** A picture as a file of its own. */
export interface Photo {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly media: 'image/jpeg' | 'image/png' | 'image/bmp';
}

/** The kind of picture by its first bytes (FFD8FF, 89504E47, 424D), whatever the file calls it. */
export function photoOf(bytes: Uint8Array<ArrayBuffer>): Photo | undefined {
  const begins = (...start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);
  if (begins(0xff, 0xd8, 0xff)) return { bytes, media: 'image/jpeg' };
  if (begins(0x89, 0x50, 0x4e, 0x47)) return { bytes, media: 'image/png' };
  if (begins(0x42, 0x4d)) return { bytes, media: 'image/bmp' };
  return undefined;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const places = new Map([...letters].map((letter, index) => [letter.charCodeAt(0), index]));

/** The bytes of a base64 text; line breaks and a `data:` prefix are passed over. Undefined if it is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const plain = text
    .replace(/^\s*data:[^,]*,/, '')
    .replace(/\s+/g, '')
    .replace(/=+$/, '');
  if (plain.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((plain.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let filled = 0;
  for (let at = 0; at < plain.length; at++) {
    const value = places.get(plain.charCodeAt(at));
    if (value === undefined) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[filled++] = held >> bits;
  }
  return bytes;
}

/** Base64 without line breaks. */
export function toBase64(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two, three] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const all = (one << 16) | ((two ?? 0) << 8) | (three ?? 0);
    const letter = (shift: number) => letters.charAt((all >> shift) & 63);
    groups.push(
      letter(18) +
        letter(12) +
        (two === undefined ? '=' : letter(6)) +
        (three === undefined ? '=' : letter(0)),
    );
  }
  return groups.join('');
}

import type { OfficialDocument } from './model.ts';
import { placesOf } from './places.ts';

/**
 * The 6763 characters of GB 2312-80. `decodeGbk` turns GBK bytes into text (`TextDecoder('gbk')` on the page, which
 * shared code cannot reach): rows B0–F7 hold the set, and D7FA–D7FE there decode to private-use characters.
 */
export function gb2312Characters(decodeGbk: (bytes: Uint8Array) => string): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  }
  return new Set(
    [...decodeGbk(Uint8Array.from(bytes))].filter((character) => /\p{Script=Han}/u.test(character)),
  );
}

/** True for a Chinese character that the _GB2312 and 简体 fonts lack; punctuation and digits never are. */
export function isRare(character: string, gb2312: ReadonlySet<string>): boolean {
  return /\p{Script=Han}/u.test(character) && !gb2312.has(character);
}

/** Rare characters of a document, each once, in order: they are printed in another font, and a font may lack even them. */
export function rareCharacters(document: OfficialDocument, gb2312: ReadonlySet<string>): readonly string[] {
  const text = placesOf(document)
    .map((place) => place.text)
    .join('');
  return [...new Set(text)].filter((character) => isRare(character, gb2312));
}

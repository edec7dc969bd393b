import { surnameStrokes } from '../codes/surname-strokes.ts';

/** Orders two names. */
export type NameOrder = (one: string, other: string) => number;

/** Most strokes a character has in the browser's own table. */
const MOST = 64;

/**
 * 以姓氏笔画为序: character by character, fewer strokes first, then the first stroke that differs (横竖撇点折). So people of one
 * surname follow by the next character, and 欧阳 stands with 欧. Characters that neither the office nor the delivered table
 * knows are counted as the browser counts them and stand behind the known ones of their number.
 * @param added strokes by character that the office entered; they win over the delivered ones
 */
export function strokeOrder(added: Readonly<Record<string, string>> = {}): NameOrder {
  const known = new Map([...surnameStrokes, ...Object.entries(added)]);
  const collator = new Intl.Collator('zh-u-co-stroke');
  const counts = new Map<string, number>();
  const count = (character: string) => {
    const strokes = known.get(character)?.length ?? counts.get(character);
    if (strokes !== undefined) return strokes;
    const counted = countOf(collator, character);
    counts.set(character, counted);
    return counted;
  };
  const compare = (one: string, other: string) => {
    if (one === other) return 0;
    const more = count(one) - count(other);
    if (more !== 0) return more;
    const [first, second] = [known.get(one), known.get(other)];
    if (first !== undefined && second !== undefined && first !== second) return first < second ? -1 : 1;
    if ((first === undefined) !== (second === undefined)) return first === undefined ? 1 : -1;
    return collator.compare(one, other);
  };
  return (one, other) => {
    const [left, right] = [[...one.replace(/\s/g, '')], [...other.replace(/\s/g, '')]];
    for (const [index, character] of left.entries()) {
      const beside = right[index];
      if (beside === undefined) return 1;
      const order = compare(character, beside);
      if (order !== 0) return order;
    }
    return left.length - right.length;
  };
}

/**
 * The browser's stroke order has a heading before the characters of each number (U+FDD0 and a Braille sign): the last
 * heading that stands before a character tells its number. Latin letters and signs stand before all of them: 0.
 */
function countOf(collator: Intl.Collator, character: string): number {
  let strokes = 0;
  for (let number = 1; number <= MOST; number++) {
    if (collator.compare(`\uFDD0${String.fromCharCode(0x2800 + number)}`, character) <= 0) strokes = number;
  }
  return strokes;
}

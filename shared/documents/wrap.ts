/**
 * Where a Chinese line turns, without a font: enough to say beforehand whether a text fits into a cell of exact height.
 * Widths are in em (1 = a full-width character).
 */

/** 宋体 gives half an em; the faces that stand in for it on other systems up to this much. */
const HALF_WIDTH = 0.55;

/** May not begin a line: it takes the character before it along. */
const closing = /[、。，．：；？！）》」』】〕”’…—～·%,.:;?!)\]}>]/;
/** May not end a line. */
const opening = /[（《「『【〔“‘([{<]/;

function isHalfWidth(character: string): boolean {
  return character <= '\u007f' || (character >= '\u00a0' && character <= '\u00ff' && character !== '\u00b7');
}

export function widthInEm(text: string): number {
  let width = 0;
  for (const character of text) width += isHalfWidth(character) ? HALF_WIDTH : 1;
  return width;
}

/** Pieces that no line break divides: Latin words and numbers, and characters with the punctuation that clings to them. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let open = false;
  for (const character of text) {
    const last = found.at(-1);
    const before = last?.at(-1) ?? '';
    const clings =
      last !== undefined &&
      before !== ' ' &&
      (open ||
        closing.test(character) ||
        (isHalfWidth(character) && isHalfWidth(before) && character !== ' '));
    if (clings) found[found.length - 1] += character;
    else found.push(character);
    open = opening.test(character);
  }
  return found;
}

export interface Wrapped {
  readonly lines: number;
  /** No word or number had to be torn. */
  readonly whole: boolean;
}

/** How one paragraph runs in lines of `width` em. An empty paragraph is one line. */
export function wrap(text: string, width: number): Wrapped {
  let lines = 1;
  let used = 0;
  let whole = true;
  for (const piece of pieces(text)) {
    const own = widthInEm(piece);
    if (own > width) {
      whole = false;
      const all = (used > 0 ? used : 0) + own;
      lines += Math.ceil(all / width) - 1;
      used = all % width;
    } else if (used + own > width && piece !== ' ') {
      lines += 1;
      used = own;
    } else used += own;
  }
  return { lines, whole };
}

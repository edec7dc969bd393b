/**
 * Where a Chinese line turns, without a font: enough to count lines and pages beforehand, to within a line on ordinary
 * text. Widths are in em: a full-width character is 1.
 */

/** A half-width character in the faces that the papers are set in. */
const HALF = 0.5;

/** May not begin a line: it takes the character before it along (避头尾). */
const closing = /[、。，．：；？！）》〉」』】〕”’…—％～·%,.:;?!)\]}>]/;
/** May not end a line. */
const opening = /[（《〈「『【〔“‘([{<]/;

function isHalfWidth(character: string): boolean {
  return character <= '\u007f' || (character >= '\u00a0' && character <= '\u00ff' && character !== '\u00b7');
}

/** In em. `half` is what a digit, Latin letter or blank takes. */
export function widthOf(text: string, half = HALF): number {
  let width = 0;
  for (const character of text) width += isHalfWidth(character) ? half : 1;
  return width;
}

/** What no column may be narrower than: Latin words and numbers, which are not broken, and single characters. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\x21-\x7e]+|[^\x20-\x7e]/g) ?? [];
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

/** The lines that a paragraph has, in em. */
export interface Lines {
  readonly width: number;
  /** How far in the first line begins, and all later ones. */
  readonly first?: number;
  readonly hanging?: number;
  /** See {@link widthOf}. */
  readonly half?: number;
}

export interface Wrapped {
  readonly lines: number;
  /** No word or number had to be torn. */
  readonly whole: boolean;
}

/** Sums of 0.55 are not exact. */
const ROUNDING = 1e-6;

/** How one paragraph runs. An empty paragraph is one line; a blank never begins one; a line takes at least one character. */
export function wrap(text: string, { width, first = 0, hanging = 0, half = HALF }: Lines): Wrapped {
  const room = Math.max(width, hanging + 1);
  const most = room + ROUNDING;
  let lines = 1;
  let used = first;
  let whole = true;
  for (const piece of pieces(text)) {
    const own = widthOf(piece, half);
    if (piece !== ' ' && used + own > most && used > (lines === 1 ? first : hanging)) {
      lines += 1;
      used = hanging;
    }
    used += own;
    while (piece !== ' ' && used > most) {
      whole = false;
      lines += 1;
      used += hanging - room;
    }
  }
  return { lines, whole };
}

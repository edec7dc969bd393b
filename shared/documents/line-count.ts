/** Characters that may not begin a line: they hang on to the one before (避头尾). */
const NOT_FIRST = /[，。、；：？！）》〉」』】〕”’…—％%]/;
/** Characters that may not end a line. */
const NOT_LAST = /[（《〈「『【〔“‘]/;

/**
 * Lines that a text takes in a column of `width` characters, the later lines `hanging` shorter, the first `first`
 * shorter. Chinese characters count one, digits and Latin letters half and never break inside a word. What Word does in
 * detail depends on fonts; this is right to within a line on ordinary text.
 */
export function lineCount(text: string, width: number, hanging = 0, first = 0): number {
  let lines = 1;
  let used = first;
  const limit = () => width + 1e-6;
  for (const piece of pieces(text)) {
    const wide = widthOf(piece);
    if (used + wide > limit() && used > (lines === 1 ? first : hanging)) {
      lines += 1;
      used = hanging;
    }
    used += wide;
    while (used > limit()) {
      lines += 1;
      used = used - width + hanging;
    }
  }
  return lines;
}

/** In characters of the body: ASCII counts half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\x20-\x7e]/.test(character) ? 0.5 : 1;
  return width;
}

/** What a line end cannot tear: a word or number, a character with the punctuation that hangs on it. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let open = '';
  for (const [token] of text.matchAll(/[\x21-\x7e]+|./gsu)) {
    if (NOT_LAST.test(token)) open += token;
    else if (NOT_FIRST.test(token) && open === '' && found.length > 0) found.push(`${found.pop()}${token}`);
    else {
      found.push(open + token);
      open = '';
    }
  }
  return open === '' ? found : [...found, open];
}

/** Typed or pasted text as lines, cleaned of what nobody sees, each with its place in the text as it stands. */

export interface Span {
  readonly from: number;
  /** Behind the last character. */
  readonly to: number;
}

export interface Line extends Span {
  /** Tabs stay where they separate cells; blanks at the ends are gone. */
  readonly text: string;
}

/** Control characters but the tab, soft hyphens, zero-width and direction marks, lone surrogates. */
const invisible = /(?!\t)\p{Cc}|[\p{Cs}\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\ufeff\ufffd]/gu;
const lineEnd = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;

/** Every line of the text; one of nothing but blanks has the text ''. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(lineEnd)) {
    lines.push({ from, to: index, text: cleaned(text.slice(from, index)) });
    from = index + end.length;
  }
  return [...lines, { from, to: text.length, text: cleaned(text.slice(from)) }];
}

/** A row of a table keeps its blank cells at both ends. */
function cleaned(line: string): string {
  const visible = line.replace(invisible, '');
  return visible.trim() === '' ? '' : visible.replace(/^[^\S\t]+|[^\S\t]+$/g, '');
}

/** Several typed lines as one: units and names one below the other are strung together by `glue`. */
export function strung(text: string, glue: string): string {
  const words = linesOf(text).flatMap((line) => line.text.replace(/\t+/g, ' ').trim() || []);
  return words.reduce(
    (all, word) => (all === '' || /[，、；,;]$/.test(all) ? all + word : all + glue + word),
    '',
  );
}

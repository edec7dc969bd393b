/**
 * Cuts a paragraph between lines of its text. `starts` are the numbers of the lines (from 0) with which a new part begins,
 * in order; answers the parts, of which the first is `node` itself. `pitch` is the height of a line in pixels.
 */
export function cutLines(
  node: HTMLElement,
  starts: readonly number[],
  pitch: number,
): readonly HTMLElement[] {
  const places = starts.map((start) => placeOfLine(node, start, pitch));
  const parts: HTMLElement[] = [];
  // From the end: what is cut off leaves the places before it as they were.
  for (const place of [...places].reverse()) {
    const rest = node.cloneNode(false);
    if (!(rest instanceof HTMLElement)) throw new Error('an element clones to an element');
    const range = document.createRange();
    range.setStart(place.text, place.offset);
    range.setEnd(node, node.childNodes.length);
    rest.append(range.extractContents());
    rest.classList.add('aj-rest');
    parts.unshift(rest);
  }
  // Every part but the last ends inside the paragraph.
  const all = [node, ...parts];
  for (const part of all.slice(0, -1)) part.classList.add('aj-torn');
  return all;
}

interface Place {
  readonly text: Text;
  readonly offset: number;
}

/** The first character that stands on this line or below it. */
function placeOfLine(node: HTMLElement, line: number, pitch: number): Place {
  const limit = node.getBoundingClientRect().top + line * pitch;
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  const text = texts.find((one) => middleOf(one, one.length - 1) > limit) ?? texts.at(-1);
  if (text === undefined) throw new RangeError(`a paragraph without text has no line ${line}`);
  let from = 0;
  let to = text.length - 1;
  while (from < to) {
    const half = Math.floor((from + to) / 2);
    if (middleOf(text, half) > limit) to = half;
    else from = half + 1;
  }
  // A pair of surrogates is one character.
  const isInside = /[\uDC00-\uDFFF]/.test(text.data.charAt(from)) && from > 0;
  return { text, offset: isInside ? from - 1 : from };
}

/** How far down a character stands; a blank at the end of a line belongs to that line. */
function middleOf(text: Text, offset: number): number {
  const range = document.createRange();
  range.setStart(text, offset);
  range.setEnd(text, offset + 1);
  const { top, height } = range.getBoundingClientRect();
  return top + height / 2;
}

import type { Paragraph } from '#shared/reports/model.ts';
import { readParagraph } from './chip-dom.ts';

/** What stands before and after the caret of a paragraph; a marked part stands in neither. */
export function aroundCaret(
  paragraph: HTMLElement,
): { readonly before: Paragraph; readonly after: Paragraph } | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const marked = selection.getRangeAt(0);
  if (!paragraph.contains(marked.startContainer) || !paragraph.contains(marked.endContainer))
    return undefined;
  const [before, after] = [document.createRange(), document.createRange()];
  before.selectNodeContents(paragraph);
  before.setEnd(marked.startContainer, marked.startOffset);
  after.selectNodeContents(paragraph);
  after.setStart(marked.endContainer, marked.endOffset);
  return { before: readParagraph(before.cloneContents()), after: readParagraph(after.cloneContents()) };
}

export function isMarked(): boolean {
  return getSelection()?.isCollapsed === false;
}

/** Puts the caret behind so many characters of a paragraph; a figure counts as its text and is never entered. */
export function setCaret(paragraph: HTMLElement, characters: number): void {
  paragraph.focus();
  const [node, offset] = placeOf(paragraph, characters);
  getSelection()?.setPosition(node, offset);
}

function placeOf(paragraph: HTMLElement, characters: number): readonly [Node, number] {
  let left = characters;
  for (const [index, node] of [...paragraph.childNodes].entries()) {
    const length = node.textContent?.length ?? 0;
    if (left <= length && node instanceof Text) return [node, left];
    if (left < length) return [paragraph, index];
    left -= length;
  }
  return [paragraph, paragraph.childNodes.length];
}

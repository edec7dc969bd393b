import type { Fact } from '#shared/facts/fact.ts';
import { defaultStyleOf } from '#shared/reports/phrase.ts';
import { chipNode } from './chip-dom.ts';

/** Puts a figure where the caret last was in a paragraph, or at its end, and lets the editor read it. */
export function insertFigure(paragraph: HTMLElement, caret: Range | undefined, fact: Fact): void {
  const style = defaultStyleOf(fact);
  const node = chipNode({ chip: { factId: fact.id, value: fact.value, style } }, fact);
  if (caret && paragraph.contains(caret.startContainer) && !insideChip(caret.startContainer)) {
    caret.deleteContents();
    caret.insertNode(node);
  } else paragraph.append(node);
  paragraph.dispatchEvent(new InputEvent('input', { bubbles: true }));
  paragraph.focus();
  getSelection()?.setPosition(paragraph, [...paragraph.childNodes].indexOf(node) + 1);
}

/** The caret within a paragraph, to be kept while a dialog is open. */
export function caretIn(paragraph: HTMLElement | undefined): Range | undefined {
  const selection = getSelection();
  if (!paragraph || !selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return paragraph.contains(range.startContainer) ? range.cloneRange() : undefined;
}

function insideChip(node: Node): boolean {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element?.closest('[data-fact]') !== null;
}

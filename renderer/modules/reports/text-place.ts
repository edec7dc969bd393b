import type { TextPlace } from '#shared/reports/finding.ts';

/** Marks a paragraph on the page, so that a finding can lead to it. */
export function placeMark({ item, paragraph }: TextPlace): { readonly 'data-place': string } {
  return { 'data-place': `${item}.${paragraph}` };
}

/** Brings a paragraph into sight and puts the caret or the focus there. */
export function goTo({ item, paragraph }: TextPlace): void {
  const element = document.querySelector(`[data-place="${item}.${paragraph}"]`);
  if (!(element instanceof HTMLElement)) return;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
}

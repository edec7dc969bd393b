import type { TextPlace } from '#shared/reports/finding.ts';

/** Marks a paragraph on the page, so that a finding can lead to it. */
export function placeMark({ item, paragraph }: TextPlace): { readonly 'data-place': string } {
  return { 'data-place': `${item}.${paragraph}` };
}

/** Brings a paragraph into sight and puts the caret or the focus there. */
export function goTo(place: TextPlace): void {
  const element = elementAt(place);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

export function elementAt({ item, paragraph }: TextPlace): HTMLElement | undefined {
  const element = document.querySelector(`[data-place="${item}.${paragraph}"]`);
  return element instanceof HTMLElement ? element : undefined;
}

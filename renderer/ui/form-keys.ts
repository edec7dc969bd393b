import type { KeyboardEvent } from 'react';

/** True while an input method composes: its Enter chooses a word and must not reach the form. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}

const inputs = 'input:not([type=hidden]):not(:disabled), textarea:not(:disabled)';

/**
 * Enter leads to the next field, Ctrl+Enter saves. Enter keeps its own meaning in a text of several lines, on a button
 * and in an open list of choices. To be called in the capture phase, before a closed list opens on Enter.
 */
export function formKeys(event: KeyboardEvent<HTMLElement>, save: () => void): void {
  if (event.key !== 'Enter' || isComposing(event)) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    event.stopPropagation();
    save();
    return;
  }
  const target = event.target;
  if (!(target instanceof HTMLInputElement)) return;
  if (target.getAttribute('aria-expanded') === 'true') return;
  event.preventDefault();
  event.stopPropagation();
  focusAfter(event.currentTarget, target);
}

function focusAfter(form: HTMLElement, target: HTMLElement): void {
  const all = [...form.querySelectorAll<HTMLElement>(inputs)].filter((input) => input.tabIndex >= 0);
  const next = all[all.indexOf(target) + 1] ?? form.querySelector<HTMLElement>('button[data-save]');
  next?.focus();
}

/** Rows of a table as the keyboard meets them: antd puts the record's id on each as `data-row-key`. */

export function rowAfter(row: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const next = step === 1 ? row.nextElementSibling : row.previousElementSibling;
  return next instanceof HTMLElement && next.dataset.rowKey !== undefined ? next : undefined;
}

export function showRow(row: HTMLElement | undefined): void {
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

/** Gives the focus back to the row of a record whose panel was closed. */
export function focusRow(id: string): void {
  const row = document.querySelector(`tr[data-row-key="${CSS.escape(id)}"]`);
  if (row instanceof HTMLElement) row.focus({ preventScroll: true });
}

import type { ListTable, TableCell } from './list-table.ts';

/**
 * A table as spreadsheets take it from the clipboard: HTML in which every text is marked as text, so that identity
 * numbers keep their digits and dates stay as they are, and plain text for everything else.
 */
export function clipboardTable({ columns, rows }: ListTable): {
  readonly html: string;
  readonly text: string;
} {
  const titles = columns.map(({ title }) => title);
  const lines = [titles, ...rows].map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`);
  return {
    html: `<html><head><meta charset="utf-8"></head><body><table border="1">${lines.join('')}</table></body></html>`,
    text: [titles, ...rows].map((row) => row.map(plain).join('\t')).join('\r\n'),
  };
}

function cellHtml(cell: TableCell): string {
  if (typeof cell === 'number') return `<td>${cell}</td>`;
  const text = cell
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">');
  return `<td style="mso-number-format:'\\@'">${text}</td>`;
}

/** Quoted as Excel does it, where a cell holds what separates cells. */
function plain(cell: TableCell): string {
  const text = String(cell);
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

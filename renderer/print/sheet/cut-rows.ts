import { cutLines } from './cut-lines.ts';
import { make } from './make.ts';

/** Cuts a table between its rows: `starts` are the rows with which a new table begins. The headings return in each. */
export function cutRows(table: HTMLTableElement, starts: readonly number[]): readonly HTMLTableElement[] {
  const rows = rowsOf(table);
  // Only forms have merged cells; looking for them in every row of a long ledger would take longer than all the rest.
  const hasSpans = table.querySelector('[rowspan]') !== null;
  const shared = [...table.children].filter((child) => child.tagName !== 'TBODY');
  const parts: HTMLTableElement[] = [];
  let end = rows.length;
  for (const start of [...starts].reverse()) {
    if (hasSpans) divideSpans(rows, start);
    const rest = make('table', { className: table.className });
    rest.style.width = table.style.width;
    rest.append(
      ...shared.map((child) => child.cloneNode(true)),
      make('tbody', {}, ...rows.slice(start, end)),
    );
    parts.unshift(rest);
    end = start;
  }
  return [table, ...parts];
}

export function rowsOf(table: HTMLTableElement): readonly HTMLTableRowElement[] {
  return [...(table.tBodies[0]?.rows ?? [])];
}

/** A cell that reaches over the cut goes on as an empty one below it. */
function divideSpans(rows: readonly HTMLTableRowElement[], start: number): void {
  const below = rows[start];
  const reaching = rows
    .slice(0, start)
    .flatMap((row, index) => [...row.cells].map((cell) => ({ cell, left: index + cell.rowSpan - start })))
    .filter(({ left }) => left > 0);
  if (below === undefined || reaching.length === 0) return;
  const columns = columnsOf(rows);
  for (const { cell, left } of reaching) {
    const column = columns.get(cell) ?? 0;
    const rest = make('td', { className: cell.className });
    rest.style.background = cell.style.background;
    rest.colSpan = cell.colSpan;
    rest.rowSpan = left;
    cell.rowSpan -= left;
    columns.set(rest, column);
    below.insertBefore(rest, [...below.cells].find((one) => (columns.get(one) ?? 0) > column) ?? null);
  }
}

/** The column in which each cell begins. */
function columnsOf(rows: readonly HTMLTableRowElement[]): Map<HTMLTableCellElement, number> {
  const columns = new Map<HTMLTableCellElement, number>();
  const open: number[] = [];
  for (const row of rows) {
    let column = 0;
    const free = () => {
      while ((open[column] ?? 0) > 0) {
        open[column] = (open[column] ?? 0) - 1;
        column += 1;
      }
    };
    for (const cell of row.cells) {
      free();
      columns.set(cell, column);
      for (let inside = 0; inside < cell.colSpan; inside++) {
        open[column] = cell.rowSpan - 1;
        column += 1;
      }
    }
    free();
  }
  return columns;
}

/**
 * Tears rows that are higher than `room` pixels, so that none is: the text of every cell goes on in a row of its own. `pitch` is the
 * height of a line of the table.
 */
export function tearTallRows(table: HTMLTableElement, room: number, pitch: number): void {
  const most = Math.floor(room / pitch) - 1;
  let rows = rowsOf(table);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (row === undefined || row.getBoundingClientRect().height <= room || most < 1) continue;
    const isTooLong = [...row.cells].some((cell) => cell.rowSpan === 1 && linesIn(cell, pitch) > most);
    if (!isTooLong) continue;
    tearRow(rows, index, most, pitch);
    rows = rowsOf(table);
  }
}

function linesIn(cell: HTMLTableCellElement, pitch: number): number {
  return Math.round((cell.firstElementChild?.getBoundingClientRect().height ?? 0) / pitch);
}

function tearRow(rows: readonly HTMLTableRowElement[], index: number, most: number, pitch: number): void {
  const row = rows[index];
  if (row === undefined) return;
  for (const [above, { cells }] of rows.slice(0, index + 1).entries()) {
    for (const cell of cells) if (cell.rowSpan > 1 && above + cell.rowSpan > index) cell.rowSpan += 1;
  }
  const rest = make('tr');
  for (const cell of row.cells) {
    if (cell.rowSpan > 1) continue;
    const text = cell.firstElementChild;
    const parts =
      text instanceof HTMLElement && linesIn(cell, pitch) > most ? cutLines(text, [most], pitch) : [];
    const below = make('td', { className: cell.className }, ...parts.slice(1));
    below.style.cssText = cell.style.cssText;
    below.colSpan = cell.colSpan;
    rest.append(below);
  }
  row.style.height = '';
  row.after(rest);
}

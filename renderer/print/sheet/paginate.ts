import { type PagedPiece, pagesOf } from '#shared/documents/paging.ts';
import { cutLines } from './cut-lines.ts';
import { cutRows, rowsOf, tearTallRows } from './cut-rows.ts';
import type { FlowPiece } from './flow.ts';

/** Heights in pixels of the layout. */
export interface Pitch {
  /** A line of the text, and a line inside a table. */
  readonly line: number;
  readonly table: number;
  /** The 版心. */
  readonly room: number;
}

/**
 * What stands on each page, in order. The nodes of `flow` must be laid out, one below the other; they are taken out of
 * there and cut where a page ends.
 */
export function paginate(flow: readonly FlowPiece[], pitch: Pitch): readonly (readonly HTMLElement[])[] {
  for (const { node } of flow) {
    if (node instanceof HTMLTableElement) tearTallRows(node, pitch.room - headHeight(node), pitch.table);
  }
  const pages = pagesOf(
    flow.map((piece) => measured(piece, pitch)),
    pitch.room / pitch.line,
  );
  const starts = flow.map((): number[] => []);
  for (const slice of pages.flat()) if (slice.from > 0) starts[slice.piece]?.push(slice.from);
  const parts = flow.map((piece, index) => cut(piece, starts[index] ?? [], pitch));
  return pages.map((slices) =>
    slices.flatMap(({ piece, from }) => {
      const part = parts[piece]?.[from === 0 ? 0 : (starts[piece]?.indexOf(from) ?? 0) + 1];
      return part === undefined ? [] : [part];
    }),
  );
}

/** In lines of the text, by which the preflight counts as well. */
function measured({ node, torn, keep = false, newPage = false }: FlowPiece, pitch: Pitch): PagedPiece {
  const height = node.getBoundingClientRect().height / pitch.line;
  const more = { keep, newPage };
  if (torn === 'lines') return { rows: Array.from({ length: Math.round(height) }, () => 1), ...more };
  if (torn === 'never' || !(node instanceof HTMLTableElement)) return { rows: [height], ...more };
  const tops = rowsOf(node).map((row) => row.getBoundingClientRect().top);
  const ends = [...tops.slice(1), node.getBoundingClientRect().bottom];
  return {
    rows: tops.map((top, index) => ((ends[index] ?? top) - top) / pitch.line),
    head: headHeight(node) / pitch.line,
    ...more,
  };
}

function headHeight(table: HTMLTableElement): number {
  return table.tHead?.getBoundingClientRect().height ?? 0;
}

function cut({ node, torn }: FlowPiece, starts: readonly number[], pitch: Pitch): readonly HTMLElement[] {
  if (starts.length === 0) return [node];
  if (node instanceof HTMLTableElement) return cutRows(node, starts);
  return torn === 'lines' ? cutLines(node, starts, pitch.line) : [node];
}

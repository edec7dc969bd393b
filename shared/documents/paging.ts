/** How pieces of known height fall on pages. Heights may be counted or measured; any one unit will do. */
export interface PagedPiece {
  /** Heights of what is not torn, one after the other: the lines of a paragraph, the rows of a table. */
  readonly rows: readonly number[];
  /** Height of the headings that return above the rows of this piece on every page. */
  readonly head?: number;
  /** Stays whole on a page with the beginning of what follows. */
  readonly keep?: boolean;
  readonly newPage?: boolean;
}

/** Rows `from` up to but not including `to` of one piece. */
export interface Slice {
  readonly piece: number;
  readonly from: number;
  readonly to: number;
}

/** Heights are sums of fractions. */
const ROUNDING = 0.01;

/**
 * The slices of each page, at least one page. What is kept together moves as a whole unless it is higher than a page. A
 * row higher than a page has one to itself and reaches over its end. A piece without rows leaves an empty slice.
 */
export function pagesOf(pieces: readonly PagedPiece[], room: number): readonly (readonly Slice[])[] {
  const pages: Slice[][] = [];
  let page: Slice[] = [];
  let used = 0;
  const turn = () => {
    pages.push(page);
    page = [];
    used = 0;
  };
  for (const [index, piece] of pieces.entries()) {
    if (piece.newPage && page.length > 0) turn();
    const together = heightTogether(pieces, index);
    if (used > 0 && used + together > room + ROUNDING && together <= room + ROUNDING) turn();
    let from = 0;
    let head = piece.head ?? 0;
    for (const [row, height] of piece.rows.entries()) {
      if (used > 0 && used + head + height > room + ROUNDING) {
        if (row > from) page.push({ piece: index, from, to: row });
        turn();
        from = row;
        head = piece.head ?? 0;
      }
      used += head + height;
      head = 0;
    }
    page.push({ piece: index, from, to: piece.rows.length });
  }
  pages.push(page);
  return pages;
}

/** This piece and those it may not leave: each whole, and the beginning of the last. */
function heightTogether(pieces: readonly PagedPiece[], start: number): number {
  let height = 0;
  for (let index = start; index < pieces.length; index++) {
    const { rows = [], head = 0, keep } = pieces[index] ?? {};
    if (!keep) return height + head + (rows[0] ?? 0);
    height += rows.reduce((sum, row) => sum + row, head);
  }
  return height;
}

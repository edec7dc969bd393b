/** A list as it leaves the program: to the clipboard, to Excel, onto paper. */
export interface ListTable {
  /** 约谈台账 */
  readonly title: string;
  /** What the list was narrowed by, in words. */
  readonly conditions: string;
  /** Day and operator. */
  readonly made: string;
  readonly columns: readonly TableColumn[];
  /** One cell per column. */
  readonly rows: readonly (readonly TableCell[])[];
  /** Turned; A4 unless told. */
  readonly paper?: 'A4' | 'A3';
}

export interface TableColumn {
  readonly title: string;
  /** In characters of Chinese. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  /** How its figures are put together in the last row. */
  readonly total?: { readonly kind: 'sum' | 'mean'; readonly decimals: number };
}

/** A number only where it is a quantity: identity numbers, dates and years are texts. */
export type TableCell = string | number;

/** Adds up what it is given, piece by piece. Totals are rounded, so that 0.1 and 0.2 make 0.3. */
export class Tally {
  private sum = 0;
  private count = 0;

  add(value: number): void {
    this.sum += value;
    this.count += 1;
  }

  /** Sum or mean, rounded to so many decimals; undefined if nothing was added. */
  total({
    kind,
    decimals,
  }: {
    readonly kind: 'sum' | 'mean';
    readonly decimals: number;
  }): number | undefined {
    if (this.count === 0) return undefined;
    const exact = this.sum / (kind === 'sum' ? 1 : this.count);
    return Math.round(exact * 10 ** decimals) / 10 ** decimals;
  }
}

/** The last row of a table that has figures: 合计 in its first cell, sums and means below their columns. */
export function totalsRow({ columns, rows }: ListTable): readonly TableCell[] | undefined {
  if (rows.length === 0 || columns.every(({ total }) => total === undefined)) return undefined;
  const cells = columns.map(({ total }, at): TableCell => {
    if (!total) return '';
    const tally = new Tally();
    for (const row of rows) {
      const cell = row[at];
      if (typeof cell === 'number') tally.add(cell);
    }
    const value = tally.total(total);
    if (value === undefined) return '';
    return total.kind === 'mean' ? `平均${value}` : value;
  });
  return cells[0] === '' ? ['合计', ...cells.slice(1)] : cells;
}

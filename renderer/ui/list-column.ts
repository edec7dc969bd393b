import type { ReactNode } from 'react';

/** How the figures of a column are put together under the list. */
export interface Total<T> {
  readonly kind: 'sum' | 'mean';
  readonly decimals: number;
  readonly of: (row: T) => number | undefined;
}

export interface ListColumn<T> {
  readonly title: string;
  /** What a view remembers the column by; its title if missing. */
  readonly key?: string;
  /** In rem; a column without one takes what is left. */
  readonly width?: number;
  /** Stays in sight while the rest scrolls sideways, and cannot be left out. */
  readonly fixed?: true;
  /** Shown only where somebody has chosen it. */
  readonly optional?: true;
  readonly align?: 'left' | 'center' | 'right';
  readonly render: (row: T) => ReactNode;
  /** What is copied and exported. Needed where `render` gives more than a text. */
  readonly text?: (row: T) => string;
  readonly total?: Total<T>;
}

export function columnKey<T>({ key, title }: ListColumn<T>): string {
  return key ?? title;
}

/** The text of a cell as it leaves the program. */
export function cellText<T>({ text, render, title }: ListColumn<T>, row: T): string {
  if (text) return text(row);
  const shown = render(row);
  if (shown === undefined || shown === null || typeof shown === 'boolean') return '';
  if (typeof shown === 'string' || typeof shown === 'number') return String(shown);
  throw new Error(`the column ${title} has no text`);
}

/** The columns to show: those chosen, in their order, after the fixed ones; without a choice all that are not optional. */
export function shownColumns<T>(
  columns: readonly ListColumn<T>[],
  chosen: readonly string[] | undefined,
): readonly ListColumn<T>[] {
  if (!chosen) return columns.filter(({ optional }) => !optional);
  const fixed = columns.filter((column) => column.fixed);
  const others = chosen.flatMap((key) =>
    columns.filter((column) => !column.fixed && columnKey(column) === key),
  );
  return [...fixed, ...others];
}

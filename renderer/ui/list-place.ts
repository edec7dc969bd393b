/** Rows marked in a list: their ids, or every row that its filters let through, page by page or not. */
export type Selection = readonly string[] | 'all';

/** Where somebody is in a list that is paged by cursor. */
export interface ListPlace<C> {
  /** Where the pages after the first began, oldest first; the last one begins the page shown. */
  readonly cursors: readonly C[];
  readonly size: number;
  readonly scroll: number;
  readonly queryOpen: boolean;
  readonly selected: Selection;
}

/** The place a list opens with. `cursors` is typed by the caller: `listPlace<CaseCursor>()`. */
export function listPlace<C>(): ListPlace<C> {
  return { cursors: [], size: 20, scroll: 0, queryOpen: true, selected: [] };
}

/** Back to the first page with nothing marked: what every changed filter calls for. */
export const firstPage = { cursors: [], scroll: 0, selected: [] } as const;

export type Density = 'small' | 'medium' | 'large';

/** Where somebody is in a list that is paged by cursor. */
export interface ListPlace<C> {
  /** Where the pages after the first began, oldest first; the last one begins the page shown. */
  readonly cursors: readonly C[];
  readonly size: number;
  readonly scroll: number;
  readonly density: Density;
  readonly queryOpen: boolean;
}

/** The place a list opens with. `cursors` is typed by the caller: `listPlace<CaseCursor>()`. */
export function listPlace<C>(): ListPlace<C> {
  return { cursors: [], size: 20, scroll: 0, density: 'medium', queryOpen: true };
}

/** Back to the first page: what every changed filter calls for. */
export const firstPage = { cursors: [], scroll: 0 } as const;

import { type ListPlace, listPlace } from '#renderer/ui/list-place.ts';
import { listState } from '#renderer/ui/list-state.ts';
import type { Fact, RecordSet } from '#shared/facts/fact.ts';

/** What the panel lists: the records of a figure, or those a check or a table has put together. */
export type Shown =
  | { readonly kind: 'fact'; readonly factId: string }
  /** A fact of another span than the page's. */
  | { readonly kind: 'held'; readonly fact: Fact }
  | ({ readonly kind: 'records'; readonly why: string } & RecordSet);

interface FigurePlace {
  readonly shown: Shown | undefined;
  /** The page on which it was opened; other pages that have figures do not show it. */
  readonly page: string;
  /** Where the panel's list is; a cursor is a number of records passed. */
  readonly list: ListPlace<number>;
}

/** Kept while a record is looked at, so that coming back finds the figure still open. */
export const figurePlace = listState<FigurePlace>({
  shown: undefined,
  page: '',
  list: listPlace<number>(),
});

/** The first word of the address: `#/report/edit` is a place on the page `report`. */
export function pageNow(): string {
  return location.hash.split('/')[1] ?? '';
}

export function show(shown: Shown | undefined): void {
  figurePlace.set({ shown, page: pageNow(), list: listPlace<number>() });
}

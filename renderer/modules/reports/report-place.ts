import { type ListPlace, listPlace } from '#renderer/ui/list-place.ts';
import { listState } from '#renderer/ui/list-state.ts';
import type { RecordTable } from '#shared/facts/fact.ts';

/** What the panel lists: the records of a figure, or those a check has found. */
export type Shown =
  | { readonly kind: 'fact'; readonly factId: string }
  | {
      readonly kind: 'records';
      readonly table: RecordTable;
      readonly ids: readonly string[];
      readonly why: string;
    };

export interface ReportPlace {
  /** The present year unless chosen. */
  readonly year: number | undefined;
  /** 年鉴条目, 粘贴找错 …, by its key. */
  readonly tab: string;
  readonly signed: boolean;
  /** 附数据来源附表 */
  readonly sourced: boolean;
  /** The saved report that is open. */
  readonly report: string | undefined;
  readonly shown: Shown | undefined;
  /** Where the panel's list is; a cursor is a number of records passed. */
  readonly list: ListPlace<number>;
}

/** Kept while a record is looked at, so that coming back finds the figure still open. */
export const reportPlace = listState<ReportPlace>({
  year: undefined,
  tab: 'chapter',
  signed: false,
  sourced: false,
  report: undefined,
  shown: undefined,
  list: listPlace<number>(),
});

export function show(shown: Shown | undefined): void {
  reportPlace.set({ shown, list: listPlace<number>() });
}

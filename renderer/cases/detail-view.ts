import type { ListColumn } from '#renderer/ui/ListPage.tsx';
import { type ListPlace, listPlace } from '#renderer/ui/list-place.ts';
import { type ListState, listState } from '#renderer/ui/list-state.ts';
import type { Detail } from '#shared/case-type.ts';
import type { DetailTypeName } from '#shared/registry.ts';
import type { Reference } from './Reference.tsx';

/** A detail table as it was left: the year shown, the village it is narrowed to, the page (cursors are offsets). */
export interface DetailList extends ListPlace<number> {
  /** The newest year with rows if missing. */
  readonly year: number | undefined;
  readonly unitId: string | undefined;
}

/** How one detail table looks on the screen. */
export interface DetailView {
  readonly type: DetailTypeName;
  readonly columns: (reference: Reference) => readonly ListColumn<Detail>[];
  /** Fields that 保存并新增 carries over to the next row. */
  readonly carry: readonly string[];
  readonly list: ListState<DetailList>;
}

export function detailView(view: Omit<DetailView, 'list'>): DetailView {
  return {
    ...view,
    list: listState<DetailList>({ year: undefined, unitId: undefined, ...listPlace<number>() }),
  };
}

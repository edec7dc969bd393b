import { Button, Empty } from 'antd';
import type { ReactNode } from 'react';
import { ListDisplay } from './ListDisplay.tsx';
import { ListFooter } from './ListFooter.tsx';
import { ListTable } from './ListTable.tsx';
import type { ListColumn } from './list-column.ts';
import { useShownColumns } from './list-look.ts';
import { firstPage, type ListPlace, type Selection } from './list-place.ts';
import { QueryBar } from './QueryBar.tsx';

export type { ListColumn } from './list-column.ts';

export interface ListPageProps<T extends { readonly id: string }, C> {
  readonly title: string;
  /** `QueryItem`s, and what clears them. */
  readonly query?: ReactNode;
  readonly onReset?: () => void;
  /** Buttons at the left: 新建 导入 … */
  readonly tools?: ReactNode;
  /** Buttons at the right: 视图 导出 … */
  readonly more?: ReactNode;
  /** All there are; those marked as optional show only where they are chosen. */
  readonly columns: readonly ListColumn<T>[];
  /** Under which the choice of columns is remembered. */
  readonly look?: string;
  /** Missing while they are first read. */
  readonly page: { readonly rows: readonly T[]; readonly next?: C } | undefined;
  readonly count: number | undefined;
  readonly place: ListPlace<C>;
  readonly onPlace: (patch: Partial<ListPlace<C>>) => void;
  readonly onOpen?: (row: T) => void;
  /** The row whose record is open. */
  readonly openId?: string | undefined;
  /** What an empty list says, and what to do about it. */
  readonly empty: ReactNode;
  /** 合计 of the whole list below the columns of these keys. */
  readonly totals?: ReadonlyMap<string, string> | undefined;
  /** Rows can be marked for what is done to several at once. */
  readonly selectable?: true;
}

/** 查询区 → 工具条 → 表格 → 翻页: the frame of every list. It knows no record and reads nothing itself. */
export function ListPage<T extends { readonly id: string }, C>(props: ListPageProps<T, C>) {
  const { title, query, onReset, columns, look, page, count, place, onPlace, empty } = props;
  const shown = useShownColumns(look, columns);
  return (
    <section className="aj-list" aria-label={title}>
      {query && place.queryOpen && <QueryBar>{query}</QueryBar>}
      <div className="aj-tools">
        <div className="aj-tools-left">
          {props.tools}
          {props.selectable && place.selected.length > 0 && (
            <Marked selected={place.selected} count={count} onSelect={(selected) => onPlace({ selected })} />
          )}
        </div>
        {query && (
          <>
            <Button
              onClick={() => {
                onReset?.();
                onPlace(firstPage);
              }}
            >
              重置
            </Button>
            <Button
              type="link"
              aria-expanded={place.queryOpen}
              onClick={() => onPlace({ queryOpen: !place.queryOpen })}
            >
              {place.queryOpen ? '收起查询' : '展开查询'}
            </Button>
          </>
        )}
        {props.more}
        <ListDisplay look={look} columns={columns} />
      </div>
      <ListTable
        title={title}
        columns={shown}
        rows={page?.rows}
        first={place.cursors.length * place.size + 1}
        scroll={place.scroll}
        onScroll={(scroll) => onPlace({ scroll })}
        onOpen={props.onOpen}
        openId={props.openId}
        empty={page === undefined ? '' : <Empty description={empty} />}
        totals={props.totals}
        selection={
          props.selectable && { selected: place.selected, onSelect: (selected) => onPlace({ selected }) }
        }
      />
      <ListFooter
        page={place.cursors.length + 1}
        size={place.size}
        shown={page?.rows.length ?? 0}
        count={count}
        hasNext={page?.next !== undefined}
        onFirst={() => onPlace({ cursors: [], scroll: 0 })}
        onBack={() => onPlace({ cursors: place.cursors.slice(0, -1), scroll: 0 })}
        onNext={() => {
          if (page?.next !== undefined) onPlace({ cursors: [...place.cursors, page.next], scroll: 0 });
        }}
        onSize={(size) => onPlace({ cursors: [], scroll: 0, size })}
      />
    </section>
  );
}

interface MarkedProps {
  readonly selected: Selection;
  readonly count: number | undefined;
  readonly onSelect: (selected: Selection) => void;
}

/** How many rows are marked; a mark can be put on everything that the filters let through. */
function Marked({ selected, count, onSelect }: MarkedProps) {
  return (
    <span className="aj-marked">
      <span role="status">已选{selected === 'all' ? `全部${count ?? ''}` : selected.length}条</span>
      {selected !== 'all' && count !== undefined && count > selected.length && (
        <Button type="link" size="small" onClick={() => onSelect('all')}>
          选择全部{count}条
        </Button>
      )}
      <Button type="link" size="small" onClick={() => onSelect([])}>
        取消选择
      </Button>
    </span>
  );
}

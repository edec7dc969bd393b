import { Button, Empty, Segmented, Table, type TableColumnsType } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { ListFooter } from './ListFooter.tsx';
import { type Density, firstPage, type ListPlace } from './list-place.ts';
import { QueryBar } from './QueryBar.tsx';
import { rowAfter, showRow } from './table-rows.ts';
import { useBoxHeight } from './use-box-height.ts';

export interface ListColumn<T> {
  readonly title: string;
  /** In rem; a column without one takes what is left. */
  readonly width?: number;
  /** Stays in sight while the rest scrolls sideways. */
  readonly fixed?: true;
  readonly align?: 'left' | 'center' | 'right';
  readonly render: (row: T) => ReactNode;
}

export interface ListPageProps<T extends { readonly id: string }, C> {
  readonly title: string;
  /** `QueryItem`s, and what clears them. */
  readonly query?: ReactNode;
  readonly onReset?: () => void;
  /** Buttons left of the density switch: 新建 导入 … */
  readonly tools?: ReactNode;
  readonly columns: readonly ListColumn<T>[];
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
}

/** 查询区 → 工具条 → 表格 → 翻页: the frame of every list. It knows no record and reads nothing itself. */
export function ListPage<T extends { readonly id: string }, C>(props: ListPageProps<T, C>) {
  const { title, query, onReset, tools, page, count, place, onPlace, empty } = props;
  return (
    <section className="aj-list" aria-label={title}>
      {query && place.queryOpen && <QueryBar>{query}</QueryBar>}
      <div className="aj-tools">
        <div className="aj-tools-left">{tools}</div>
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
        <Segmented
          aria-label="行高"
          value={place.density}
          options={densities}
          onChange={(density) => onPlace({ density })}
        />
      </div>
      <ListTable {...props} empty={page === undefined ? '' : <Empty description={empty} />} />
      <ListFooter
        page={place.cursors.length + 1}
        size={place.size}
        shown={page?.rows.length ?? 0}
        count={count}
        hasNext={page?.next !== undefined}
        onFirst={() => onPlace(firstPage)}
        onBack={() => onPlace({ cursors: place.cursors.slice(0, -1), scroll: 0 })}
        onNext={() => {
          if (page?.next !== undefined) onPlace({ cursors: [...place.cursors, page.next], scroll: 0 });
        }}
        onSize={(size) => onPlace({ ...firstPage, size })}
      />
    </section>
  );
}

const densities: { value: Density; label: string }[] = [
  { value: 'small', label: '密' },
  { value: 'medium', label: '中' },
  { value: 'large', label: '疏' },
];

function ListTable<T extends { readonly id: string }, C>(props: ListPageProps<T, C>) {
  const { title, columns, page, place, onPlace, onOpen, openId, empty } = props;
  const box = useRef<HTMLDivElement>(null);
  const height = useBoxHeight(box);
  const first = place.cursors.length * place.size + 1;
  const wanted = useRef(place.scroll);
  wanted.current = place.scroll;
  // Another page, or the page opened again: show what was in sight then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only new rows call for a new position
  useEffect(() => {
    const body = box.current?.querySelector('.ant-table-body');
    if (body) body.scrollTop = wanted.current;
  }, [page, height > 0]);
  return (
    <div className="aj-table" ref={box}>
      <Table<T>
        aria-label={title}
        rowKey="id"
        size={place.density}
        columns={antdColumns(columns, first)}
        dataSource={page ? [...page.rows] : []}
        pagination={false}
        // The header keeps its place; what remains of the box is for rows.
        scroll={{ x: widthOf(columns), y: Math.max(120, height - headerHeight(place.density)) }}
        locale={{ emptyText: empty }}
        rowClassName={(row) => (row.id === openId ? 'aj-row-open' : '')}
        onScroll={(event) => {
          if (event.target instanceof HTMLElement) onPlace({ scroll: event.target.scrollTop });
        }}
        onRow={(row) => ({
          tabIndex: 0,
          onClick: () => onOpen?.(row),
          onKeyDown: (event) => steer(event, () => onOpen?.(row)),
        })}
      />
    </div>
  );
}

function steer(event: KeyboardEvent<HTMLElement>, open: () => void): void {
  if (event.target !== event.currentTarget) return;
  if (event.key === 'Enter') open();
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step !== 0) {
    event.preventDefault();
    showRow(rowAfter(event.currentTarget, step));
  }
}

function antdColumns<T>(columns: readonly ListColumn<T>[], first: number): TableColumnsType<T> {
  const number: ListColumn<T> = { title: '序号', width: 4, fixed: true, align: 'center', render: () => '' };
  return [number, ...columns].map((column, index) => ({
    key: index,
    title: column.title,
    ellipsis: true,
    ...(column.align ? { align: column.align } : {}),
    ...(column.fixed ? { fixed: 'start' as const } : {}),
    ...(column.width === undefined ? {} : { width: `${column.width}rem` }),
    render: (_value: unknown, row: T, at: number) => (column === number ? first + at : column.render(row)),
  }));
}

/** In rem: a column without a width never gets less. */
const NARROWEST = 11;

function widthOf<T>(columns: readonly ListColumn<T>[]): string {
  const rem = columns.reduce((sum, column) => sum + (column.width ?? NARROWEST), 4);
  return `${rem}rem`;
}

function headerHeight(density: Density): number {
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const rows = { small: 1.9, medium: 2.4, large: 2.9 } as const;
  return rows[density] * root;
}

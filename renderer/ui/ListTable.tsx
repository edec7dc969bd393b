import { Table, type TableColumnsType, type TableProps } from 'antd';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { columnKey, type ListColumn } from './list-column.ts';
import { type Density, useListLooks } from './list-look.ts';
import type { Selection } from './list-place.ts';
import { rowAfter, showRow } from './table-rows.ts';
import { useBoxHeight } from './use-box-height.ts';

interface ListTableProps<T> {
  readonly title: string;
  readonly columns: readonly ListColumn<T>[];
  readonly rows: readonly T[] | undefined;
  /** Number of the first row shown, from 1. */
  readonly first: number;
  readonly scroll: number;
  readonly onScroll: (top: number) => void;
  readonly onOpen: ((row: T) => void) | undefined;
  readonly openId: string | undefined;
  readonly empty: ReactNode;
  /** Texts below the columns of these keys: 合计 of the whole list. */
  readonly totals: ReadonlyMap<string, string> | undefined;
  readonly selection: { readonly selected: Selection; onSelect(ids: readonly string[]): void } | undefined;
}

/** The rows of a list: their own header keeps its place, the keyboard goes up and down, Enter opens. */
export function ListTable<T extends { readonly id: string }>(props: ListTableProps<T>) {
  const { title, columns, rows, first, onScroll, onOpen, openId, empty, totals, selection } = props;
  const { density } = useListLooks();
  const box = useRef<HTMLDivElement>(null);
  const height = useBoxHeight(box);
  const wanted = useRef(props.scroll);
  wanted.current = props.scroll;
  // Another page, or the page opened again: show what was in sight then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only new rows call for a new position
  useEffect(() => {
    const body = box.current?.querySelector('.ant-table-body');
    if (!(body instanceof HTMLElement)) return;
    body.scrollTop = wanted.current;
    // Without rows nothing inside takes the focus, and keys could not scroll to the last headings.
    body.tabIndex = rows && rows.length > 0 ? -1 : 0;
  }, [rows, height > 0]);
  const toggle = (id: string) => {
    if (!selection || selection.selected === 'all') return;
    const { selected, onSelect } = selection;
    onSelect(selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id]);
  };
  // Header and totals keep their places; what remains of the box is for rows.
  const fixedRows = totals ? 2 : 1;
  return (
    <div className="aj-table" ref={box}>
      <Table<T>
        aria-label={title}
        rowKey="id"
        size={density}
        columns={antdColumns(columns, first)}
        dataSource={rows ? [...rows] : []}
        pagination={false}
        scroll={{
          x: widthOf(columns, selection !== undefined),
          y: Math.max(120, height - fixedRows * rowHeight(density)),
        }}
        locale={{ emptyText: empty }}
        rowClassName={(row) => (row.id === openId ? 'aj-row-open' : '')}
        onScroll={(event) => {
          if (event.target instanceof HTMLElement) onScroll(event.target.scrollTop);
        }}
        onRow={(row) => ({
          tabIndex: 0,
          onClick: () => onOpen?.(row),
          onKeyDown: (event) =>
            steer(
              event,
              () => onOpen?.(row),
              () => toggle(row.id),
            ),
        })}
        {...(selection && { rowSelection: rowSelection(selection, rows ?? []) })}
        {...(totals && { summary: () => totalsRow(columns, totals, selection !== undefined) })}
      />
    </div>
  );
}

function rowSelection<T extends { readonly id: string }>(
  { selected, onSelect }: NonNullable<ListTableProps<T>['selection']>,
  rows: readonly T[],
): NonNullable<TableProps<T>['rowSelection']> {
  const ids = selected === 'all' ? rows.map(({ id }) => id) : [...selected];
  return {
    columnWidth: '2.5rem',
    fixed: 'start',
    selectedRowKeys: ids,
    preserveSelectedRowKeys: true,
    // antd repeats the heading in a hidden row, where nothing may take the focus: keys mark a page through 批量.
    getTitleCheckboxProps: () => ({ 'aria-label': '选择本页全部', tabIndex: -1 }),
    getCheckboxProps: () => ({ 'aria-label': '选择本行' }),
    onChange: (keys) => onSelect(keys.map(String)),
    onCell: () => ({ onClick: (event) => event.stopPropagation() }),
  };
}

function totalsRow<T>(
  columns: readonly ListColumn<T>[],
  totals: ReadonlyMap<string, string>,
  isSelectable: boolean,
): ReactNode {
  const shift = isSelectable ? 2 : 1;
  return (
    <Table.Summary fixed>
      <Table.Summary.Row className="aj-totals">
        <Table.Summary.Cell index={0} colSpan={shift} align="center">
          合计
        </Table.Summary.Cell>
        {columns.map((column, at) => (
          <Table.Summary.Cell
            key={columnKey(column)}
            index={at + shift}
            {...(column.align ? { align: column.align } : {})}
          >
            {totals.get(columnKey(column))}
          </Table.Summary.Cell>
        ))}
      </Table.Summary.Row>
    </Table.Summary>
  );
}

/** Enter opens a row, the blank marks it, arrows go up and down. */
function steer(event: KeyboardEvent<HTMLElement>, open: () => void, mark: () => void): void {
  if (event.target !== event.currentTarget) return;
  if (event.key === 'Enter') open();
  if (event.key === ' ') {
    event.preventDefault();
    mark();
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step !== 0) {
    event.preventDefault();
    showRow(rowAfter(event.currentTarget, step));
  }
}

function antdColumns<T>(columns: readonly ListColumn<T>[], first: number): TableColumnsType<T> {
  const number: ListColumn<T> = { title: '序号', width: 4, fixed: true, align: 'center', render: () => '' };
  return [number, ...columns].map((column) => ({
    key: columnKey(column),
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

function widthOf<T>(columns: readonly ListColumn<T>[], isSelectable: boolean): string {
  const own = isSelectable ? 6.5 : 4;
  const rem = columns.reduce((sum, column) => sum + (column.width ?? NARROWEST), own);
  return `${rem}rem`;
}

function rowHeight(density: Density): number {
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const rows = { small: 1.9, medium: 2.4, large: 2.9 } as const;
  return rows[density] * root;
}

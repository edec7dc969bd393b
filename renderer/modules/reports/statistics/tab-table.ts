import type { ListTable } from '#shared/lists/list-table.ts';
import { type CrossTab, placeOf } from '#shared/statistics/cross-tab.ts';

/** A cross-tab as it leaves the program, with its totals as the last row and column. */
export function tabTable(
  tab: CrossTab,
  corner: string,
  ranked: boolean,
  head: Pick<ListTable, 'title' | 'conditions' | 'made'>,
): ListTable {
  const total = { kind: 'sum', decimals: 0 } as const;
  const number = { width: 6, align: 'right', total } as const;
  return {
    ...head,
    columns: [
      { title: corner, width: 14, align: 'left' },
      ...tab.columns.map(({ label }) => ({ ...number, title: label, width: Math.max(6, label.length + 1) })),
      { ...number, title: '合计' },
      ...(ranked ? [{ title: '位次', width: 6, align: 'right' } as const] : []),
    ],
    rows: tab.rows.map(({ key, label, cells, ids }) => [
      label,
      ...cells.map((cell) => cell.length),
      ids.length,
      ...(ranked ? [placeOf(key, tab) ?? ''] : []),
    ]),
  };
}

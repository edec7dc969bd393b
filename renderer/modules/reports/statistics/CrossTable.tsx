import { show } from '#renderer/cases/figures/figure-place.ts';
import type { RecordTable } from '#shared/facts/fact.ts';
import { type CrossTab, placeOf } from '#shared/statistics/cross-tab.ts';

interface CrossTableProps {
  readonly tab: CrossTab;
  readonly title: string;
  readonly corner: string;
  /** Where its records stand. */
  readonly of: RecordTable;
  /** With the place of each row among the others, the greatest first. */
  readonly ranked: boolean;
}

/** Every number, also a total, is a button that lists its records; nothing is written where there is none. */
export function CrossTable({ tab, title, corner, of, ranked }: CrossTableProps) {
  if (tab.rows.length === 0) return <p>这段时间没有登记记录。</p>;
  return (
    <div className="aj-cross-box">
      <table className="aj-cross">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {tab.columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">合计</th>
            {ranked && <th scope="col">位次</th>}
          </tr>
        </thead>
        <tbody>
          {tab.rows.map(({ key, label, cells, ids }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {cells.map((cell, at) => (
                <Cell
                  key={tab.columns[at]?.key}
                  ids={cell}
                  of={of}
                  why={`${title}：${label}，${tab.columns[at]?.label ?? ''}`}
                />
              ))}
              <Cell ids={ids} of={of} why={`${title}：${label}`} />
              {ranked && <td>{placeOf(key, tab)}</td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            {tab.columns.map(({ key, label, ids }) => (
              <Cell key={key} ids={ids} of={of} why={`${title}：${label}`} />
            ))}
            <Cell ids={tab.total} of={of} why={`${title}：合计`} />
            {ranked && <td />}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Cell({ ids, of, why }: { ids: readonly string[]; of: RecordTable; why: string }) {
  if (ids.length === 0) return <td />;
  return (
    <td>
      <button
        type="button"
        className="aj-figure"
        aria-haspopup="dialog"
        aria-label={`${why}，${ids.length}条，打开记录清单`}
        onClick={() => show({ kind: 'records', table: of, ids, why })}
      >
        {ids.length}
      </button>
    </td>
  );
}

import { Button, Checkbox, Table } from 'antd';
import { show } from '#renderer/cases/figures/figure-place.ts';
import type { RefreshRow } from './refresh-plan.ts';

const states: Readonly<Record<RefreshRow['state'], string>> = {
  same: '一致',
  drifted: '▲ 记录已变化',
  conflict: '✎ 数字被手改过',
  gone: '✕ 已无此数',
};

interface ReturnedFiguresProps {
  readonly rows: readonly RefreshRow[];
  /** Places of typed-over figures that shall be replaced all the same. */
  readonly overwrite: ReadonlySet<number>;
  readonly onOverwrite: (places: ReadonlySet<number>) => void;
}

/** Every figure of the file; those typed over by hand are replaced only where somebody says so. */
export function ReturnedFigures({ rows, overwrite, onOverwrite }: ReturnedFiguresProps) {
  const toggle = (place: number) => {
    const next = new Set(overwrite);
    if (!next.delete(place)) next.add(place);
    onOverwrite(next);
  };
  return (
    <Table<RefreshRow>
      size="small"
      rowKey="place"
      dataSource={[...rows]}
      pagination={false}
      aria-label="文档中的数字"
      columns={[
        { title: '数字', render: (_, { name }) => name },
        { title: '文档中', align: 'right', render: (_, { text, unit }) => `${text}${unit}` },
        {
          title: '按记录',
          align: 'right',
          render: (_, { now, unit }) => (now === undefined ? '—' : `${now}${unit}`),
        },
        {
          title: '情况',
          render: (_, { state, come, left }) =>
            come + left === 0 ? states[state] : `${states[state]}（增${come}条、减${left}条）`,
        },
        {
          title: '操作',
          render: (_, { state, place, factId, name }) => (
            <>
              <Button size="small" disabled={state === 'gone'} onClick={() => show({ kind: 'fact', factId })}>
                查看记录
              </Button>{' '}
              {state === 'conflict' && (
                <Checkbox
                  checked={overwrite.has(place)}
                  aria-label={`${name}：用记录的数字替换`}
                  onChange={() => toggle(place)}
                >
                  用记录的数字替换
                </Checkbox>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

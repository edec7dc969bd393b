import { Table } from 'antd';
import type { Difference } from '#renderer/data/snapshots/go-back.ts';
import { tableLabels } from '#renderer/data/table-labels.ts';

/** What going back to a snapshot would change, table by table; only what is touched. */
export function DifferenceTable({ differences }: { differences: readonly Difference[] }) {
  return (
    <Table
      size="small"
      rowKey="table"
      pagination={false}
      dataSource={[...differences]}
      columns={[
        { title: '记录', render: (_, { table }) => tableLabels[table] },
        { title: '找回已删除的', dataIndex: 'back', align: 'right' },
        { title: '改回原样的', dataIndex: 'changed', align: 'right' },
        { title: '撤去后来新增的', dataIndex: 'gone', align: 'right' },
      ]}
    />
  );
}

export function touchedIn(differences: readonly Difference[]): readonly Difference[] {
  return differences.filter(({ back, changed, gone }) => back + changed + gone > 0);
}

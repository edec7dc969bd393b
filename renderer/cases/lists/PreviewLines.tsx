import { CloseCircleFilled } from '@ant-design/icons';
import { Table } from 'antd';

/** What is about to become of one record. */
export interface PreviewLine {
  readonly key: number;
  readonly record: string;
  /** Why nothing becomes of it. */
  readonly problem?: string;
  readonly changes?: readonly { readonly label: string; readonly before: string; readonly after: string }[];
}

/** What an act over many records would do: counts, then each record with old → new, or what is wrong with it. */
export function PreviewLines({
  lines,
  counts,
}: {
  readonly lines: readonly PreviewLine[];
  readonly counts: readonly string[];
}) {
  return (
    <section aria-label="预览">
      <p role="status" className="aj-preview-counts">
        {counts.join('，')}。
      </p>
      <Table<PreviewLine>
        size="small"
        rowKey="key"
        dataSource={[...lines]}
        pagination={{ pageSize: 50, size: 'small', hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ y: '40vh' }}
        locale={{ emptyText: '没有需要改动的记录' }}
        columns={[
          { title: '记录', dataIndex: 'record', width: '35%' },
          { title: '改动', render: (_, line) => <Change {...line} /> },
        ]}
      />
    </section>
  );
}

function Change({ problem, changes = [] }: PreviewLine) {
  if (problem !== undefined) {
    return (
      <span className="aj-problem">
        <CloseCircleFilled aria-hidden /> 不写入：{problem}
      </span>
    );
  }
  return changes.map(({ label, before, after }) => (
    <div key={label}>
      {label}：<del>{before === '' ? '（空）' : before}</del> → <ins>{after === '' ? '（空）' : after}</ins>
    </div>
  ));
}

import { Button, Table } from 'antd';
import { zoneOffset } from '#renderer/data/clock.ts';
import { fileSize } from '#renderer/ui/file-size.ts';
import { instantInWords } from '#shared/day.ts';
import { reasons, type SnapshotLine, type WholeInfo } from './snapshot-list.ts';

interface SnapshotTableProps {
  readonly lines: readonly SnapshotLine[] | undefined;
  readonly onRestore: (snapshot: WholeInfo) => void;
}

export function SnapshotTable({ lines, onRestore }: SnapshotTableProps) {
  const whole = (lines ?? []).flatMap((line) => (line.kind === 'whole' ? [line] : []));
  const unusable = (lines ?? []).flatMap((line) => (line.kind === 'unusable' ? [line] : []));
  return (
    <>
      <Table
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={whole}
        loading={lines === undefined}
        locale={{ emptyText: <span className="aj-blank">还没有快照，请点“立即做快照”。</span> }}
        columns={[
          { title: '时间', render: (_, { info }) => instantInWords(info.head.at, zoneOffset()) },
          { title: '缘由', render: (_, { info }) => reasons[info.head.why] },
          { title: '干部', align: 'right', render: (_, { info }) => info.head.counts.people ?? 0 },
          { title: '案卷', align: 'right', render: (_, { info }) => info.head.counts.cases ?? 0 },
          { title: '含到第几条改动', align: 'right', render: (_, { info }) => info.head.seq },
          { title: '大小', align: 'right', render: (_, { info }) => fileSize(info.bytes) },
          { title: '存放', render: (_, { places }) => places.join('、') },
          {
            title: '操作',
            render: (_, { info, refusal }) =>
              refusal === undefined ? (
                <Button type="link" size="small" onClick={() => onRestore(info)}>
                  恢复到此快照
                </Button>
              ) : (
                <span className="aj-blank">{refusal}</span>
              ),
          },
        ]}
      />
      {unusable.length > 0 && (
        <>
          <h2 className="aj-form-group">不能使用的文件</h2>
          <ul className="aj-long-list">
            {unusable.map(({ path, message }) => (
              <li key={path}>
                {path}：{message}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

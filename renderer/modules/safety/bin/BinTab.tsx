import { App, Button, Table } from 'antd';
import { useState } from 'react';
import { removeFromBin, restoreFromBin } from '#renderer/data/acts/bin-acts.ts';
import { zoneOffset } from '#renderer/data/clock.ts';
import { allRows } from '#renderer/data/queries/rows.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import type { Binned } from '#shared/change.ts';
import { MASK } from '#shared/confidential.ts';
import { instantInWords } from '#shared/day.ts';
import { mayReadInBin } from '#shared/matter-in-row.ts';

/** 回收站: what was deleted, the way back, and the second act by which it goes for good. */
export function BinTab() {
  const desk = useDesk();
  const { message } = App.useApp();
  const items = useData(
    async (database) => (await allRows(database, 'bin')).sort((a, b) => (a.at < b.at ? 1 : -1)),
    ['bin'],
    [],
  );
  const [removing, setRemoving] = useState<Binned>();
  const restore = async ({ id, label }: Binned) => {
    const done = await restoreFromBin(desk, id);
    if (done.ok) void message.success(`已还原${label}`);
    else void message.error(done.problems[0]?.message);
  };
  return (
    <section aria-label="回收站">
      <p className="aj-blank">
        删除的案卷、干部、附件、模板和报告先放在这里，可以还原；清除后只留名称和编号。登记、签发被撤销的，编号也留在这里，不会再给别的案卷。
      </p>
      <Table
        size="small"
        rowKey="id"
        dataSource={items ?? []}
        loading={items === undefined}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <span className="aj-blank">回收站是空的。</span> }}
        columns={[
          { title: '记录', render: (_, item) => (mayReadInBin(item, desk) ? item.label : MASK) },
          { title: '时间', render: (_, { at }) => instantInWords(at, zoneOffset()) },
          { title: '经办人', dataIndex: 'by' },
          { title: '理由', render: (_, item) => (mayReadInBin(item, desk) ? item.reason : '—') },
          {
            title: '操作',
            render: (_, item) =>
              item.content && mayReadInBin(item, desk) ? (
                <>
                  <Button type="link" size="small" onClick={() => void restore(item)}>
                    还原
                  </Button>
                  <Button type="link" size="small" danger onClick={() => setRemoving(item)}>
                    清除
                  </Button>
                </>
              ) : (
                <span className="aj-blank">{leftOf(item)}</span>
              ),
          },
        ]}
      />
      {removing && (
        <ReasonDialog
          title={`清除：${removing.label}`}
          act="清除"
          run={(reason) => removeFromBin(desk, removing.id, reason)}
          onDone={() => {
            void message.success(`已清除${removing.label}`);
            setRemoving(undefined);
          }}
          onClose={() => setRemoving(undefined)}
        >
          <p>清除后这条记录不再出现在回收站。操作日志中仍留有改动经过，按日志可以撤销这次清除。</p>
        </ReasonDialog>
      )}
    </section>
  );
}

/** What is said of an item that cannot be brought back here. */
function leftOf({ content, waitsFor, number }: Binned): string {
  if (content) return '须授权办理';
  if (waitsFor !== undefined) return '编号保留，恢复或重新办理时仍用此号';
  return number ? '已清除，编号保留' : '已清除';
}

import { Button, Radio, Table } from 'antd';
import { useState } from 'react';
import { zoneOffset } from '#renderer/data/clock.ts';
import type { AnjuanDatabase } from '#renderer/data/database.ts';
import type { Found } from '#renderer/data/recovery/level.ts';
import { rebuild } from '#renderer/data/recovery/rebuild.ts';
import { fillFromSnapshot, type WholeSnapshot } from '#renderer/data/snapshots/restore.ts';
import { host } from '#renderer/host/host.ts';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import { instantInWords } from '#shared/day.ts';
import type { Problem } from '#shared/result.ts';

interface RecoveryPageProps {
  readonly found: Found;
  readonly database: AnjuanDatabase;
  readonly onDone: () => void;
}

/**
 * Shown when start-up could not settle by itself what the records are. Nothing was changed so far: the page says what
 * stands where and lets a person choose.
 */
export function RecoveryPage({ found, database, onDone }: RecoveryPageProps) {
  const whole = found.snapshots.flatMap((info) => (info.kind === 'whole' ? [info] : []));
  const [choice, setChoice] = useState<string>(whole[0]?.path ?? 'journal');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);

  const restore = async () => {
    setBusy(true);
    const snapshot = whole.find((info) => info.path === choice);
    const done = await restoreFrom(database, found, snapshot);
    setBusy(false);
    if (done.length > 0) setProblems(done);
    else onDone();
  };

  return (
    <main className="aj-notice aj-gate aj-gate-wide">
      <h1>案卷数据需要核对</h1>
      <p>{found.message}</p>
      <p>
        目前没有改动任何数据。下面是找到的数据，请选择从哪里恢复；拿不准时请先关闭程序，联系管理数据的同事。
      </p>
      <dl className="aj-facts">
        <div>
          <dt>数据库</dt>
          <dd>{found.storeSeq === 0 ? '空的' : `到第${found.storeSeq}条改动`}</dd>
        </div>
        <div>
          <dt>账本</dt>
          <dd>
            {found.journal.lastSeq === 0
              ? '没有'
              : `第${found.journal.firstSeq}至第${found.journal.lastSeq}条改动`}
          </dd>
        </div>
      </dl>
      <Radio.Group
        value={choice}
        onChange={(event) => setChoice(String(event.target.value))}
        className="aj-gate-choices"
      >
        <Table
          size="small"
          pagination={false}
          rowKey="path"
          dataSource={whole}
          scroll={{ y: '30vh' }}
          locale={{ emptyText: '没有可用的快照' }}
          columns={[
            {
              title: '快照',
              render: (_, info) => (
                <Radio value={info.path}>{instantInWords(info.head.at, zoneOffset())}</Radio>
              ),
            },
            { title: '到第几条改动', render: (_, info) => info.head.seq, align: 'right' },
            { title: '干部', render: (_, info) => info.head.counts.people ?? 0, align: 'right' },
            { title: '案卷', render: (_, info) => info.head.counts.cases ?? 0, align: 'right' },
          ]}
        />
        {found.journal.lastSeq > 0 && (
          <Radio value="journal">只用账本恢复（第1至第{found.journal.lastSeq}条）</Radio>
        )}
      </Radio.Group>
      <ProblemList problems={problems} />
      <p className="aj-gate-acts">
        <Button type="primary" loading={busy} onClick={() => void restore()}>
          恢复
        </Button>
      </p>
    </main>
  );
}

/** Fills the store from what was chosen; the journal's newer changes are added at the next look. */
async function restoreFrom(
  database: AnjuanDatabase,
  found: Found,
  snapshot: WholeSnapshot | undefined,
): Promise<readonly Problem[]> {
  const done = snapshot
    ? await fillFromSnapshot(database, host(), snapshot)
    : await rebuild(database, host(), found.journal, []);
  return done.ok ? [] : done.problems;
}

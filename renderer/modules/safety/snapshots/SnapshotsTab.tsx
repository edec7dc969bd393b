import { App, Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { noteInLog } from '#renderer/data/acts/note-in-log.ts';
import { nowMs, zoneOffset } from '#renderer/data/clock.ts';
import { headSeq } from '#renderer/data/queries/changes.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { drill } from '#renderer/data/snapshots/drill.ts';
import { host } from '#renderer/host/host.ts';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import { instantInWords, instantText } from '#shared/day.ts';
import type { Problem } from '#shared/result.ts';
import type { SafetyProps } from '../safety-props.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { SnapshotTable } from './SnapshotTable.tsx';
import { newestUsable, type SnapshotLine, snapshotLines, type WholeInfo } from './snapshot-list.ts';

/** 快照与恢复: every whole copy of the records, and the way back to one. */
export function SnapshotsTab({ about, machine, saveMachine }: SafetyProps) {
  const desk = useDesk();
  const { message } = App.useApp();
  const { lines, head, look } = useSnapshots();
  const [restoring, setRestoring] = useState<WholeInfo>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [doing, setDoing] = useState<string>();
  const newest = lines && newestUsable(lines, head);

  const work = async (name: string, run: () => Promise<readonly Problem[]>) => {
    setDoing(name);
    try {
      setProblems(await run());
    } finally {
      setDoing(undefined);
    }
    await look();
  };
  const take = () =>
    work('正在做快照', async () => {
      const made = await desk.snapshots?.take('byHand');
      if (made === 'not needed') void message.info('没有新的改动，最新的快照已包含全部记录');
      else if (made?.ok) void message.success('快照已保存，并已重新读出核对');
      return made && made !== 'not needed' && !made.ok ? made.problems : [];
    });
  const practise = (snapshot: WholeInfo) =>
    work('正在演练', async () => {
      const done = await drill(desk.database, host(), snapshot, (rows) =>
        setDoing(`正在演练，已恢复${rows}条`),
      );
      if (!done.ok) return done.problems;
      const when = instantInWords(snapshot.head.at, zoneOffset());
      await saveMachine({ lastDrill: instantText(nowMs()) });
      await noteInLog(desk, `恢复演练：${when}的快照，${done.value.rows}条全部一致`);
      void message.success(`恢复演练通过：${when}的快照可以恢复，${done.value.rows}条全部一致`);
      return [];
    });

  return (
    <section aria-label="快照与恢复">
      <div className="aj-acts">
        <Button type="primary" disabled={doing !== undefined} onClick={() => void take()}>
          立即做快照
        </Button>
        <Button
          disabled={doing !== undefined || newest === undefined}
          onClick={() => newest && void practise(newest)}
        >
          恢复演练
        </Button>
        <span role="status">{doing !== undefined && `${doing}……`}</span>
      </div>
      <p className="aj-blank">
        有改动时每15分钟自动做一份，锁定、导入和恢复之前也各做一份；
        {about.shell === 'portable' ? '直接关闭窗口时来不及做，下次打开后补做。' : '退出时也做一份。'}
        恢复演练把最新的快照恢复到临时库里逐条核对，不影响现有数据；
        {machine.lastDrill === ''
          ? '还没有演练过。'
          : `最近一次通过是${instantInWords(machine.lastDrill, zoneOffset())}。`}
      </p>
      <ProblemList problems={problems} />
      <SnapshotTable lines={lines} onRestore={setRestoring} />
      {restoring && (
        <RestoreDialog
          snapshot={restoring}
          onClose={() => {
            setRestoring(undefined);
            void look();
          }}
        />
      )}
    </section>
  );
}

function useSnapshots(): {
  lines: readonly SnapshotLine[] | undefined;
  /** Number of the last change. */
  head: number;
  look: () => Promise<void>;
} {
  const { database } = useDesk();
  const [lines, setLines] = useState<readonly SnapshotLine[]>();
  const [head, setHead] = useState(0);
  const look = useCallback(async () => {
    setHead(await headSeq(database));
    setLines(snapshotLines(database, await host().listSnapshots()));
  }, [database]);
  useEffect(() => void look(), [look]);
  return { lines, head, look };
}

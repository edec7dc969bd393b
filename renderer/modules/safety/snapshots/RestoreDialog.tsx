import { App, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { attachmentStanding, missingInWords } from '#renderer/data/attachments/standing.ts';
import { zoneOffset } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { snapshotFirst } from '#renderer/data/snapshots/first.ts';
import { type Difference, previewRestore, restoreSnapshot } from '#renderer/data/snapshots/go-back.ts';
import { host } from '#renderer/host/host.ts';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import { tableNames } from '#shared/change.ts';
import { instantInWords } from '#shared/day.ts';
import type { Result } from '#shared/result.ts';
import { DifferenceTable, touchedIn } from './DifferenceTable.tsx';
import type { WholeInfo } from './snapshot-list.ts';

interface RestoreDialogProps {
  readonly snapshot: WholeInfo;
  readonly onClose: () => void;
}

/** 恢复到此快照: what would change, table by table; then a reason, a snapshot of today, and one change that can be undone. */
export function RestoreDialog({ snapshot, onClose }: RestoreDialogProps) {
  const desk = useDesk();
  const { message } = App.useApp();
  const { preview, compared } = usePreview(snapshot);
  const [restored, setRestored] = useState<number>();
  const whole = tableNames.reduce((sum, table) => sum + (snapshot.head.counts[table] ?? 0), 0);
  const when = instantInWords(snapshot.head.at, zoneOffset());
  const restore = async (reason: string): Promise<Result<unknown>> => {
    const before = await snapshotFirst(desk, 'beforeRestore');
    if (!before.ok) return before;
    setRestored(0);
    const label = `${when}的快照（理由：${reason}）`;
    const done = await restoreSnapshot(desk, host(), snapshot, label, setRestored);
    setRestored(undefined);
    return done;
  };
  const tellMissing = async () => {
    const sentence = missingInWords(await attachmentStanding(desk.database, host(), 'names'));
    if (sentence !== undefined) void message.warning(sentence, 15);
  };
  return (
    <ReasonDialog
      title={`恢复到${when}的快照`}
      act="恢复"
      ready={preview?.ok === true}
      run={restore}
      onDone={() => {
        void message.success(`已恢复到${when}的快照；如需取消，请按Ctrl+Z或在操作日志中撤销`);
        void tellMissing();
        onClose();
      }}
      onClose={onClose}
    >
      {preview === undefined && <Doing word="比较" done={compared} of={whole} />}
      {preview?.ok === false && <ProblemList problems={preview.problems} />}
      {preview?.ok && <Preview differences={preview.value} />}
      {restored !== undefined && <Doing word="恢复" done={restored} of={whole} />}
    </ReasonDialog>
  );
}

function Doing({ word, done, of }: { word: string; done: number; of: number }) {
  return (
    <>
      <p role="status">
        正在{word}，共{of}条，请稍候……
      </p>
      <Progress
        percent={of === 0 ? 0 : Math.floor((done / of) * 100)}
        aria-label={`已${word}的份额`}
        status="active"
      />
    </>
  );
}

function usePreview(snapshot: WholeInfo) {
  const { database } = useDesk();
  const [preview, setPreview] = useState<Result<readonly Difference[]>>();
  const [compared, setCompared] = useState(0);
  useEffect(() => {
    let current = true;
    void previewRestore(database, host(), snapshot, setCompared).then((found) => {
      if (current) setPreview(found);
    });
    return () => {
      current = false;
    };
  }, [database, snapshot]);
  return { preview, compared };
}

function Preview({ differences }: { differences: readonly Difference[] }) {
  const touched = touchedIn(differences);
  if (touched.length === 0) return <p>现在的记录与这份快照完全一致，不需要恢复。</p>;
  return (
    <>
      <p>恢复前先为现在的记录做一份快照。恢复是一次可以撤销的操作，日志不会丢失。将有下列变化：</p>
      <DifferenceTable differences={touched} />
    </>
  );
}

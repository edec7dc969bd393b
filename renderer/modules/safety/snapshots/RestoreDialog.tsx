import { App } from 'antd';
import { useEffect, useState } from 'react';
import { attachmentStanding, missingInWords } from '#renderer/data/attachments/standing.ts';
import { zoneOffset } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { type Difference, previewRestore, restoreSnapshot } from '#renderer/data/snapshots/go-back.ts';
import { host } from '#renderer/host/host.ts';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
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
  const preview = usePreview(snapshot);
  const when = instantInWords(snapshot.head.at, zoneOffset());
  const restore = async (reason: string): Promise<Result<unknown>> => {
    const before = await desk.snapshots?.take('beforeRestore');
    if (before && before !== 'not needed' && !before.ok) return before;
    return restoreSnapshot(desk, host(), snapshot, `${when}的快照（理由：${reason}）`);
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
      {preview === undefined && <p role="status">正在比较……</p>}
      {preview?.ok === false && <ProblemList problems={preview.problems} />}
      {preview?.ok && <Preview differences={preview.value} />}
    </ReasonDialog>
  );
}

function usePreview(snapshot: WholeInfo): Result<readonly Difference[]> | undefined {
  const { database } = useDesk();
  const [preview, setPreview] = useState<Result<readonly Difference[]>>();
  useEffect(() => {
    let current = true;
    void previewRestore(database, host(), snapshot).then((found) => {
      if (current) setPreview(found);
    });
    return () => {
      current = false;
    };
  }, [database, snapshot]);
  return preview;
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

import { Button, Modal } from 'antd';
import { useState } from 'react';
import { usePaper } from '#renderer/cases/paper/PaperRoom.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { useSaveFile } from '#renderer/cases/use-save-file.tsx';
import { today, zoneOffset } from '#renderer/data/clock.ts';
import { latestChanges } from '#renderer/data/queries/changes.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { instantInWords } from '#shared/day.ts';
import {
  hashInGroups,
  type DailySeal as Seal,
  sealDocument,
  sealText,
} from '#shared/documents/daily-seal.ts';

/** 每日封存: the head of the log on paper or on a stick, out of reach of whoever could alter the files here. */
export function DailySeal({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const { settings } = useReference();
  const [busy, setBusy] = useState(false);
  const paper = usePaper();
  const save = useSaveFile();
  // Read once: what is sealed must not move while it is being saved.
  const seal = useData(
    async (database): Promise<Seal | undefined> => {
      const [head] = await latestChanges(database, 1);
      if (!head) return undefined;
      const { seq, hash, at } = head;
      const lastAt = instantInWords(at, zoneOffset());
      return { organ: settings.organ, day: today(), seq, hash, lastAt, operator: desk.by };
    },
    [],
    [],
  );
  const run = async (way: 'print' | 'word' | 'text') => {
    if (!seal) return;
    setBusy(true);
    const name = `日志封存 ${seal.day}`;
    const done =
      way === 'text'
        ? save(`${name}.txt`, new TextEncoder().encode(sealText(seal)))
        : paper[way]({ name, document: sealDocument(seal) });
    if (await done.finally(() => setBusy(false))) onClose();
  };
  return (
    <Modal
      open
      title="每日封存"
      onCancel={onClose}
      width="40rem"
      footer={[
        <Button key="text" disabled={busy || !seal} onClick={() => void run('text')}>
          存为文本文件
        </Button>,
        <Button key="word" disabled={busy || !seal} onClick={() => void run('word')}>
          导出Word
        </Button>,
        <Button key="print" type="primary" loading={busy} disabled={!seal} onClick={() => void run('print')}>
          打印
        </Button>,
      ]}
    >
      <p>把日志末条的校验码打印归档或存到U盘，以后可凭它证明此前的记录没有被改动。</p>
      {seal && (
        <dl className="aj-facts">
          <div>
            <dt>末条编号</dt>
            <dd>第{seal.seq}条</dd>
          </div>
          <div>
            <dt>时间</dt>
            <dd>{seal.lastAt}</dd>
          </div>
          <div className="aj-fact-wide">
            <dt>校验码</dt>
            <dd className="aj-hash">{hashInGroups(seal.hash)}</dd>
          </div>
        </dl>
      )}
    </Modal>
  );
}

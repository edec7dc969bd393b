import { useEffect, useState } from 'react';
import { zoneOffset } from '#renderer/data/clock.ts';
import type { AnjuanDatabase } from '#renderer/data/database.ts';
import { type Branch, type Fork, forkOf } from '#renderer/data/recovery/fork.ts';
import type { Choice } from '#renderer/data/recovery/settle.ts';
import { type Difference, previewRestore } from '#renderer/data/snapshots/go-back.ts';
import type { WholeSnapshot } from '#renderer/data/snapshots/restore.ts';
import { host } from '#renderer/host/host.ts';
import { DifferenceTable, touchedIn } from '#renderer/modules/safety/snapshots/DifferenceTable.tsx';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import { instantInWords } from '#shared/day.ts';
import type { JournalState } from '#shared/host-api.ts';
import type { Result } from '#shared/result.ts';

interface ChoicePreviewProps {
  readonly choice: Choice;
  readonly database: AnjuanDatabase;
  readonly journal: JournalState;
}

/** What choosing this would mean, before anybody decides. */
export function ChoicePreview({ choice, database, journal }: ChoicePreviewProps) {
  switch (choice.kind) {
    case 'store':
      return <ForkPreview database={database} journal={journal} dropped="journal" />;
    case 'journal':
      return <ForkPreview database={database} journal={journal} dropped="store" />;
    case 'snapshot':
      return <SnapshotPreview key={choice.snapshot.path} database={database} snapshot={choice.snapshot} />;
  }
}

const names = { store: '现有数据库', journal: '账本' } as const;

interface ForkPreviewProps {
  readonly database: AnjuanDatabase;
  readonly journal: JournalState;
  readonly dropped: 'store' | 'journal';
}

function ForkPreview({ database, journal, dropped }: ForkPreviewProps) {
  const [fork, setFork] = useState<Fork | 'unreadable'>();
  useEffect(() => {
    let current = true;
    void forkOf(database, host(), journal)
      .catch(() => 'unreadable' as const)
      .then((found) => {
        if (current) setFork(found);
      });
    return () => {
      current = false;
    };
  }, [database, journal]);
  if (fork === undefined) return <p role="status">正在比较……</p>;
  if (fork === 'unreadable') return <p>账本读不出来，无法比较。</p>;
  const kept = dropped === 'store' ? 'journal' : 'store';
  return (
    <>
      <p>
        {fork.common === 0
          ? `${names.store}和${names.journal}没有相同的改动。`
          : `第1至第${fork.common}条改动两边相同。`}
      </p>
      <BranchList title={`采用${names[kept]}此后的`} branch={fork[kept]} />
      <BranchList title={`不采用${names[dropped]}此后的`} branch={fork[dropped]} />
    </>
  );
}

function BranchList({ title, branch }: { title: string; branch: Branch }) {
  if (branch.count === 0) return null;
  const unseen = branch.count - branch.first.length;
  return (
    <>
      <p>
        {title}
        {branch.count}条改动：
      </p>
      <ul className="aj-long-list">
        {branch.first.map(({ hash, at, by, act }) => (
          <li key={hash}>
            {instantInWords(at, zoneOffset())} {by}：{act}
          </li>
        ))}
        {unseen > 0 && <li>{branch.first.length === 0 ? '（打不开，可能是别处的）' : `另有${unseen}条`}</li>}
      </ul>
    </>
  );
}

function SnapshotPreview({ database, snapshot }: { database: AnjuanDatabase; snapshot: WholeSnapshot }) {
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
  if (preview === undefined) return <p role="status">正在与现有数据库比较……</p>;
  if (!preview.ok) return <ProblemList problems={preview.problems} />;
  const touched = touchedIn(preview.value);
  if (touched.length === 0) return <p>这份快照的记录与现有数据库完全一致。</p>;
  return (
    <>
      <p>与现有数据库相比，采用这份快照将有下列变化：</p>
      <DifferenceTable differences={touched} />
    </>
  );
}

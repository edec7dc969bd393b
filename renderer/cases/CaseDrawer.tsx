import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { getRow } from '#renderer/data/queries/rows.ts';
import { useData } from '#renderer/data/react.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { focusRow } from '#renderer/ui/table-rows.ts';
import type { Case } from '#shared/case-type.ts';
import { movesOf } from '#shared/engine/move.ts';
import { caseTypeOf } from '#shared/registry.ts';
import { CaseTabs } from './CaseTabs.tsx';
import { EditCase } from './EditCase.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import type { FieldGroup } from './RecordForm.tsx';

interface CaseDrawerProps {
  readonly id: string | undefined;
  readonly groups: readonly FieldGroup[];
  readonly onClose: () => void;
}

/** One record: what it holds, how it went, who changed what; and the acts that can be taken now. */
export function CaseDrawer({ id, groups, onClose }: CaseDrawerProps) {
  // The record stays on the screen while the panel slides away, and its row gets the focus back.
  const shown = useRef<string>(undefined);
  if (id !== undefined) shown.current = id;
  const record = useData(
    async (database) => (id === undefined ? undefined : ((await getRow(database, 'cases', id)) ?? null)),
    ['cases'],
    [id],
  );
  const known = record && record.id === id ? record : undefined;
  return (
    <SidePanel
      open={id !== undefined}
      title={known ? titleOf(known) : '案卷'}
      onClose={onClose}
      onGone={() => {
        if (shown.current !== undefined) focusRow(shown.current);
      }}
    >
      {record === null && <p>这份案卷已不存在，可能已被撤销登记。</p>}
      {known && <CasePanel key={known.id} record={known} groups={groups} />}
    </SidePanel>
  );
}

function titleOf(record: Case): string {
  const type = caseTypeOf(record.type);
  const stage = type.stages[record.stage]?.label ?? record.stage;
  return [record.number?.text ?? type.label, record.frozen?.name, `（${stage}）`].filter(Boolean).join(' ');
}

type Doing =
  | { readonly kind: 'reading' }
  | { readonly kind: 'editing' }
  | { readonly kind: 'acting'; readonly act: string };

function CasePanel({ record, groups }: { record: Case; groups: readonly FieldGroup[] }) {
  const type = caseTypeOf(record.type);
  const [doing, setDoing] = useState<Doing>({ kind: 'reading' });
  const reading = () => setDoing({ kind: 'reading' });
  // An act taken elsewhere (undo, another window) may have ended what was being done here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another stage ends it
  useEffect(reading, [record.stage]);
  if (doing.kind === 'editing') {
    return <EditCase record={record} groups={groups} onDone={reading} />;
  }
  return (
    <>
      <div className="aj-acts">
        {movesOf(type, record).map(({ label }) => (
          <Button key={label} type="primary" onClick={() => setDoing({ kind: 'acting', act: label })}>
            {label}
          </Button>
        ))}
        <Button onClick={() => setDoing({ kind: 'editing' })}>修改</Button>
      </div>
      <CaseTabs record={record} groups={groups} />
      {doing.kind === 'acting' && <MoveDialog record={record} act={doing.act} onDone={reading} />}
    </>
  );
}

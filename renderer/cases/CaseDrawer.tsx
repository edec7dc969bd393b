import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { getRow } from '#renderer/data/queries/rows.ts';
import { useData, useDesk } from '#renderer/data/react.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { focusRow } from '#renderer/ui/table-rows.ts';
import type { Case } from '#shared/case-type.ts';
import { asSeenBy, isMasked, MASK } from '#shared/confidential.ts';
import { subjectOf } from '#shared/engine/columns.ts';
import { movesOf } from '#shared/engine/move.ts';
import { caseTypeOf } from '#shared/registry.ts';
import { isTemplateKind } from '#shared/templates/fields.ts';
import { CaseTabs } from './CaseTabs.tsx';
import type { CaseView } from './case-view.ts';
import { DeleteCase } from './DeleteCase.tsx';
import { EditCase } from './EditCase.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { PrintByTemplate } from './templates/PrintByTemplate.tsx';
import { useLookNoted } from './use-look-noted.ts';

interface CaseDrawerProps {
  readonly id: string | undefined;
  readonly view: Pick<
    CaseView,
    'groups' | 'suggest' | 'lookUp' | 'follow' | 'applies' | 'words' | 'Beside' | 'FormBeside'
  >;
  readonly onClose: () => void;
}

/** One record: what it holds, how it went, who changed what; and the acts that can be taken now. */
export function CaseDrawer({ id, view, onClose }: CaseDrawerProps) {
  // The record stays on the screen while the panel slides away, and its row gets the focus back.
  const shown = useRef<string>(undefined);
  if (id !== undefined) shown.current = id;
  const record = useData(
    async (database) => (id === undefined ? undefined : ((await getRow(database, 'cases', id)) ?? null)),
    ['cases'],
    [id],
  );
  const desk = useDesk();
  const known = record && record.id === id ? asSeenBy(record, desk) : undefined;
  return (
    <SidePanel
      open={id !== undefined}
      title={known ? titleOf(known) : '案卷'}
      onClose={onClose}
      wide={view.FormBeside !== undefined}
      onGone={() => {
        if (shown.current !== undefined) focusRow(shown.current);
      }}
    >
      {record === null && <p>这份案卷已不存在，可能已被撤销登记。</p>}
      {known && isMasked(known) && <p>{MASK}。请与承办人联系，由其加入知悉范围。</p>}
      {known && !isMasked(known) && (
        <CasePanel key={known.id} record={known} view={view} onDeleted={onClose} />
      )}
    </SidePanel>
  );
}

function titleOf(record: Case): string {
  const type = caseTypeOf(record.type);
  const stage = type.stages[record.stage]?.label ?? record.stage;
  const subject = subjectOf(type, record);
  return [record.number?.text ?? type.label, subject, `（${stage}）`].filter(Boolean).join(' ');
}

const REVISE = '修改';
const DELETE = '删除';
const PRINT = '按模板出文';

interface CasePanelProps {
  readonly record: Case;
  readonly view: CaseDrawerProps['view'];
  readonly onDeleted: () => void;
}

function CasePanel({ record, view, onDeleted }: CasePanelProps) {
  useLookNoted(record);
  const moves = movesOf(caseTypeOf(record.type), record);
  // `?act=签发` in the address opens what was left half-typed.
  const asked = useSearchParams()[0].get('act') ?? undefined;
  const [act, setAct] = useState(asked);
  // The record has moved on before its dialog says so; an act begun meanwhile stays open.
  const ended = (which: string) => setAct((now) => (now === which ? undefined : now));
  if (act === REVISE) return <EditCase record={record} view={view} onDone={() => ended(REVISE)} />;
  // The record may have moved on meanwhile (undo, another window): then the act is no longer offered.
  const offered = moves.find(({ label }) => label === act);
  return (
    <>
      <div className="aj-acts">
        {moves.map(({ label, reason }) => (
          <Button key={label} type={reason === true ? 'default' : 'primary'} onClick={() => setAct(label)}>
            {label}
          </Button>
        ))}
        <Button onClick={() => setAct(REVISE)}>{REVISE}</Button>
        <Button onClick={() => setAct(PRINT)}>{PRINT}</Button>
        <Button danger onClick={() => setAct(DELETE)}>
          {DELETE}
        </Button>
      </div>
      {view.Beside && <view.Beside record={record} />}
      <CaseTabs record={record} groups={view.groups} />
      {offered && (
        <MoveDialog record={record} act={offered.label} view={view} onDone={() => ended(offered.label)} />
      )}
      {act === PRINT && isTemplateKind(record.type) && (
        <PrintByTemplate
          kind={record.type}
          count={1}
          records={async () => ({ table: 'cases', rows: [record] })}
          onClose={() => ended(PRINT)}
        />
      )}
      {act === DELETE && <DeleteCase record={record} onDone={onDeleted} onClose={() => ended(DELETE)} />}
    </>
  );
}

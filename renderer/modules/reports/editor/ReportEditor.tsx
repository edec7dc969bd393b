import { Alert, App, Button, Input, Space } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import { FigurePanel } from '#renderer/cases/figures/FigurePanel.tsx';
import { today } from '#renderer/data/clock.ts';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import { factsOf } from '#shared/facts/registry.ts';
import type { YearRecords } from '#shared/facts/year-records.ts';
import {
  driftedFigures,
  lostFigures,
  refreshedItems,
  reportOf,
  type SavedReport,
} from '#shared/reports/saved-report.ts';
import { ExportPanel } from '../ExportPanel.tsx';
import { ChipPanel } from './ChipPanel.tsx';
import type { ChipPlace } from './edit-items.ts';
import { FigurePicker } from './FigurePicker.tsx';
import { ItemsEditor } from './ItemsEditor.tsx';
import { caretIn, insertFigure } from './insert-figure.ts';
import { type ReportDraft, useReportDraft } from './use-report-draft.ts';

interface ReportEditorProps {
  readonly saved: SavedReport;
  readonly records: YearRecords;
  readonly onClose: () => void;
  /** Another report shall be opened: the copy that was made of this one. */
  readonly onOpen: (id: string) => void;
}

/** 报告编辑: the words are the clerk's, every figure stays bound to its records until somebody makes a word of it. */
export function ReportEditor({ saved, records, onClose, onOpen }: ReportEditorProps) {
  const { message } = App.useApp();
  const facts = useMemo(() => factsOf(records), [records]);
  const factOf = useCallback((id: string) => facts.find((fact) => fact.id === id), [facts]);
  const draft = useReportDraft(saved);
  const [chosen, setChosen] = useState<ChipPlace>();
  const focused = useRef<HTMLElement>(undefined);
  const [picking, setPicking] = useState<{ readonly caret: Range | undefined }>();
  if (!draft) return null;
  const { title, items, edit } = draft;
  const lost = lostFigures(items, facts);
  const drifted = driftedFigures(items, facts) - lost;
  return (
    <div className="aj-report-body">
      <article className="aj-paper" aria-label={`编辑：${title}`}>
        <ProblemList problems={draft.problems} />
        {draft.outdated && <Outdated draft={draft} onOpen={onOpen} />}
        <Input
          className="aj-edit-title"
          aria-label="标题"
          value={title}
          onChange={(event) => draft.setTitle(event.target.value)}
        />
        <ItemsEditor
          items={items}
          factOf={factOf}
          onEdit={(next) => {
            // Its place may be another one's now.
            setChosen(undefined);
            edit(next);
          }}
          onTyped={edit}
          onFigure={setChosen}
          onFocus={(element) => {
            focused.current = element;
          }}
        />
      </article>
      <aside className="aj-report-side">
        <Space wrap>
          <Button type="primary" disabled={!draft.dirty} onClick={() => void draft.save()}>
            保存
          </Button>
          {draft.dirty && <Button onClick={() => void draft.discard()}>放弃未保存的内容</Button>}
          <Button disabled={drifted === 0} onClick={() => edit(refreshedItems(items, facts))}>
            {drifted > 0 ? `刷新${drifted}处数字` : lost > 0 ? `${lost}处数字已无来源` : '数字均为最新'}
          </Button>
          <Button
            // The caret must not leave the paragraph before the place is known.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setPicking({ caret: caretIn(focused.current) })}
          >
            插入数字
          </Button>
          <Button onClick={onClose}>返回列表</Button>
        </Space>
        {chosen && (
          <ChipPanel
            items={items}
            place={chosen}
            factOf={factOf}
            onChange={edit}
            onClose={() => setChosen(undefined)}
          />
        )}
        <ExportPanel report={reportOf({ ...saved, title, items }, facts, today())} records={records} />
      </aside>
      <FigurePanel facts={facts} />
      {picking && (
        <FigurePicker
          facts={facts}
          onClose={() => setPicking(undefined)}
          onChosen={(fact) => {
            setPicking(undefined);
            const paragraph = focused.current;
            if (!paragraph) return void message.info('请先点一下要插入数字的段落。');
            // A closing dialog gives the focus back; the caret is set after that.
            setTimeout(() => insertFigure(paragraph, picking.caret, fact));
          }}
        />
      )}
    </div>
  );
}

/** The stored report is another one now; what was typed here is not lost and not saved over it. */
function Outdated({ draft, onOpen }: { draft: ReportDraft; onOpen: (id: string) => void }) {
  const copy = async () => {
    const id = await draft.saveCopy();
    if (id !== undefined) onOpen(id);
  };
  return (
    <Alert
      type="warning"
      showIcon
      title="这份报告已在别处改过或者被撤销，您在这里改的内容不能直接保存。"
      action={
        <Space wrap>
          <Button size="small" type="primary" onClick={() => void copy()}>
            另存一份
          </Button>
          <Button size="small" onClick={() => void draft.discard()}>
            放弃我改的，看现在的
          </Button>
        </Space>
      }
    />
  );
}

import { App, Button, Input, Space } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import { FigurePanel } from '#renderer/cases/figures/FigurePanel.tsx';
import { useDraft } from '#renderer/cases/use-draft.ts';
import { saveReport } from '#renderer/data/acts/report-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import { factsOf } from '#shared/facts/registry.ts';
import type { YearRecords } from '#shared/facts/year-records.ts';
import type { ReportItem } from '#shared/reports/model.ts';
import { driftedFigures, refreshedItems, reportOf, type SavedReport } from '#shared/reports/saved-report.ts';
import { headingsOf } from '#shared/reports/to-document.ts';
import type { Problem } from '#shared/result.ts';
import { ExportPanel } from '../ExportPanel.tsx';
import { without } from '../list-edits.ts';
import { ChipPanel } from './ChipPanel.tsx';
import {
  addItem,
  addParagraph,
  type ChipPlace,
  moveItem,
  removeParagraph,
  withItem,
  withParagraph,
} from './edit-items.ts';
import { FigurePicker } from './FigurePicker.tsx';
import { ItemHeading } from './ItemHeading.tsx';
import { caretIn, insertFigure } from './insert-figure.ts';
import { ParagraphEditor } from './ParagraphEditor.tsx';

interface ReportEditorProps {
  readonly saved: SavedReport;
  readonly records: YearRecords;
  readonly onClose: () => void;
}

/** 报告编辑: the words are the clerk's, every figure stays bound to its records until somebody makes a word of it. */
export function ReportEditor({ saved, records, onClose }: ReportEditorProps) {
  const desk = useDesk();
  const { message } = App.useApp();
  const facts = useMemo(() => factsOf(records), [records]);
  const factOf = useCallback((id: string) => facts.find((fact) => fact.id === id), [facts]);
  const draft = useDraft(`report:${saved.id}`, { title: saved.title, items: JSON.stringify(saved.items) }, [
    'title',
    'items',
  ]);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [chosen, setChosen] = useState<ChipPlace>();
  const focused = useRef<HTMLElement>(undefined);
  const [picking, setPicking] = useState<{ readonly caret: Range | undefined }>();
  const itemsText = String(draft.values?.items ?? '[]');
  const items: readonly ReportItem[] = useMemo(() => JSON.parse(itemsText), [itemsText]);
  if (!draft.values) return null;
  const title = String(draft.values.title);
  const edit = (next: readonly ReportItem[]) => draft.change({ title, items: JSON.stringify(next) });
  const headings = headingsOf(items);
  const drifted = driftedFigures(items, facts);
  const report = reportOf({ ...saved, title, items }, facts, today());
  const save = async () => {
    const done = await saveReport(desk, { ...saved, title, items }, saved);
    setProblems(done.ok ? [] : done.problems);
    if (!done.ok) return;
    await draft.settle({ title: title.trim(), items: JSON.stringify(items) });
    void message.success('报告已保存');
  };
  return (
    <div className="aj-report-body">
      <article className="aj-paper" aria-label={`编辑：${title}`}>
        <ProblemList problems={problems} />
        <Input
          className="aj-edit-title"
          aria-label="标题"
          value={title}
          onChange={(event) => draft.change({ title: event.target.value, items: itemsText })}
        />
        {items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items have no other name than their place
          <section key={at}>
            <ItemHeading
              item={item}
              number={headings[at]?.replace(item.title, '')}
              onTitle={(name) => edit(withItem(items, at, (one) => ({ ...one, title: name })))}
              onAdd={() => edit(addItem(items, at))}
              onMove={(by) => edit(moveItem(items, at, by))}
              onRemove={() => edit(without(items, at))}
            />
            {item.paragraphs.map((paragraph, place) => (
              <ParagraphEditor
                // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name than their place
                key={place}
                label={`${item.title}第${place + 1}段`}
                place={{ item: at, paragraph: place }}
                paragraph={paragraph}
                factOf={factOf}
                onChange={(next) => edit(withParagraph(items, at, place, next))}
                onNew={() => edit(addParagraph(items, at, place))}
                onRemove={() => edit(removeParagraph(items, at, place))}
                onFigure={(figure) => setChosen({ item: at, paragraph: place, figure })}
                onFocus={(element) => {
                  focused.current = element;
                }}
              />
            ))}
          </section>
        ))}
      </article>
      <aside className="aj-report-side">
        <Space wrap>
          <Button type="primary" disabled={!draft.dirty} onClick={() => void save()}>
            保存
          </Button>
          <Button disabled={drifted === 0} onClick={() => edit(refreshedItems(items, facts))}>
            {drifted === 0 ? '数字均为最新' : `刷新${drifted}处数字`}
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
        <ExportPanel report={report} records={records} />
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

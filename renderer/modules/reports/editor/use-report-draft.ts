import { App } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useDraft } from '#renderer/cases/use-draft.ts';
import { saveReport } from '#renderer/data/acts/report-acts.ts';
import { useDesk } from '#renderer/data/react.tsx';
import type { ReportItem } from '#shared/reports/model.ts';
import type { SavedReport } from '#shared/reports/saved-report.ts';
import type { Problem } from '#shared/result.ts';

type Items = readonly ReportItem[];

export interface ReportDraft {
  readonly title: string;
  readonly items: Items;
  readonly dirty: boolean;
  /** The stored report has changed under the typed words: it cannot be saved over. */
  readonly outdated: boolean;
  readonly problems: readonly Problem[];
  readonly setTitle: (title: string) => void;
  readonly edit: (items: Items) => void;
  readonly save: () => Promise<void>;
  /** The typed words as a report of their own; its id, if it was saved. */
  readonly saveCopy: () => Promise<string | undefined>;
  readonly discard: () => Promise<void>;
}

/**
 * A report being edited. Nothing typed: the editor shows what is stored, also after an undo or a save elsewhere. Something
 * typed: it stays, and is refused where what it was typed over is no longer what is stored.
 */
export function useReportDraft(saved: SavedReport): ReportDraft | undefined {
  const desk = useDesk();
  const { message } = App.useApp();
  const [opened, setOpened] = useState(saved);
  const draft = useDraft(`report:${saved.id}`, valuesOf(saved), ['title', 'items']);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { values, dirty, settle, restoredOver } = draft;
  // Words of an earlier day were typed over what stood there then.
  useEffect(() => {
    if (!restoredOver) return;
    const { title, items } = restoredOver;
    setOpened((now) => ({ ...now, title: String(title), items: JSON.parse(String(items)) }));
  }, [restoredOver]);
  const outdated = JSON.stringify(saved) !== JSON.stringify(opened);
  useEffect(() => {
    if (!outdated || dirty || values === undefined) return;
    setOpened(saved);
    void settle(valuesOf(saved));
  }, [outdated, dirty, values, saved, settle]);
  const itemsText = String(values?.items ?? '[]');
  const items: Items = useMemo(() => JSON.parse(itemsText), [itemsText]);
  if (!values) return undefined;
  const title = String(values.title);
  const adopt = async (report: SavedReport) => {
    setProblems([]);
    setOpened(report);
    await settle(valuesOf(report));
  };
  return {
    title,
    items,
    dirty,
    outdated: outdated && dirty,
    problems,
    setTitle: (next) => draft.change({ title: next, items: itemsText }),
    edit: (next) => draft.change({ title, items: JSON.stringify(next) }),
    async save() {
      const report = { ...saved, title: title.trim(), items };
      const done = await saveReport(desk, report, opened);
      if (!done.ok) return setProblems(done.problems);
      await adopt(report);
      void message.success('报告已保存');
    },
    async saveCopy() {
      const report = { ...saved, id: crypto.randomUUID(), title: `${title.trim()}（另存）`, items };
      const done = await saveReport(desk, report);
      if (!done.ok) {
        setProblems(done.problems);
        return undefined;
      }
      await adopt(saved);
      void message.success('已另存为一份新的报告');
      return report.id;
    },
    discard: () => adopt(saved),
  };
}

function valuesOf({ title, items }: SavedReport) {
  return { title, items: JSON.stringify(items) };
}

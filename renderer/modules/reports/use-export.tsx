import { App } from 'antd';
import { useState } from 'react';
import { useReference } from '#renderer/cases/Reference.tsx';
import { noteInLog } from '#renderer/data/acts/note-in-log.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { host } from '#renderer/host/host.ts';
import { withSource } from '#renderer/print/figure-source.ts';
import { printWord } from '#renderer/print/print.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { paperSpec } from '#shared/documents/office-paper.ts';
import type { FrozenSource } from '#shared/reports/frozen-source.ts';
import type { Result } from '#shared/result.ts';

export interface ReportExport {
  readonly busy: boolean;
  /** Where the last file went. */
  readonly savedTo: string | undefined;
  /** Prints and saves; with `problems` known it first asks whether to export all the same. */
  readonly run: (
    name: string,
    document: () => Promise<Result<OfficialDocument>>,
    problems: readonly string[],
    source: FrozenSource,
  ) => void;
  readonly open: () => void;
  readonly reveal: () => void;
}

/** Exports a document as Word through the shell. Nothing is written unless the clerk wants it written. */
export function useExport(): ReportExport {
  const desk = useDesk();
  const { settings } = useReference();
  const { message, modal } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [savedTo, setSavedTo] = useState<string>();

  const write = async (
    name: string,
    document: () => Promise<Result<OfficialDocument>>,
    source: FrozenSource,
  ) => {
    setBusy(true);
    setSavedTo(undefined);
    try {
      const made = await document();
      if (!made.ok) return void message.error(made.problems[0]?.message);
      const bytes = withSource(await printWord(made.value, paperSpec(settings.paper)), source);
      const saved = await host().saveFile({ name, bytes });
      if (saved.kind === 'done') {
        setSavedTo(saved.value.path);
        await noteInLog(desk, `导出：${name}`);
      }
      if (saved.kind === 'refused') void message.error(saved.message);
    } finally {
      setBusy(false);
    }
  };

  const tell = async (done: ReturnType<ReturnType<typeof host>['openSaved']>) => {
    const outcome = await done;
    if (outcome.kind === 'refused') void message.error(outcome.message);
  };

  return {
    busy,
    savedTo,
    run(name, document, problems, source) {
      if (problems.length === 0) return void write(name, document, source);
      modal.confirm({
        title: `校验发现${problems.length}处问题，仍要导出吗？`,
        content: (
          <ol>
            {problems.slice(0, 5).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ol>
        ),
        okText: '仍要导出',
        cancelText: '返回核对',
        onOk: () => write(name, document, source),
      });
    },
    open: () => savedTo !== undefined && void tell(host().openSaved(savedTo)),
    reveal: () => savedTo !== undefined && void tell(host().revealSaved(savedTo)),
  };
}

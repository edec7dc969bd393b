import { App } from 'antd';
import { host } from '#renderer/host/host.ts';
import type { RosterImport } from '#renderer/workers/roster-import.ts';

/** Saves the rows that stay out or need a look as a workbook beside the other exports. */
export function useProblemList(file: RosterImport, fileName: string): () => void {
  const { message } = App.useApp();
  return () => {
    void (async () => {
      const name = `${fileName.replace(/\.[^.]*$/, '')}-问题清单.xlsx`;
      const saved = await host().saveFile({ name, bytes: await file.problemList() });
      if (saved.kind === 'done') void message.success(`问题清单已保存到 ${saved.value.path}`);
      if (saved.kind === 'refused') void message.error(saved.message);
    })();
  };
}

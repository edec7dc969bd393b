import { App } from 'antd';
import { noteInLog } from '#renderer/data/acts/note-in-log.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { host } from '#renderer/host/host.ts';
import type { RosterImport } from '#renderer/workers/roster-import.ts';

/** Saves the rows that stay out or need a look as a workbook beside the other exports. */
export function useProblemList(file: RosterImport, fileName: string): () => void {
  const desk = useDesk();
  const { message } = App.useApp();
  return () => {
    void (async () => {
      const name = `${fileName.replace(/\.[^.]*$/, '')}-问题清单.xlsx`;
      const saved = await host().saveFile({ name, bytes: await file.problemList() });
      if (saved.kind === 'done') {
        void message.success(`问题清单已保存到 ${saved.value.path}`);
        await noteInLog(desk, `导出：${name}`);
      }
      if (saved.kind === 'refused') void message.error(saved.message);
    })();
  };
}

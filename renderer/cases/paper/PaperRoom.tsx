import { createContext, type ReactNode, useContext, useState } from 'react';
import { noteInLog } from '#renderer/data/acts/note-in-log.ts';
import { nowMs, zoneOffset } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { instantInWords, instantText } from '#shared/day.ts';
import { useReference } from '../Reference.tsx';
import { useFindings } from '../use-findings.tsx';
import { useSaveFile } from '../use-save-file.tsx';
import { PrintPreview } from './PrintPreview.tsx';
import { type Paper, type PaperOrder, paperOf } from './paper.ts';

/**
 * The door through which every paper leaves the program: as the office has set it, with 排版预检 before, and noted in the
 * log. Both ways resolve to false where the clerk turned back.
 */
export interface PaperDoor {
  /** 打印: shows the pages; from there they go to the printer, into a PDF or into a Word file. */
  readonly print: (order: PaperOrder) => Promise<boolean>;
  /** 导出Word at once. */
  readonly word: (order: PaperOrder) => Promise<boolean>;
}

const Door = createContext<PaperDoor | undefined>(undefined);

export function usePaper(): PaperDoor {
  const door = useContext(Door);
  if (!door) throw new Error('no paper room');
  return door;
}

/** Where the papers of every page are checked, shown and saved. */
export function PaperRoom({ children }: { children: ReactNode }) {
  const desk = useDesk();
  const { settings } = useReference();
  const wanted = useFindings();
  const save = useSaveFile();
  const [shown, setShown] = useState<Paper>();
  const prepared = (order: PaperOrder) => {
    const now = instantInWords(instantText(nowMs()), zoneOffset());
    return paperOf(order, settings.paper, `${desk.by} ${now} 打印`);
  };
  const door: PaperDoor = {
    async print(order) {
      const paper = prepared(order);
      if (!(await wanted(paper.findings, '打印'))) return false;
      setShown(paper);
      return true;
    },
    async word(order) {
      const paper = prepared(order);
      if (!(await wanted(paper.findings, '导出'))) return false;
      return save(`${paper.name}.docx`, await paper.word(), paper.noted);
    },
  };
  return (
    <Door value={door}>
      {children}
      {shown && (
        <PrintPreview
          paper={shown}
          save={(fileName, bytes) => save(fileName, bytes, shown.noted)}
          onPrinted={() => void noteInLog(desk, `打印：${shown.noted ?? shown.name}`)}
          onClose={() => setShown(undefined)}
        />
      )}
    </Door>
  );
}

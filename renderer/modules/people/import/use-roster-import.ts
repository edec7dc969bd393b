import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { Desk } from '#renderer/data/desk.ts';
import { useDesk } from '#renderer/data/react.tsx';
import type { Progress } from '#renderer/workers/remote.ts';
import { type RosterImport, readRosterFile } from '#renderer/workers/roster-import.ts';
import type { ImportDone, RosterPreview } from '#renderer/workers/roster-import-model.ts';
import type { Problem } from '#shared/result.ts';
import { type ColumnUses, rememberedUses, rememberUses } from './column-memory.ts';

/** Where an import stands. Nothing is stored before `writing`. */
export type ImportStage =
  | { readonly kind: 'choosing'; readonly problems: readonly Problem[] }
  | { readonly kind: 'reading'; readonly fileName: string; readonly progress: Progress }
  | OpenStage<'checking'>
  | (OpenStage<'writing'> & { readonly progress: Progress })
  | (OpenStage<'done'> & { readonly done: ImportDone; readonly undone: boolean });

type OpenStage<K> = {
  readonly kind: K;
  readonly fileName: string;
  readonly file: RosterImport;
  readonly preview: RosterPreview;
  /** Why the last step was refused. */
  readonly problems: readonly Problem[];
};

export interface ImportSteps {
  readonly stage: ImportStage;
  read(file: File): Promise<void>;
  /** Reads a sheet again with these uses of its columns. */
  readAgain(sheet: number, uses: ColumnUses): Promise<void>;
  write(): Promise<void>;
  undo(): Promise<void>;
  /** Forgets the file and begins anew. */
  restart(): void;
}

/** Nobody knows how far it came; what is written is written whole. */
const brokenOff: Problem = {
  message: '导入中断了。请先在干部名册或操作日志中核对是否已经导入，没有导入的再点一次“导入”。',
};

const nothing: ImportStage = { kind: 'choosing', problems: [] };

export function useRosterImport(): ImportSteps {
  const desk = useDesk();
  const [stage, setStage] = useState<ImportStage>(nothing);
  const opened = useRef<RosterImport>(undefined);
  const reading = useRef<AbortController>(undefined);
  const corrected = useRef<ColumnUses>(undefined);

  const forget = useCallback(() => {
    reading.current?.abort();
    opened.current?.close();
    opened.current = undefined;
  }, []);
  useEffect(() => forget, [forget]);

  return {
    stage,
    async read(file) {
      forget();
      const controller = new AbortController();
      reading.current = controller;
      const fileName = file.name;
      const report = (progress: Progress) => setStage({ kind: 'reading', fileName, progress });
      report({ doing: '正在打开文件', share: 0 });
      const read = await readRosterFile(desk, file, report, controller.signal);
      if (!read.ok) return setStage({ kind: 'choosing', problems: read.problems });
      opened.current = read.value;
      corrected.current = undefined;
      const preview = await withRememberedUses(desk, read.value);
      // The preview is much to draw: in slices, between which the page answers.
      startTransition(() =>
        setStage({ kind: 'checking', fileName, file: read.value, preview, problems: [] }),
      );
    },
    async readAgain(sheet, uses) {
      if (stage.kind !== 'checking' && stage.kind !== 'done') return;
      const { fileName, file } = stage;
      const preview = await file.readAgain(sheet, uses);
      corrected.current = Object.keys(uses).length > 0 ? uses : undefined;
      setStage({ kind: 'checking', fileName, file, preview, problems: [] });
    },
    async write() {
      if (stage.kind !== 'checking') return;
      const { fileName, file, preview } = stage;
      const open = { fileName, file, preview, problems: [] };
      const report = (progress: Progress) => setStage({ ...open, kind: 'writing', progress });
      // Before the import, so that the import is what Ctrl+Z takes back first.
      if (corrected.current) await rememberUses(desk, preview.fingerprint, corrected.current);
      report({ doing: '正在做导入前的快照', share: 0 });
      const written = await file.commit(report).catch((error: unknown) => {
        setStage({ ...open, kind: 'checking', problems: [brokenOff] });
        throw error;
      });
      if (written.ok) setStage({ ...open, kind: 'done', done: written.value, undone: false });
      else setStage({ ...open, kind: 'checking', problems: written.problems });
    },
    async undo() {
      if (stage.kind !== 'done') return;
      const undone = await stage.file.undo(stage.done.seq);
      setStage({ ...stage, undone: undone.ok, problems: undone.ok ? [] : undone.problems });
    },
    restart() {
      forget();
      setStage(nothing);
    },
  };
}

async function withRememberedUses(desk: Desk, file: RosterImport): Promise<RosterPreview> {
  const uses = await rememberedUses(desk, file.preview.fingerprint);
  return Object.keys(uses).length > 0 ? file.readAgain(file.preview.sheet, uses) : file.preview;
}

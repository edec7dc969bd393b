import { useCallback, useEffect, useRef, useState } from 'react';
import { importForms } from '#renderer/data/acts/form-acts.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { undoChange } from '#renderer/data/undo.ts';
import { readFormFiles } from '#renderer/workers/form-import.ts';
import type { ReadForm } from '#renderer/workers/form-import-model.ts';
import type { Progress } from '#renderer/workers/remote.ts';
import type { Problem } from '#shared/result.ts';
import { type CheckedForm, checkForms, chosenOf } from './checked-form.ts';
import { useUnitsByName } from './use-units-by-name.ts';

type Refused = Extract<ReadForm, { kind: 'refused' }>;

interface Open<K> {
  readonly kind: K;
  readonly forms: readonly CheckedForm[];
  readonly refused: readonly Refused[];
  readonly others: number;
  /** Why the last step was refused. */
  readonly problems: readonly Problem[];
}

/** Where an import stands. Nothing is stored before `writing`. */
export type FormStage =
  | { readonly kind: 'choosing'; readonly problems: readonly Problem[] }
  | { readonly kind: 'reading'; readonly progress: Progress }
  | Open<'checking'>
  | Open<'writing'>
  | (Open<'done'> & {
      readonly seq: number;
      readonly added: number;
      readonly updated: number;
      readonly undone: boolean;
    });

export interface FormSteps {
  readonly stage: FormStage;
  read(files: readonly File[]): Promise<void>;
  /** Decides about one form, by its file. */
  change(file: string, patch: Partial<Pick<CheckedForm, 'decision' | 'left'>>): void;
  /** Decides about all of them. */
  changeAll(patch: (form: CheckedForm) => Partial<Pick<CheckedForm, 'decision' | 'left'>>): void;
  write(): Promise<void>;
  undo(): Promise<void>;
  restart(): void;
}

const nothing: FormStage = { kind: 'choosing', problems: [] };

export function useFormImport(): FormSteps {
  const desk = useDesk();
  const units = useUnitsByName();
  const [stage, setStage] = useState<FormStage>(nothing);
  const reading = useRef<AbortController>(undefined);
  const forget = useCallback(() => reading.current?.abort(), []);
  useEffect(() => forget, [forget]);

  const changeAll: FormSteps['changeAll'] = (patch) =>
    setStage((now) =>
      now.kind === 'checking'
        ? { ...now, forms: now.forms.map((form) => ({ ...form, ...patch(form) })) }
        : now,
    );
  return {
    stage,
    async read(files) {
      forget();
      const controller = new AbortController();
      reading.current = controller;
      setStage({ kind: 'reading', progress: { doing: '正在打开文件', share: 0 } });
      const chosen = files.map((file) => ({ name: file.webkitRelativePath || file.name, file }));
      const report = (progress: Progress) => setStage({ kind: 'reading', progress });
      const read = await readFormFiles(desk, chosen, report, controller.signal);
      if (!read.ok) return setStage({ kind: 'choosing', problems: read.problems });
      const { forms, others } = read.value;
      if (forms.length === 0) return setStage({ kind: 'choosing', problems: [noForms] });
      const good = forms.filter((form) => form.kind === 'read');
      const refused = forms.filter((form) => form.kind === 'refused');
      setStage({ kind: 'checking', forms: await checkForms(desk, good), refused, others, problems: [] });
    },
    change: (file, patch) => changeAll((form) => (form.file === file ? patch : {})),
    changeAll,
    async write() {
      if (stage.kind !== 'checking') return;
      const chosen = stage.forms.flatMap((form) => chosenOf(form, units));
      setStage({ ...stage, kind: 'writing', problems: [] });
      const done = await importForms(desk, chosen).catch((error: unknown) => {
        setStage({ ...stage, problems: [brokenOff] });
        throw error;
      });
      if (!done.ok) return setStage({ ...stage, problems: done.problems });
      const people = done.value.puts.filter(({ table }) => table === 'people');
      const added = people.filter(({ before }) => before === null).length;
      const counts = { seq: done.value.seq, added, updated: people.length - added, undone: false };
      setStage({ ...stage, kind: 'done', problems: [], ...counts });
    },
    async undo() {
      if (stage.kind !== 'done') return;
      const undone = await undoChange(desk, stage.seq);
      setStage({ ...stage, undone: undone.ok, problems: undone.ok ? [] : undone.problems });
    },
    restart() {
      forget();
      setStage(nothing);
    },
  };
}

const brokenOff: Problem = {
  message: '导入中断了。请先在干部名册或操作日志中核对是否已经导入，没有导入的再点一次“导入”。',
};

const noForms: Problem = {
  message: '没有找到任免审批表文件（.lrmx、.lrm），请重新选择文件、文件夹或 .zip 压缩包。',
};

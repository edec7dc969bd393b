import { App } from 'antd';
import { useState } from 'react';
import { useReference } from '#renderer/cases/Reference.tsx';
import { useSaveFile } from '#renderer/cases/use-save-file.tsx';
import { useDesk } from '#renderer/data/react.tsx';
import { type Packing, printAppointmentForms } from '#renderer/print/print.ts';
import { appointmentFileName } from '#shared/documents/appointment-form.ts';
import type { AppointmentFormKind } from '#shared/documents/appointment-form-data.ts';
import type { Person } from '#shared/people/person.ts';
import { type FilledForms, fillForms } from './fill-forms.ts';

const MOST_SHOWN = 8;

/** Prints 干部任免审批表; what would be cut off or tiny is said first, and the clerk decides. */
export function useAppointmentPrint(): {
  readonly busy: boolean;
  /** Resolves to false where nothing was written. */
  readonly run: (people: readonly Person[], kind: AppointmentFormKind, packing: Packing) => Promise<boolean>;
} {
  const desk = useDesk();
  const { unitById } = useReference();
  const { modal } = App.useApp();
  const save = useSaveFile();
  const [busy, setBusy] = useState(false);

  const isWanted = ({ findings }: FilledForms) =>
    findings.length === 0
      ? true
      : modal.confirm({
          title: `有${findings.length}处印不全或者不便阅读，仍要打印吗？`,
          width: '36rem',
          content: (
            <ol>
              {findings.slice(0, MOST_SHOWN).map((finding) => (
                <li key={finding}>{finding}</li>
              ))}
              {findings.length > MOST_SHOWN && <li>……另有{findings.length - MOST_SHOWN}处。</li>}
            </ol>
          ),
          okText: '仍要打印',
          cancelText: '返回修改',
        });

  return {
    busy,
    async run(people, kind, packing) {
      setBusy(true);
      try {
        const filled = await fillForms(desk, people, unitById, kind);
        if (!(await isWanted(filled))) return false;
        const bytes = await printAppointmentForms(filled.forms, packing);
        return await save(fileName(people, packing), bytes);
      } finally {
        setBusy(false);
      }
    },
  };
}

function fileName([first, ...others]: readonly Person[], packing: Packing): string {
  if (first && others.length === 0 && packing === 'docx') return appointmentFileName(first.values.name ?? '');
  return `干部任免审批表（${others.length + 1}人）.${packing}`;
}

import { useState } from 'react';
import { usePaper } from '#renderer/cases/paper/PaperRoom.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { useFindings } from '#renderer/cases/use-findings.tsx';
import { useSaveFile } from '#renderer/cases/use-save-file.tsx';
import { useDesk } from '#renderer/data/react.tsx';
import { printAppointmentForms } from '#renderer/print/print.ts';
import { appointmentFormName } from '#shared/documents/appointment-form.ts';
import type { AppointmentFormKind } from '#shared/documents/appointment-form-data.ts';
import type { Person } from '#shared/people/person.ts';
import { fillForms } from './fill-forms.ts';

/** 打印, all in one Word file, or a Word file for each in an archive. */
export type FormsWay = 'print' | 'word' | 'archive';

/** Prints 干部任免审批表; what would be cut off or tiny is said first, and the clerk decides. */
export function useAppointmentPrint(): {
  readonly busy: boolean;
  /** Resolves to false where the clerk turned back. */
  readonly run: (people: readonly Person[], kind: AppointmentFormKind, way: FormsWay) => Promise<boolean>;
} {
  const desk = useDesk();
  const { unitById } = useReference();
  const paper = usePaper();
  const wanted = useFindings();
  const save = useSaveFile();
  const [busy, setBusy] = useState(false);
  return {
    busy,
    async run(people, kind, way) {
      setBusy(true);
      try {
        const { forms, findings } = await fillForms(desk, people, unitById, kind);
        const name = nameOf(people);
        if (way !== 'archive') {
          return await paper[way]({ name, forms, remarks: findings });
        }
        if (!(await wanted(findings, '导出'))) return false;
        return await save(`${name}.zip`, await printAppointmentForms(forms, 'zip'));
      } finally {
        setBusy(false);
      }
    },
  };
}

function nameOf([first, ...others]: readonly Person[]): string {
  if (first && others.length === 0) return appointmentFormName(first.values.name ?? '');
  return `干部任免审批表（${others.length + 1}人）`;
}

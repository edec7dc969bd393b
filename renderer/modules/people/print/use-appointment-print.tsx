import { useState } from 'react';
import { useReference } from '#renderer/cases/Reference.tsx';
import { useFindings } from '#renderer/cases/use-findings.tsx';
import { useSaveFile } from '#renderer/cases/use-save-file.tsx';
import { useDesk } from '#renderer/data/react.tsx';
import { type Packing, printAppointmentForms } from '#renderer/print/print.ts';
import { appointmentFileName } from '#shared/documents/appointment-form.ts';
import type { AppointmentFormKind } from '#shared/documents/appointment-form-data.ts';
import type { Person } from '#shared/people/person.ts';
import { fillForms } from './fill-forms.ts';

/** Prints 干部任免审批表; what would be cut off or tiny is said first, and the clerk decides. */
export function useAppointmentPrint(): {
  readonly busy: boolean;
  /** Resolves to false where nothing was written. */
  readonly run: (people: readonly Person[], kind: AppointmentFormKind, packing: Packing) => Promise<boolean>;
} {
  const desk = useDesk();
  const { unitById } = useReference();
  const wanted = useFindings();
  const save = useSaveFile();
  const [busy, setBusy] = useState(false);

  return {
    busy,
    async run(people, kind, packing) {
      setBusy(true);
      try {
        const filled = await fillForms(desk, people, unitById, kind);
        if (!(await wanted(filled.findings, '打印'))) return false;
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

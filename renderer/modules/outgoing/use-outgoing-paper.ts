import { useDeferredValue, useMemo } from 'react';
import { useReference } from '#renderer/cases/Reference.tsx';
import { today } from '#renderer/data/clock.ts';
import { preflightHere } from '#renderer/print/preflight-here.ts';
import type { OutgoingCase } from '#shared/case-types/outgoing-document.ts';
import { inFields, type Remark } from '#shared/outgoing/findings.ts';
import { type OutgoingPaper, outgoingPaper } from '#shared/outgoing/paper.ts';
import { remarksOn } from '#shared/outgoing/remarks.ts';

export interface PaperBeside {
  readonly paper: OutgoingPaper;
  readonly remarks: readonly Remark[];
}

/** The paper of a record and what the preflight says about it, a moment behind the keys so that typing stays quick. */
export function useOutgoingPaper(record: OutgoingCase): PaperBeside {
  const { settings } = useReference();
  const settled = useDeferredValue(record);
  return useMemo(() => {
    const paper = outgoingPaper(settled, { organ: settings.organ, today: today() });
    const all = [
      ...remarksOn(settled, paper),
      ...inFields(preflightHere(paper.document, settings.paper), paper),
    ];
    // The same blank twice in one paragraph is told once.
    const remarks = [...new Map(all.map((one) => [`${one.where} ${one.message}`, one])).values()];
    return { paper, remarks };
  }, [settled, settings]);
}

import { useEffect } from 'react';
import { noteInLog } from '#renderer/data/acts/note-in-log.ts';
import { useDesk } from '#renderer/data/react.tsx';
import type { Case } from '#shared/case-type.ts';
import { isConfidential } from '#shared/confidential.ts';
import { caseInBrief } from '#shared/record-words.ts';

/** Records already noted in this window; locking reloads the page and begins anew. */
const noted = new Set<string>();

/** 查阅: the opening of a confidential record stands in the log, once per record and window. */
export function useLookNoted(record: Case): void {
  const desk = useDesk();
  const { id, type } = record;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the record as it was when it was opened
  useEffect(() => {
    if (desk.practice || !isConfidential(type) || noted.has(id)) return;
    noted.add(id);
    void noteInLog(desk, `查阅：${caseInBrief(record)}`);
  }, [desk, id]);
}

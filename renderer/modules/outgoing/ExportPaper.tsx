import { PaperButtons } from '#renderer/cases/paper/PaperButtons.tsx';
import { sentences } from '#renderer/cases/paper/paper.ts';
import { type OutgoingCase, outgoingDocument } from '#shared/case-types/outgoing-document.ts';
import { subjectOf } from '#shared/engine/columns.ts';
import { copiesOf } from '#shared/outgoing/paper.ts';
import { ok } from '#shared/result.ts';
import type { PaperBeside } from './use-outgoing-paper.ts';

/** Enough of a title to know the file by; longer names are refused by some disks. */
const LONGEST = 60;

/** 打印 and 导出Word; what stands in the remarks is said once more before. */
export function ExportPaper({ record, paper, remarks }: PaperBeside & { readonly record: OutgoingCase }) {
  const copies = () => copiesOf(paper.document, record.values);
  return (
    <PaperButtons
      make={async () => ok({ name: paperName(record), document: copies(), remarks: sentences(remarks) })}
    />
  );
}

function paperName(record: OutgoingCase): string {
  const title = [...subjectOf(outgoingDocument, record)].slice(0, LONGEST).join('');
  const name = [record.number?.text, title].filter(Boolean).join(' ') || outgoingDocument.label;
  return name.replace(/[\\/:*?"<>|]/g, '_');
}

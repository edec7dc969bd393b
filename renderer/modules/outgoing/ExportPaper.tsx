import { FileWordOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { usePrintPaper } from '#renderer/cases/use-print-paper.ts';
import { type OutgoingCase, outgoingDocument } from '#shared/case-types/outgoing-document.ts';
import { subjectOf } from '#shared/engine/columns.ts';
import { copiesOf } from '#shared/outgoing/paper.ts';
import type { PaperBeside } from './use-outgoing-paper.ts';

/** Enough of a title to know the file by; longer names are refused by some disks. */
const LONGEST = 60;

/** 导出Word; what stands in the remarks is said once more before. */
export function ExportPaper({ record, paper, remarks }: PaperBeside & { readonly record: OutgoingCase }) {
  const print = usePrintPaper();
  const [busy, setBusy] = useState(false);
  const write = async () => {
    setBusy(true);
    const document = copiesOf(paper.document, record.values);
    await print({ name: fileName(record), document, remarks }).finally(() => setBusy(false));
  };
  return (
    <Button icon={<FileWordOutlined />} loading={busy} onClick={() => void write()}>
      导出Word
    </Button>
  );
}

function fileName(record: OutgoingCase): string {
  const title = [...subjectOf(outgoingDocument, record)].slice(0, LONGEST).join('');
  const name = [record.number?.text, title].filter(Boolean).join(' ') || outgoingDocument.label;
  return `${name.replace(/[\\/:*?"<>|]/g, '_')}.docx`;
}

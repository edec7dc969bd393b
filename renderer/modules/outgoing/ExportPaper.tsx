import { FileWordOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useReference } from '#renderer/cases/Reference.tsx';
import { useSaveFile } from '#renderer/cases/use-save-file.tsx';
import { printWord } from '#renderer/print/print.ts';
import { type OutgoingCase, outgoingDocument } from '#shared/case-types/outgoing-document.ts';
import { paperSpec } from '#shared/documents/office-paper.ts';
import { subjectOf } from '#shared/engine/columns.ts';
import { copiesOf } from '#shared/outgoing/paper.ts';
import type { PaperBeside } from './use-outgoing-paper.ts';

/** Enough of a title to know the file by; longer names are refused by some disks. */
const LONGEST = 60;

/** 导出Word, by the office's own spec; what the preflight has found is said once more before. */
export function ExportPaper({ record, paper, remarks }: PaperBeside & { readonly record: OutgoingCase }) {
  const { settings } = useReference();
  const { modal } = App.useApp();
  const save = useSaveFile();
  const [busy, setBusy] = useState(false);
  const write = async () => {
    setBusy(true);
    try {
      const documents = copiesOf(paper.document, record.values);
      await save(fileName(record), await printWord(documents, paperSpec(settings.paper)));
    } finally {
      setBusy(false);
    }
  };
  const found = remarks.filter(({ note }) => !note);
  return (
    <Button
      icon={<FileWordOutlined />}
      loading={busy}
      onClick={() => {
        if (found.length === 0) return void write();
        modal.confirm({
          title: `排版预检发现${found.length}处问题，仍要导出吗？`,
          content: (
            <ol>
              {found.slice(0, 5).map(({ where, message }) => (
                <li key={`${where} ${message}`}>
                  {where}：{message}
                </li>
              ))}
            </ol>
          ),
          okText: '仍要导出',
          cancelText: '返回核对',
          onOk: write,
        });
      }}
    >
      导出Word
    </Button>
  );
}

function fileName(record: OutgoingCase): string {
  const title = [...subjectOf(outgoingDocument, record)].slice(0, LONGEST).join('');
  const name = [record.number?.text, title].filter(Boolean).join(' ') || outgoingDocument.label;
  return `${name.replace(/[\\/:*?"<>|]/g, '_')}.docx`;
}

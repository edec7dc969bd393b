import { App } from 'antd';
import { useState } from 'react';
import { RecordForm } from '#renderer/cases/RecordForm.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { saveSettings } from '#renderer/data/acts/register-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { checkFields } from '#shared/engine/check.ts';
import type { Fields } from '#shared/fields.ts';
import { ok, refuse } from '#shared/result.ts';
import { documentsIn, documentValues } from './basis-document-values.ts';

function fieldsOf(index: number): Fields {
  const name = `document.${index}`;
  return {
    [`${name}.title`]: { kind: 'text', label: '文件名称', lines: 2, help: '清空名称即删去这一件。' },
    [`${name}.number`]: { kind: 'text', label: '文号' },
    [`${name}.clauses`]: { kind: 'text', label: '条款', lines: 2, help: '每行一条，如“第三条”。' },
    [`${name}.validFrom`]: { kind: 'day', label: '施行日期' },
    [`${name}.validUntil`]: { kind: 'day', label: '停止执行日期' },
  };
}

/** 依据文件: the register from which cards choose what they rest on, each for as long as it is in force. */
export function BasisDocumentsForm() {
  const desk = useDesk();
  const { message } = App.useApp();
  const { basisDocuments } = useReference().settings;
  const [saved, setSaved] = useState(basisDocuments.length);
  const entries = Array.from({ length: basisDocuments.length + 1 }, (_, index) => fieldsOf(index));
  const fields: Fields = Object.assign({}, ...entries);
  return (
    <RecordForm
      // A document more or less is another form, once the draft of the one before is gone.
      key={saved}
      fields={fields}
      groups={() =>
        entries.map((entry, index) => ({
          title: index < basisDocuments.length ? `文件${index + 1}` : '增加文件',
          names: Object.keys(entry),
        }))
      }
      stored
      start={documentValues(basisDocuments)}
      draft="settings:documents"
      saveWord="保存"
      note={<p>登记四色卡时只列出当日有效的文件和条款。删去的文件不影响已经登记的卡。</p>}
      save={async (values) => {
        const documents = documentsIn(values, entries.length);
        const problems = [
          ...checkFields(fields, values, today()),
          ...(documents.ok ? [] : documents.problems),
        ];
        if (problems.length > 0 || !documents.ok) return refuse(...problems);
        const done = await saveSettings(desk, { basisDocuments: documents.value });
        return done.ok ? ok(documents.value.length) : done;
      }}
      onSaved={(count) => {
        setSaved(count);
        void message.success('依据文件已保存');
      }}
    />
  );
}

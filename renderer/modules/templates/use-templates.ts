import { App } from 'antd';
import { useState } from 'react';
import { useReference } from '#renderer/cases/Reference.tsx';
import { addTemplate, kindOf, readTemplate } from '#renderer/cases/templates/template-store.ts';
import { useSaveFile } from '#renderer/cases/use-save-file.tsx';
import { removeAttachment } from '#renderer/data/attachments/store.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { printWord } from '#renderer/print/print.ts';
import { checkTemplateFile, type TemplateReport } from '#renderer/print/template.ts';
import type { Attachment } from '#shared/attachment.ts';
import type { LayoutFinding } from '#shared/documents/check.ts';
import { paperSpec } from '#shared/documents/office-paper.ts';
import type { Problem, Result } from '#shared/result.ts';
import type { TemplateKind } from '#shared/templates/fields.ts';
import type { SampleTemplate } from '#shared/templates/samples.ts';

/** What was said about the last file, in one line and, if need be, place by place. */
export interface TemplateOutcome {
  readonly title: string;
  readonly problems: readonly Problem[];
}

/** The acts of the page 模板. A file that is not in order is refused as a whole and leaves nothing behind. */
export function useTemplates() {
  const desk = useDesk();
  const { settings } = useReference();
  const { message } = App.useApp();
  const save = useSaveFile();
  const [outcome, setOutcome] = useState<TemplateOutcome>();
  const [busy, setBusy] = useState(false);

  const during = async (act: () => Promise<void>) => {
    setBusy(true);
    setOutcome(undefined);
    await act().finally(() => setBusy(false));
  };
  const read = async (row: Attachment) => {
    const file = await readTemplate(desk, row);
    if (!file.ok) setOutcome({ title: `“${row.name}”读不出来`, problems: file.problems });
    return file.ok ? file.value : undefined;
  };

  return {
    outcome,
    busy,
    add: (kind: TemplateKind, file: File) =>
      during(async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const added = await addTemplate(desk, kind, { name: file.name, bytes });
        setOutcome(outcomeOf(added, `“${file.name}”已添加`, `“${file.name}”没有添加`));
      }),
    check: (row: Attachment) =>
      during(async () => {
        const kind = kindOf(row);
        const file = await read(row);
        if (!file || !kind) return;
        const checked = await checkTemplateFile(file, kind);
        setOutcome(outcomeOf(checked, `“${row.name}”检查完毕`, `“${row.name}”不能使用`));
      }),
    async download(row: Attachment) {
      const file = await read(row);
      if (file) await save(row.name, file.bytes);
    },
    async sample(sample: SampleTemplate | undefined) {
      if (!sample) return;
      await save(
        `${sample.name}（模板样例）.docx`,
        await printWord(sample.document, paperSpec(settings.paper)),
      );
    },
    async remove(row: Attachment) {
      const done = await removeAttachment(desk, row);
      if (done.ok) void message.success(`模板“${row.name}”已移入回收站`);
      else setOutcome({ title: `“${row.name}”没有删除`, problems: done.problems });
    },
  };
}

function outcomeOf(result: Result<TemplateReport>, done: string, refused: string): TemplateOutcome {
  if (!result.ok) return { title: refused, problems: result.problems };
  const { faults, notes, photos } = result.value;
  if (faults.length > 0) return { title: refused, problems: faults.map(sentence) };
  const photo = photos > 0 ? `，照片${photos}处` : '';
  const rest = notes.length > 0 ? '，字段没有问题，版面有以下几处请核对' : '，没有问题';
  return { title: `${done}${rest}${photo}。`, problems: notes.map(sentence) };
}

function sentence({ where, message, remedy }: LayoutFinding): Problem {
  return { message: `${where}：${message}${remedy}` };
}

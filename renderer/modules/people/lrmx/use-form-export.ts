import { App } from 'antd';
import { useState } from 'react';
import { useSaveFile } from '#renderer/cases/use-save-file.tsx';
import { exportForms } from '#renderer/data/form-export.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { zipForms } from '#renderer/workers/zip-forms.ts';
import type { Person } from '#shared/people/person.ts';

/** 导出任免审批表文件: one .lrmx for one person, a .zip of them for several. Noted in the log like every export. */
export function useFormExport(): {
  readonly busy: boolean;
  readonly run: (people: readonly Person[]) => Promise<void>;
} {
  const desk = useDesk();
  const save = useSaveFile();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);

  const write = async (people: readonly Person[]) => {
    const forms = await exportForms(
      desk,
      people.map(({ id }) => id),
    );
    if (!forms.ok) return void message.error(forms.problems[0]?.message);
    const [first, ...others] = forms.value;
    if (!first) return void message.error('没有可以导出的干部。');
    if (others.length === 0) await save(first.name, first.bytes);
    else await save(`任免审批表（${forms.value.length}人）.zip`, await zipForms(forms.value));
  };
  return {
    busy,
    async run(people) {
      setBusy(true);
      try {
        await write(people);
      } finally {
        setBusy(false);
      }
    },
  };
}

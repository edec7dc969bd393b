import { App } from 'antd';
import { RecordForm } from '#renderer/cases/RecordForm.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { saveSettings } from '#renderer/data/acts/register-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { checkFields } from '#shared/engine/check.ts';
import { defineFields } from '#shared/fields.ts';
import { refuse } from '#shared/result.ts';

const fields = defineFields({
  organ: { kind: 'text', label: '机关名称', required: true, help: '落款和报告中使用的全称。' },
  place: { kind: 'text', label: '地域称谓', required: true, help: '报告中的“全市”“全县”等。' },
  office: { kind: 'text', label: '机关代字', required: true, help: '用于编号，如“丹组警”。' },
});

/** Organ, place and code go with the records. Who works here stands in 数据安全. */
export function OfficeForm() {
  const desk = useDesk();
  const { message } = App.useApp();
  const { organ, place, office } = useReference().settings;
  return (
    <RecordForm
      fields={fields}
      start={{ organ, place, office }}
      draft="settings:office"
      saveWord="保存"
      save={async (values) => {
        const problems = checkFields(fields, values, today());
        if (problems.length > 0) return refuse(...problems);
        return saveSettings(desk, texts(values));
      }}
      onSaved={() => void message.success('设置已保存')}
    />
  );
}

function texts(values: Readonly<Record<string, unknown>>): { organ: string; place: string; office: string } {
  const text = (name: string) => String(values[name] ?? '').trim();
  return { organ: text('organ'), place: text('place'), office: text('office') };
}

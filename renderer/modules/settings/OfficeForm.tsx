import { App } from 'antd';
import { RecordForm } from '#renderer/cases/RecordForm.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { saveSettings } from '#renderer/data/acts/register-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { checkFields } from '#shared/engine/check.ts';
import { defineFields, type Values } from '#shared/fields.ts';
import { refuse } from '#shared/result.ts';
import { type OrganTier, settingsOfTier } from '#shared/settings.ts';

const fields = defineFields({
  organ: { kind: 'text', label: '机关名称', required: true, help: '落款和报告中使用的全称。' },
  place: { kind: 'text', label: '地域称谓', required: true, help: '报告中的“全市”“全县”等。' },
  tier: {
    kind: 'option',
    label: '机关层级',
    required: true,
    options: { city: '地级市', county: '县（市、区）' },
    help: '据此确定本机关管理的干部；用词与名册不同的，在“四色卡规则”中改。',
  },
  office: { kind: 'text', label: '机关代字', required: true, help: '用于编号，如“丹组警”。' },
});

/** Organ, place and code go with the records. Who works here stands in 数据安全. */
export function OfficeForm() {
  const desk = useDesk();
  const { message } = App.useApp();
  const { settings } = useReference();
  const { organ, place, tier, office } = settings;
  return (
    <RecordForm
      fields={fields}
      stored
      start={{ organ, place, tier, office }}
      draft="settings:office"
      saveWord="保存"
      save={async (values) => {
        const problems = checkFields(fields, values, today());
        if (problems.length > 0) return refuse(...problems);
        const chosen = tierIn(values);
        return saveSettings(desk, { ...texts(values), ...(chosen && settingsOfTier(chosen, settings)) });
      }}
      onSaved={() => void message.success('设置已保存')}
    />
  );
}

function texts(values: Readonly<Record<string, unknown>>): { organ: string; place: string; office: string } {
  const text = (name: string) => String(values[name] ?? '').trim();
  return { organ: text('organ'), place: text('place'), office: text('office') };
}

function tierIn({ tier }: Values): OrganTier | undefined {
  return tier === 'city' || tier === 'county' ? tier : undefined;
}

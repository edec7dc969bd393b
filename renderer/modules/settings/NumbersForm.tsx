import { App } from 'antd';
import { RecordForm } from '#renderer/cases/RecordForm.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { saveSettings } from '#renderer/data/acts/register-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import type { AnyCaseType } from '#shared/case-type.ts';
import { checkFields } from '#shared/engine/check.ts';
import type { Fields, Values } from '#shared/fields.ts';
import { caseTypes } from '#shared/registry.ts';
import { type Problem, refuse } from '#shared/result.ts';
import { basesIn, basisFields, basisValues } from './basis-fields.ts';

const numbered = Object.values<AnyCaseType>(caseTypes).filter((type) => type.number !== undefined);

const based = ['numberForms', 'villageIncomeLine', 'householdIncomeLine'] as const;

const fields: Fields = {
  ...Object.fromEntries(
    numbered.map((type) => [
      type.name,
      {
        kind: 'text',
        label: `${type.label}编号`,
        required: true,
        help: `{office}机关代字 {year}年份${type.number?.kind ? ' {kind}类别' : ''} {seq}序号 {seq3}三位序号`,
      },
    ]),
  ),
  villageIncomeLine: {
    kind: 'number',
    label: '村经营性收入目标',
    unit: '万元',
    decimals: 2,
    min: 0,
    required: true,
  },
  householdIncomeLine: { kind: 'number', label: '低收入户收入目标', unit: '元', min: 0, required: true },
  ...Object.assign({}, ...based.map(basisFields)),
};

function withBasis(...names: readonly string[]): readonly string[] {
  return names.flatMap((name) => [name, `${name}.basis`, `${name}.validFrom`]);
}

/** How records are numbered, and the lines by which villages and households are counted as having reached the target. */
export function NumbersForm() {
  const desk = useDesk();
  const { message } = App.useApp();
  const { numberForms, villageIncomeLine, householdIncomeLine, bases } = useReference().settings;
  const forms = numbered.map((type) => [type.name, numberForms[type.name] ?? type.number?.form]);
  return (
    <RecordForm
      fields={fields}
      groups={() => [
        {
          title: '编号样式（改后只用于新编的号）',
          names: [...numbered.map((type) => type.name), ...withBasis('numberForms').slice(1)],
        },
        { title: '年度目标线', names: withBasis('villageIncomeLine', 'householdIncomeLine') },
      ]}
      stored
      start={{
        ...Object.fromEntries(forms),
        villageIncomeLine,
        householdIncomeLine,
        ...basisValues(bases, ...based),
      }}
      draft="settings:numbers"
      saveWord="保存"
      save={async (values) => {
        const problems = [
          ...checkFields(fields, values, today()),
          ...numbered.flatMap((type) => checkForm(type, values)),
        ];
        if (problems.length > 0) return refuse(...problems);
        return saveSettings(desk, {
          numberForms: Object.fromEntries(
            numbered
              .map(({ name, number }) => ({ name, delivered: number?.form, chosen: String(values[name]) }))
              // What is as delivered is not stored, so that it follows the program.
              .filter(({ delivered, chosen }) => chosen !== delivered)
              .map(({ name, chosen }) => [name, chosen]),
          ),
          villageIncomeLine: Number(values.villageIncomeLine),
          householdIncomeLine: Number(values.householdIncomeLine),
          bases: basesIn(values, bases, ...based),
        });
      }}
      onSaved={() => void message.success('设置已保存')}
    />
  );
}

/** A form without year, kind or sequence would give two records the same number. */
function checkForm(type: AnyCaseType, values: Values): readonly Problem[] {
  const form = values[type.name];
  if (typeof form !== 'string') return [];
  const wanted = ['{year}', ...(type.number?.kind ? ['{kind}'] : []), '{seq'];
  const missing = wanted.filter((part) => !form.includes(part));
  if (missing.length === 0) return [];
  const names = missing.map((part) => (part === '{seq' ? '{seq}或{seq3}' : part)).join('、');
  return [{ field: type.name, message: `“${type.label}编号”中缺少${names}，否则编号会重复，请补上。` }];
}

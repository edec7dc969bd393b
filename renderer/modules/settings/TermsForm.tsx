import { App } from 'antd';
import { RecordForm } from '#renderer/cases/RecordForm.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { saveSettings } from '#renderer/data/acts/register-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import type { AnyCaseType, Term } from '#shared/case-type.ts';
import { checkFields } from '#shared/engine/check.ts';
import type { Fields, Values } from '#shared/fields.ts';
import { caseTypes } from '#shared/registry.ts';
import { refuse } from '#shared/result.ts';
import { termInWords } from '#shared/workdays.ts';

const units = { workdays: '个工作日', days: '日', months: '个月' } as const;

/** Every deadline that can be changed; a term of no days (任期届满) follows a document, not a rule. */
const deadlines = Object.values<AnyCaseType>(caseTypes).flatMap((type) =>
  (type.deadlines ?? [])
    .filter(({ term }) => !('days' in term && term.days === 0))
    .map((deadline) => ({ ...deadline, id: `${type.name}.${deadline.name}`, group: type.label })),
);

const fields: Fields = Object.fromEntries(
  deadlines.flatMap(({ id, label, term, basis }) => [
    [
      `${id}.count`,
      {
        kind: 'number',
        label,
        unit: '',
        required: true,
        min: 1,
        max: 400,
        help: `依据：${basis}（原定${termInWords(term)}）`,
      },
    ],
    [`${id}.unit`, { kind: 'option', label: '单位', required: true, options: units }],
  ]),
);

/** 办理期限, each with the rule it rests on. A change computes every running deadline anew. */
export function TermsForm() {
  const desk = useDesk();
  const { message } = App.useApp();
  const { terms } = useReference().settings;
  const now = deadlines.flatMap(({ id, term }) => {
    const { count, unit } = partsOf(terms[id] ?? term);
    return [
      [`${id}.count`, count],
      [`${id}.unit`, unit],
    ];
  });
  return (
    <RecordForm
      fields={fields}
      groups={() =>
        [...new Set(deadlines.map(({ group }) => group))].map((title) => ({
          title,
          names: deadlines
            .filter(({ group }) => group === title)
            .flatMap(({ id }) => [`${id}.count`, `${id}.unit`]),
        }))
      }
      start={Object.fromEntries(now)}
      draft="settings:terms"
      saveWord="保存"
      save={async (values) => {
        const problems = checkFields(fields, values, today());
        if (problems.length > 0) return refuse(...problems);
        return saveSettings(desk, {
          terms: Object.fromEntries(
            deadlines
              .map(({ id, term }) => ({ id, term, chosen: termOf(values, id) }))
              // What is as delivered is not stored, so that it follows the program.
              .filter(({ term, chosen }) => termInWords(chosen) !== termInWords(term))
              .map(({ id, chosen }) => [id, chosen]),
          ),
        });
      }}
      onSaved={() => void message.success('期限已保存，未办结的事项已按新期限重新计算')}
    />
  );
}

function partsOf(term: Term): { count: number; unit: keyof typeof units } {
  if ('workdays' in term) return { count: term.workdays, unit: 'workdays' };
  return 'months' in term ? { count: term.months, unit: 'months' } : { count: term.days, unit: 'days' };
}

function termOf(values: Values, id: string): Term {
  const count = Number(values[`${id}.count`]);
  switch (values[`${id}.unit`]) {
    case 'workdays':
      return { workdays: count };
    case 'months':
      return { months: count };
    default:
      return { days: count };
  }
}

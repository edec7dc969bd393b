import { App } from 'antd';
import { useState } from 'react';
import { RecordForm } from '#renderer/cases/RecordForm.tsx';
import { useReference } from '#renderer/cases/Reference.tsx';
import { saveSettings } from '#renderer/data/acts/register-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { useDesk } from '#renderer/data/react.tsx';
import type { MovedDue } from '#renderer/data/refresh-due-days.ts';
import type { AnyCaseType, Term, TermRule } from '#shared/case-type.ts';
import { checkFields } from '#shared/engine/check.ts';
import type { Fields, Values } from '#shared/fields.ts';
import { caseTypes } from '#shared/registry.ts';
import { refuse } from '#shared/result.ts';
import { EFFECT, effectTerm } from '#shared/warning-cards/effect.ts';
import { termInWords } from '#shared/workdays.ts';
import { basisField, basisIn } from './basis-fields.ts';
import { MovedDays } from './MovedDays.tsx';

const units = { workdays: '个工作日', days: '日', months: '个月' } as const;

/** Every deadline that can be changed; a term of no days (任期届满) follows a document, not a rule. */
const deadlines = [
  ...Object.values<AnyCaseType>(caseTypes).flatMap((type) =>
    (type.deadlines ?? [])
      .filter(({ term }) => !('days' in term && term.days === 0))
      .map(({ label, term, basis, name }) => ({
        label,
        term,
        basis,
        id: `${type.name}.${name}`,
        group: type.label,
      })),
  ),
  {
    id: EFFECT,
    label: '红色警省卡影响期',
    term: effectTerm,
    basis: effectTerm.basis ?? '',
    group: '四色卡影响期',
  },
];

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
        help: `随程序提供：${termInWords(term)}，${basis}`,
      },
    ],
    [`${id}.unit`, { kind: 'option', label: '单位', required: true, options: units }],
    [`${id}.basis`, basisField],
    [
      `${id}.validFrom`,
      { kind: 'day', label: '施行日期', help: '这一天起开始计算的事项适用；不填为全部适用。' },
    ],
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
      [`${id}.basis`, terms[id]?.basis],
      [`${id}.validFrom`, terms[id]?.validFrom],
    ];
  });
  const [moved, setMoved] = useState<readonly MovedDue[]>();
  return (
    <>
      <RecordForm
        fields={fields}
        groups={() =>
          [...new Set(deadlines.map(({ group }) => group))].map((title) => ({
            title,
            names: deadlines
              .filter(({ group }) => group === title)
              .flatMap(({ id }) => parts.map((part) => `${id}.${part}`)),
          }))
        }
        stored
        start={Object.fromEntries(now)}
        draft="settings:terms"
        saveWord="保存"
        save={async (values) => {
          const problems = checkFields(fields, values, today());
          if (problems.length > 0) return refuse(...problems);
          return saveSettings(desk, {
            terms: Object.fromEntries(
              deadlines
                .map(({ id, term }) => ({ id, term, chosen: ruleOf(values, id, terms[id]) }))
                // What is as delivered is not stored, so that it follows the program.
                .filter(({ term, chosen }) => Object.keys(chosen).length > 1 || !isSame(chosen, term))
                .map(({ id, chosen }) => [id, chosen]),
            ),
          });
        }}
        onSaved={(saved) => {
          setMoved(saved.moved);
          void message.success('期限已保存，未办结的事项已按新期限重新计算');
        }}
      />
      {moved && <MovedDays moved={moved} />}
    </>
  );
}

const parts = ['count', 'unit', 'basis', 'validFrom'] as const;

function isSame(one: Term, other: Term): boolean {
  return termInWords(one) === termInWords(other);
}

/** The rule as typed. One that is to hold from a later day keeps the rule before it. */
function ruleOf(values: Values, id: string, before: TermRule | undefined): TermRule {
  const rule: TermRule = { ...termOf(values, id), ...basisIn(values, id) };
  if (rule.validFrom === undefined) return rule;
  const later = before !== undefined && rule.validFrom > (before.validFrom ?? '');
  const earlier = later ? before : before?.earlier;
  return earlier ? { ...rule, earlier } : rule;
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

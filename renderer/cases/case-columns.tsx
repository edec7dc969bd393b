import { today } from '#renderer/data/clock.ts';
import type { ListColumn } from '#renderer/ui/ListPage.tsx';
import type { Case } from '#shared/case-type.ts';
import { dayOfCase, handlerOf, personOfCase, subjectOf } from '#shared/engine/columns.ts';
import { nextDue } from '#shared/engine/deadlines.ts';
import { caseTypeOf } from '#shared/registry.ts';
import { DueTag } from './DueTag.tsx';
import { PersonLink } from './PersonLink.tsx';
import type { Reference } from './Reference.tsx';
import { valueInWords } from './value-words.ts';

/** Columns that lists of several case types share. Names and posts are those frozen with the record: nothing is looked up. */

export function numberColumn(width: number, title = '编号'): ListColumn<Case> {
  return {
    key: 'number',
    title,
    width,
    fixed: true,
    render: (record) => record.number?.text ?? '未编号',
  };
}

export function personColumn(title: string): ListColumn<Case> {
  return {
    key: 'person',
    title,
    width: 5,
    fixed: true,
    text: ({ frozen }) => frozen?.name ?? '',
    render: (record) => (
      <PersonLink id={personOfCase(caseTypeOf(record.type), record)} name={record.frozen?.name} />
    ),
  };
}

/** What a record is called that concerns no person. */
export function subjectColumn(title: string): ListColumn<Case> {
  return { key: 'subject', title, render: (record) => subjectOf(caseTypeOf(record.type), record) };
}

/** As at the event: later moves do not change it. */
export const unitAndPostColumn: ListColumn<Case> = {
  key: 'frozen',
  title: '单位及职务',
  render: ({ frozen }) => [frozen?.unit, frozen?.post].filter(Boolean).join(' '),
};

export function stageColumn(width: number): ListColumn<Case> {
  return {
    key: 'stage',
    title: '阶段',
    width,
    render: (record) => caseTypeOf(record.type).stages[record.stage]?.label ?? record.stage,
  };
}

export function dayColumn(title: string): ListColumn<Case> {
  return {
    key: 'day',
    title,
    width: 6.5,
    render: (record) => dayOfCase(caseTypeOf(record.type), record) ?? '',
  };
}

/** Any field of the type. */
export function fieldColumn(
  name: string,
  title: string,
  width: number,
  reference: Reference,
): ListColumn<Case> {
  return {
    key: name,
    title,
    width,
    render: (record) => {
      const field = caseTypeOf(record.type).fields[name];
      return field ? valueInWords(field, record.values[name], reference) : '';
    },
  };
}

export const handlerColumn: ListColumn<Case> = { title: '经办人', width: 5, render: handlerOf };

/** The nearest deadline still running. */
export function dueColumn({ calendar, settings }: Reference): ListColumn<Case> {
  const next = (record: Case) => nextDue(caseTypeOf(record.type), record, calendar, settings.terms);
  return {
    key: 'due',
    title: '期限',
    width: 11,
    text: (record) => next(record)?.due.day ?? '',
    render: (record) => {
      const clock = next(record);
      return clock && <DueTag day={clock.due.day} provisional={clock.due.provisional} today={today()} />;
    },
  };
}

import type { Case } from '#shared/case-type.ts';
import type { HandOverRow } from '#shared/documents/hand-over.ts';
import { subjectOf } from '#shared/engine/columns.ts';
import { nextDue } from '#shared/engine/deadlines.ts';
import { caseTypeOf } from '#shared/registry.ts';
import type { DeskSettings } from '#shared/settings.ts';
import type { Calendar } from '#shared/workdays.ts';

/** A matter as a line of the list. */
export function handOverRow(record: Case, calendar: Calendar, terms: DeskSettings['terms']): HandOverRow {
  const type = caseTypeOf(record.type);
  const clock = nextDue(type, record, calendar, terms);
  return {
    kind: type.label,
    number: record.number?.text ?? '未编号',
    person: subjectOf(type, record),
    unitAndPost: [record.frozen?.unit, record.frozen?.post].filter(Boolean).join(' '),
    stage: type.stages[record.stage]?.label ?? record.stage,
    due: clock ? `${clock.due.day} ${clock.label}` : '',
  };
}

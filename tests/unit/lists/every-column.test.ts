import { expect, it } from 'vitest';
import { otherColumns } from '#renderer/cases/lists/field-column.ts';
import type { Reference } from '#renderer/cases/Reference.tsx';
import { assignmentView } from '#renderer/modules/first-secretaries/assignment-view.ts';
import {
  householdView,
  projectView,
  villageYearView,
} from '#renderer/modules/first-secretaries/detail-views.ts';
import { interviewView } from '#renderer/modules/interviews/interview-view.ts';
import { warningCardView } from '#renderer/modules/warning-cards/warning-card-view.tsx';
import { cellText, columnKey } from '#renderer/ui/list-column.ts';
import { practiceCounty } from '#shared/practice/county.ts';
import { caseTypeOf, detailTypeOf } from '#shared/registry.ts';
import { calendarIn, defaultSettings } from '#shared/settings.ts';

const reference: Reference = {
  settings: defaultSettings,
  calendar: calendarIn(defaultSettings),
  operators: [],
  units: [],
  unitById: new Map(),
  unitName: (id) => id ?? '',
};
const writes = practiceCounty('2026-11-22');

it.each([warningCardView, interviewView, assignmentView])('gives every column of $type as text', (view) => {
  const own = view.columns(reference);
  const columns = [...own, ...otherColumns(caseTypeOf(view.type).fields, own, reference)];
  const keys = columns.map(columnKey);
  expect(new Set(keys).size).toBe(keys.length);
  const records = writes.flatMap(({ table, after }) =>
    table === 'cases' && after?.type === view.type ? [after] : [],
  );
  expect(records.length).toBeGreaterThan(10);
  const filled = columns.filter((column) => records.some((record) => cellText(column, record) !== ''));
  expect(filled.length).toBeGreaterThan(own.length - 2);
});

it.each([villageYearView, householdView, projectView])('gives every column of $type as text', (view) => {
  const own = view.columns(reference);
  const columns = [...own, ...otherColumns(detailTypeOf(view.type).fields, own, reference)];
  const rows = writes.flatMap(({ table, after }) =>
    table === 'details' && after?.type === view.type ? [after] : [],
  );
  expect(rows.length).toBeGreaterThan(10);
  for (const column of columns)
    expect(typeof cellText(column, rows[0] ?? { id: '', type: '', values: {} })).toBe('string');
});

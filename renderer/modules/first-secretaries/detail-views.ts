import { type DetailView, detailView } from '#renderer/cases/detail-view.ts';
import { columnOfField } from '#renderer/cases/lists/field-column.ts';
import type { Reference } from '#renderer/cases/Reference.tsx';
import type { ListColumn } from '#renderer/ui/list-column.ts';
import type { Detail } from '#shared/case-type.ts';
import { type DetailTypeName, detailTypeOf } from '#shared/registry.ts';

/** A column that says whether the row has reached the office's target line (设置). */
function lineColumn(
  title: string,
  name: string,
  line: (reference: Reference) => number,
  reference: Reference,
): ListColumn<Detail> {
  return {
    key: `${name}Line`,
    title,
    width: 7,
    align: 'center',
    render: ({ values: { [name]: value } }) => {
      if (typeof value !== 'number') return '未填';
      return value >= line(reference) ? '已达标' : '未达标';
    },
  };
}

function view(
  type: DetailTypeName,
  widths: Readonly<Record<string, number>>,
  carry: readonly string[],
  more: (reference: Reference) => readonly ListColumn<Detail>[] = () => [],
): DetailView {
  return detailView({
    type,
    carry,
    columns: (reference) => [
      ...Object.entries(widths).flatMap(([name, width]) => {
        const field = detailTypeOf(type).fields[name];
        return field ? [columnOfField(name, field, reference, { width })] : [];
      }),
      ...more(reference),
    ],
  });
}

export const villageYearView = view(
  'villageYear',
  { village: 16, year: 6, helper: 13, income: 12 },
  ['year', 'helper'],
  (reference) => [
    lineColumn(
      `达到${reference.settings.villageIncomeLine}万元`,
      'income',
      ({ settings }) => settings.villageIncomeLine,
      reference,
    ),
  ],
);

export const householdView = view(
  'household',
  { village: 16, year: 6, head: 8, members: 6, income: 9 },
  ['village', 'year'],
  (reference) => [
    lineColumn(
      `达到${reference.settings.householdIncomeLine}元`,
      'income',
      ({ settings }) => settings.householdIncomeLine,
      reference,
    ),
  ],
);

export const projectView = view(
  'project',
  { village: 14, name: 14, category: 7, landedOn: 8, invested: 9, households: 8, status: 6 },
  ['village', 'assignment'],
);

import { type DetailView, detailView } from '#renderer/cases/detail-view.ts';
import type { Reference } from '#renderer/cases/Reference.tsx';
import { valueInWords } from '#renderer/cases/value-words.ts';
import type { ListColumn } from '#renderer/ui/ListPage.tsx';
import type { AnyDetailType, Detail } from '#shared/case-type.ts';
import { type DetailTypeName, detailTypeOf } from '#shared/registry.ts';

function column(type: AnyDetailType, name: string, width: number, reference: Reference): ListColumn<Detail> {
  const field = type.fields[name];
  if (!field) throw new Error(`${type.name} has no field ${name}`);
  return {
    title: field.kind === 'number' && field.unit !== '年' ? `${field.label}(${field.unit})` : field.label,
    width,
    ...(field.kind === 'number' ? { align: 'right' as const } : {}),
    render: (row) => {
      const value = row.values[name];
      if (field.kind === 'number' && field.unit !== '年') return value?.toLocaleString('zh-CN') ?? '';
      return valueInWords(field, value, reference);
    },
  };
}

/** A column that says whether the row has reached the office's target line (设置). */
function lineColumn(
  title: string,
  name: string,
  line: (reference: Reference) => number,
  reference: Reference,
): ListColumn<Detail> {
  return {
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
      ...Object.entries(widths).map(([name, width]) => column(detailTypeOf(type), name, width, reference)),
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

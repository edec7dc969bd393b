import {
  fieldColumn,
  numberColumn,
  personColumn,
  stageColumn,
  subjectColumn,
  unitAndPostColumn,
} from '#renderer/cases/case-columns.tsx';
import type { Reference } from '#renderer/cases/Reference.tsx';
import { valueInWords } from '#renderer/cases/value-words.ts';
import type { ListColumn } from '#renderer/ui/ListPage.tsx';
import type { Case, Detail } from '#shared/case-type.ts';
import type { Field } from '#shared/fields.ts';
import { type Person, personFields } from '#shared/people/person.ts';
import { type CaseTypeName, type DetailTypeName, detailTypeOf } from '#shared/registry.ts';

/** What tells one record from another when somebody looks behind a figure. */

export function caseColumns(type: string, reference: Reference): readonly ListColumn<Case>[] {
  const field = (name: string, title: string, width: number) => fieldColumn(name, title, width, reference);
  const own: Readonly<Record<CaseTypeName, readonly ListColumn<Case>[]>> = {
    interview: [
      numberColumn(9),
      personColumn('姓名'),
      field('talkedOn', '谈话日期', 6.5),
      field('form', '约谈形式', 6),
      field('mainClass', '主类别', 10),
      stageColumn(5),
      unitAndPostColumn,
    ],
    warningCard: [
      numberColumn(11.5),
      personColumn('姓名'),
      field('colour', '卡色', 8),
      field('issuedOn', '签发日期', 6.5),
      stageColumn(6),
      unitAndPostColumn,
    ],
    firstSecretary: [
      personColumn('姓名'),
      field('village', '派驻村', 13),
      field('unit', '派出单位', 11),
      field('from', '任期起', 6.5),
      field('endedOn', '离任日期', 6.5),
      stageColumn(4.5),
    ],
    outgoingDocument: [
      numberColumn(10),
      subjectColumn('标题'),
      field('genre', '文种', 4),
      field('writtenOn', '成文日期', 6.5),
      stageColumn(5),
    ],
  };
  return Object.entries(own).find(([name]) => name === type)?.[1] ?? [];
}

const detailWidths: Readonly<Record<DetailTypeName, Readonly<Record<string, number>>>> = {
  villageYear: { village: 16, helper: 12, income: 10 },
  household: { village: 16, head: 7, members: 6, income: 8 },
  cardStock: { on: 7, colour: 8, act: 5, from: 6, to: 6 },
  printedCopy: { paper: 14, record: 14, copies: 5, first: 6, last: 6 },
  project: { name: 14, village: 14, category: 7, landedOn: 7, invested: 8, status: 6 },
};

export function detailColumns(type: string, reference: Reference): readonly ListColumn<Detail>[] {
  const widths = Object.entries(detailWidths).find(([name]) => name === type)?.[1] ?? {};
  const { fields } = detailTypeOf(type);
  return Object.entries(widths).flatMap(([name, width]) => columnOf(name, fields[name], width, reference));
}

const personWidths: Readonly<Record<string, number>> = { name: 6, unit: 13, post: 9, level: 8, birth: 6 };

export function personColumns(reference: Reference): readonly ListColumn<Person>[] {
  const fields: Readonly<Record<string, Field>> = personFields;
  return Object.entries(personWidths).flatMap(([name, width]) =>
    columnOf(name, fields[name], width, reference),
  );
}

function columnOf(
  name: string,
  field: Field | undefined,
  width: number,
  reference: Reference,
): readonly ListColumn<{ readonly values: Detail['values'] }>[] {
  if (!field) return [];
  return [
    {
      title: field.label,
      width,
      ...(field.kind === 'number' ? { align: 'right' as const } : {}),
      render: ({ values }) => valueInWords(field, values[name], reference),
    },
  ];
}

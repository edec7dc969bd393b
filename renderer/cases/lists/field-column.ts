import type { ListColumn, Total } from '#renderer/ui/list-column.ts';
import { isMonth, monthInDots } from '#shared/day.ts';
import type { Field, Fields, NumberField, Value, Values } from '#shared/fields.ts';
import type { Reference } from '../Reference.tsx';
import { valueInWords } from '../value-words.ts';

type WithValues = { readonly values: Values };

/** How wide a column of this kind has to be, in rem. */
function widthOf(field: Field): number {
  const title = field.label.length + (field.kind === 'number' ? field.unit.length + 1 : 0);
  const content = {
    day: 6.5,
    month: 5.5,
    number: 6,
    flag: 4,
    option: 8,
    code: 8,
    unit: 12,
    text: 10,
  } as const;
  const own = field.kind === 'person' || field.kind === 'case' ? 10 : content[field.kind];
  return Math.max(own, title + 1.5);
}

/** A declared field as a column. Quantities stand at the right, with their unit in the title, and are added up. */
export function columnOfField(
  name: string,
  field: Field,
  reference: Pick<Reference, 'unitName'>,
  over: { readonly title?: string; readonly width?: number; readonly optional?: true } = {},
): ListColumn<WithValues> {
  const words = (value: Value | undefined) => {
    if (field.kind === 'month' && typeof value === 'string' && isMonth(value)) return monthInDots(value);
    if (isQuantity(field)) return value?.toLocaleString('zh-CN') ?? '';
    return valueInWords(field, value, reference);
  };
  return {
    key: name,
    title: isQuantity(field) && field.unit !== '' ? `${field.label}(${field.unit})` : field.label,
    width: widthOf(field),
    ...(isQuantity(field) ? { align: 'right' as const, total: totalOf(name, field) } : {}),
    render: ({ values }) => words(values[name]),
    ...over,
  };
}

/** A year and a running number are names, not quantities. */
export function isQuantity(field: Field): field is NumberField {
  return field.kind === 'number' && field.unit !== '年' && field.unit !== '号';
}

function totalOf(name: string, field: NumberField): Total<WithValues> {
  return {
    kind: field.average ? 'mean' : 'sum',
    decimals: field.average ? Math.max(field.decimals ?? 0, 2) : (field.decimals ?? 0),
    of({ values }) {
      const value = values[name];
      return typeof value === 'number' ? value : undefined;
    },
  };
}

/** The fields that no column shows yet, to be chosen. People and cases are ids whose names would have to be looked up. */
export function otherColumns(
  fields: Fields,
  shown: readonly ListColumn<never>[],
  reference: Pick<Reference, 'unitName'>,
  isLeftOut: (name: string) => boolean = () => false,
): readonly ListColumn<WithValues>[] {
  const known = new Set(shown.flatMap(({ key, title }) => [key ?? title, title]));
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.kind === 'person' || field.kind === 'case') return [];
    if (known.has(name) || known.has(field.label) || isLeftOut(name)) return [];
    return [columnOfField(name, field, reference, { optional: true })];
  });
}

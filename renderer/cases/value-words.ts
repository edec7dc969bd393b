import type { Field, Value } from '#shared/fields.ts';
import { isBlank } from '#shared/fields.ts';
import { assertNever } from '#shared/result.ts';
import type { Reference } from './Reference.tsx';

/**
 * A value as a clerk reads it; '' for none. People and cases are ids whose names have to be looked up: see ValueText.
 */
export function valueInWords(
  field: Field,
  value: Value | undefined,
  { unitName }: Pick<Reference, 'unitName'>,
): string {
  if (isBlank(value)) return '';
  switch (field.kind) {
    case 'option':
      return (typeof value === 'string' && field.options[value]) || String(value);
    case 'flag':
      return value === true ? '是' : '否';
    case 'number':
      // A year is a name, not a quantity.
      return field.unit === '年' ? `${value}年` : `${Number(value).toLocaleString('zh-CN')}${field.unit}`;
    case 'unit':
      return unitName(String(value));
    case 'text':
    case 'day':
    case 'month':
    case 'code':
    case 'person':
    case 'case':
      return String(value);
    default:
      return assertNever(field);
  }
}

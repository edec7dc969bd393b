import type { Field } from '#shared/fields.ts';

/** Long texts take a whole line, in the form and where they are read; the rest stands in two columns. */
export function isWide(field: Field): boolean {
  return field.kind === 'text' && (field.lines ?? 1) > 2;
}

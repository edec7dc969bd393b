import { detailView } from '#renderer/cases/detail-view.ts';
import { columnOfField } from '#renderer/cases/lists/field-column.ts';
import { printedCopy } from '#shared/case-types/printed-copy.ts';
import type { Field } from '#shared/fields.ts';

const widths: Readonly<Record<string, number>> = {
  day: 7,
  paper: 14,
  record: 15,
  copies: 5,
  first: 6,
  last: 6,
  recipient: 12,
  operator: 6,
  returnedOn: 7,
};

export const copiesView = detailView({
  type: 'printedCopy',
  carry: ['day', 'paper'],
  columns: (reference) => {
    const fields: Readonly<Record<string, Field>> = printedCopy.fields;
    return Object.entries(widths).flatMap(([name, width]) => {
      const field = fields[name];
      return field ? [columnOfField(name, field, reference, { width })] : [];
    });
  },
});

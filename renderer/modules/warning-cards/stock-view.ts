import { detailView } from '#renderer/cases/detail-view.ts';
import { columnOfField } from '#renderer/cases/lists/field-column.ts';
import { cardStock } from '#shared/case-types/card-stock.ts';

const widths = { on: 7, colour: 9, act: 5, from: 6, to: 6, by: 7, reason: 16 } as const;

export const cardStockView = detailView({
  type: 'cardStock',
  carry: ['on', 'colour', 'act', 'by'],
  columns: (reference) =>
    Object.entries(cardStock.fields).map(([name, field]) =>
      columnOfField(name, field, reference, { width: widthOf(name) }),
    ),
});

function widthOf(name: string): number {
  return Object.entries(widths).find(([known]) => known === name)?.[1] ?? 8;
}

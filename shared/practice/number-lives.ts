import type { Case } from '#shared/case-type.ts';
import { withNumber } from '#shared/engine/move.ts';
import { numberOf, seriesOf, seriesOfOffice } from '#shared/engine/numbers.ts';
import type { Life } from './life.ts';

/** Numbers every record that is due one, in the order of the days and without gaps, as a desk would have. */
export function numberLives(lives: readonly Life[], office: string): readonly Case[] {
  const inOrder = [...lives].sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
  const last = new Map<string, number>();
  return inOrder.map(({ type, record, due }) => {
    const counted = due && seriesOf(type, due.record);
    if (!due || counted === undefined || !type.number) return record;
    const series = seriesOfOffice(counted, type.number.form, office);
    const seq = (last.get(series) ?? 0) + 1;
    last.set(series, seq);
    return withNumber(record, numberOf(type, due.record, seq, type.number.form, office, series));
  });
}

function orderOf({ record, due }: Life): string {
  return `${due?.on ?? ''} ${record.id}`;
}

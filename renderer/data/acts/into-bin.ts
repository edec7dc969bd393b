import type { Binned, Write } from '#shared/change.ts';
import type { Desk } from '../desk.ts';
import { actorAt } from './actor.ts';

/** The two writes by which a row leaves its table for the 回收站. */
export function intoBin(
  desk: Desk,
  content: NonNullable<Binned['content']>,
  item: Pick<Binned, 'label' | 'reason' | 'number' | 'readers'>,
): readonly Write[] {
  const { at, by } = actorAt(desk);
  const { id } = content.row;
  return [
    { table: content.table, key: id, after: null },
    { table: 'bin', key: id, after: { id, ...item, reason: item.reason.trim(), at, by, content } },
  ];
}

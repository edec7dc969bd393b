import type { Case } from './case-type.ts';
import type { Binned, Put } from './change.ts';
import { isAmong, type Reader, readersOf } from './confidential.ts';

/** The matter that a put shows on one side, where it stood or in the 回收站; undefined for other rows. */
export function matterIn(put: Put, side: 'before' | 'after'): Case | undefined {
  if (put.table === 'cases') return put[side] ?? undefined;
  return put.table === 'bin' ? matterInBin(put[side]) : undefined;
}

function matterInBin(item: Binned | null): Case | undefined {
  return item?.content?.table === 'cases' ? item.content.row : undefined;
}

/** A deleted matter stays what only its readers may know, also after 清除. */
export function mayReadInBin(item: Binned, reader: Reader): boolean {
  return isAmong(readersInBin(item), reader);
}

/** Who may know what lies or lay in the bin, see readersOf. */
export function readersInBin(item: Binned): readonly string[] | undefined {
  const matter = matterInBin(item);
  return matter ? readersOf(matter) : item.readers;
}

/** Whose matter a put belongs to: its own, or that of an attachment, also in the 回收站. */
export function matterIdOf(put: Put): string | undefined {
  if (put.table === 'attachments') return (put.after ?? put.before)?.ownerId;
  const content = put.table === 'bin' ? (put.after?.content ?? put.before?.content) : undefined;
  if (content?.table === 'attachments') return content.row.ownerId;
  return (matterIn(put, 'after') ?? matterIn(put, 'before'))?.id;
}

import type { HostApi, JournalState } from '#shared/host-api.ts';
import type { AnjuanDatabase } from '../database.ts';
import { hashOfChange } from '../queries/changes.ts';
import { changeOfLine } from './line.ts';

/** How store and journal stand to each other at start-up. */
export type Standing =
  /** Nothing anywhere, or both end at the same change. */
  | { readonly kind: 'level'; readonly seq: number }
  /** The journal lacks the store's newest changes: they are appended. */
  | { readonly kind: 'journalBehind'; readonly from: number; readonly to: number }
  /** The store lacks the journal's newest changes (a wiped, emptied or killed store): they are replayed. */
  | { readonly kind: 'storeBehind'; readonly from: number; readonly to: number }
  /** They hold different changes under the same number: another desk's folder, or a restored old copy. A person decides. */
  | { readonly kind: 'apart'; readonly seq: number; readonly message: string };

/** Compares the two ends. Reads only; what follows from it is the caller's act. */
export async function compareWithJournal(
  database: AnjuanDatabase,
  host: Pick<HostApi, 'readJournal'>,
  journal: JournalState,
): Promise<Standing> {
  const head = await database.changes.orderBy('seq').last();
  const seq = head?.seq ?? 0;
  const common = Math.min(seq, journal.lastSeq);
  if (common > 0) {
    const ours = await hashOfChange(database, common);
    const theirs = common === journal.lastSeq ? journal.lastHash : await hashInJournal(host, common);
    if (ours !== theirs) {
      return {
        kind: 'apart',
        seq: common,
        message: `数据库与账本的第${common}条改动不一致，可能换用了别的数据文件夹或旧的备份。`,
      };
    }
  }
  if (seq === journal.lastSeq) return { kind: 'level', seq };
  return seq > journal.lastSeq
    ? { kind: 'journalBehind', from: journal.lastSeq, to: seq }
    : { kind: 'storeBehind', from: seq, to: journal.lastSeq };
}

/** Hash of the change of this number as the journal has it, undefined if its line is missing. */
export async function hashInJournal(
  host: Pick<HostApi, 'readJournal'>,
  seq: number,
): Promise<string | undefined> {
  const [line] = await host.readJournal(seq - 1, 1);
  return line && changeOfLine(line)?.seq === seq ? line.hash : undefined;
}

import type { AnjuanDatabase } from '#renderer/data/database.ts';
import { describeJournal, describeStore, type Source } from '#renderer/data/recovery/describe.ts';
import type { Choice } from '#renderer/data/recovery/settle.ts';
import { refusalOf } from '#renderer/data/snapshots/restore.ts';
import { host } from '#renderer/host/host.ts';
import type { JournalState, SnapshotInfo } from '#shared/host-api.ts';

/** One place where records were found, as a person is shown it. */
export interface Offer extends Source {
  readonly key: string;
  readonly label: string;
  readonly choice: Choice;
  /** Nothing is missing in it, as far as can be seen. */
  readonly intact: boolean;
}

export async function storeOffer(database: AnjuanDatabase): Promise<readonly Offer[]> {
  const store = await describeStore(database);
  if (store.lastSeq === 0) return [];
  return [{ ...store, key: 'store', label: '现有数据库', choice: { kind: 'store' }, intact: true }];
}

/** Journal and snapshots that these keys open; they can be told while the store itself cannot be read. */
export async function offersBeside(
  keys: Pick<AnjuanDatabase, 'keyring'>,
  journal: JournalState,
  snapshots: readonly SnapshotInfo[],
): Promise<readonly Offer[]> {
  const line = await describeJournal(keys, host(), journal);
  const intact = line.lastAt !== undefined && line.firstSeq <= 1 && journal.findings.length === 0;
  const offers: Offer[] = snapshots.flatMap((info) => {
    if (info.kind !== 'whole' || refusalOf(keys, info) !== undefined) return [];
    const { at, seq, counts } = info.head;
    return {
      key: info.path,
      label: info.inSecondFolder ? '快照（第二文件夹）' : '快照',
      choice: { kind: 'snapshot', snapshot: info },
      intact: true,
      firstSeq: 1,
      lastSeq: seq,
      lastAt: at,
      people: counts.people ?? 0,
      cases: counts.cases ?? 0,
    };
  });
  if (line.lastSeq === 0) return offers;
  return [{ ...line, key: 'journal', label: '账本', choice: { kind: 'journal' }, intact }, ...offers];
}

/** The intact one that knows most; among equals the first. */
export function bestOffer(offers: readonly Offer[]): Offer | undefined {
  return offers.reduce<Offer | undefined>(
    (found, offer) => (offer.intact && offer.lastSeq > (found?.lastSeq ?? 0) ? offer : found),
    undefined,
  );
}

import { type Change, hashOf, type TableName } from '#shared/change.ts';
import { open } from '../codec.ts';
import type { AnjuanDatabase, Stored, StoredChange } from '../database.ts';
import { Unreadable } from '../vault/cipher.ts';

const decoder = new TextDecoder();

export async function openChange({ keyring }: AnjuanDatabase, stored: StoredChange): Promise<Change> {
  const { bytes } = await open(keyring, 'changes', stored);
  const body: Omit<Change, 'hash'> = JSON.parse(decoder.decode(bytes));
  return { ...body, hash: stored.hash };
}

export async function changeBySeq(database: AnjuanDatabase, seq: number): Promise<Change | undefined> {
  const stored = await database.changes.where('seq').equals(seq).first();
  return stored && openChange(database, stored);
}

/** `seq` of the newest change, 0 if there is none. Reads a key only, so it can be asked often. */
export async function headSeq(database: AnjuanDatabase): Promise<number> {
  const [head] = await database.changes.orderBy('seq').reverse().limit(1).keys();
  return typeof head === 'number' ? head : 0;
}

/** The newest changes, newest first. */
export async function latestChanges(database: AnjuanDatabase, limit: number): Promise<Change[]> {
  const stored = await database.changes.orderBy('seq').reverse().limit(limit).toArray();
  return Promise.all(stored.map((row) => openChange(database, row)));
}

/** The changes that made one row what it is, newest first: from the row back along `prior`. */
export async function historyOf(database: AnjuanDatabase, table: TableName, id: string): Promise<Change[]> {
  const row = await database.table<Stored, string>(table).get(id);
  const history: Change[] = [];
  for (let seq = row?.rev ?? 0; seq > 0; ) {
    const change = await changeBySeq(database, seq);
    if (!change) break;
    history.push(change);
    seq = change.puts.find((put) => put.table === table && put.key === id)?.prior ?? 0;
  }
  return history;
}

/** The first change whose link does not hold (its number), or undefined if the whole chain does. */
export async function firstBrokenLink(database: AnjuanDatabase): Promise<number | undefined> {
  let prev = '';
  let expected = 1;
  for (const stored of await database.changes.orderBy('seq').toArray()) {
    const change = await linkOf(database, stored);
    if (change?.seq !== expected || change.prev !== prev) return expected;
    prev = stored.hash;
    expected++;
  }
  return undefined;
}

/** The change if it opens and its hash is the one recorded. */
async function linkOf(database: AnjuanDatabase, stored: StoredChange): Promise<Change | undefined> {
  try {
    const { bytes } = await open(database.keyring, 'changes', stored);
    return hashOf(bytes) === stored.hash ? await openChange(database, stored) : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

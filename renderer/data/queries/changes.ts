import { type Change, hashOf, type TableName } from '#shared/change.ts';
import { open } from '../codec.ts';
import type { AnjuanDatabase, Stored, StoredChange } from '../database.ts';

const decoder = new TextDecoder();

async function openChange(stored: StoredChange): Promise<Change> {
  const { bytes } = await open(stored.payload);
  const body: Omit<Change, 'hash'> = JSON.parse(decoder.decode(bytes));
  return { ...body, hash: stored.hash };
}

export async function changeBySeq(database: AnjuanDatabase, seq: number): Promise<Change | undefined> {
  const stored = await database.changes.where('seq').equals(seq).first();
  return stored && openChange(stored);
}

/** `seq` of the newest change, 0 if there is none. Reads a key only, so it can be asked often. */
export async function headSeq(database: AnjuanDatabase): Promise<number> {
  const [head] = await database.changes.orderBy('seq').reverse().limit(1).keys();
  return typeof head === 'number' ? head : 0;
}

/** The newest changes, newest first. */
export async function latestChanges(database: AnjuanDatabase, limit: number): Promise<Change[]> {
  const stored = await database.changes.orderBy('seq').reverse().limit(limit).toArray();
  return Promise.all(stored.map(openChange));
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

/** The first change whose link does not hold, or undefined if the whole chain does. */
export async function firstBrokenLink(database: AnjuanDatabase): Promise<number | undefined> {
  let prev = '';
  let expected = 1;
  for (const stored of await database.changes.orderBy('seq').toArray()) {
    const { bytes } = await open(stored.payload);
    if (hashOf(bytes) !== stored.hash) return expected;
    const change = await openChange(stored);
    if (stored.seq !== expected || change.seq !== expected || change.prev !== prev) return expected;
    prev = stored.hash;
    expected++;
  }
  return undefined;
}

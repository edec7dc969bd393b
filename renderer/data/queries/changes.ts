import { type Change, hashOf, type TableName } from '#shared/change.ts';
import { type Day, dayOfIso } from '#shared/day.ts';
import { zoneOffset } from '../clock.ts';
import { open } from '../codec.ts';
import type { AnjuanDatabase, Stored, StoredChange } from '../database.ts';
import { currentVersion, upgradePut } from '../migrations/index.ts';
import { Unreadable } from '../vault/cipher.ts';

const decoder = new TextDecoder();

/** A change that this program cannot understand: half understood, it would be stored as something else. */
export class WrittenByNewer extends Error {
  override readonly name = 'WrittenByNewer';

  constructor(seq: number) {
    super(`第${seq}条改动由较新版本的程序写入，请安装新版程序后再打开。`);
  }
}

/** Throws `Unreadable` if it is sealed for another key, `WrittenByNewer` if a later program sealed it. */
export async function openChange(
  { keyring }: Pick<AnjuanDatabase, 'keyring'>,
  stored: StoredChange,
): Promise<Change> {
  return changeIn(await open(keyring, 'changes', stored), stored);
}

function changeIn(
  { bytes, version }: { readonly bytes: Uint8Array; readonly version: number },
  { seq, hash }: StoredChange,
): Change {
  if (version > currentVersion) throw new WrittenByNewer(seq);
  const body: Omit<Change, 'hash'> = JSON.parse(decoder.decode(bytes));
  const puts = version === currentVersion ? body.puts : body.puts.map((put) => upgradePut(put, version));
  return { ...body, puts, hash };
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

/** By it two stories with the same numbers are told apart. */
export async function hashOfChange(database: AnjuanDatabase, seq: number): Promise<string | undefined> {
  return (await database.changes.where('seq').equals(seq).first())?.hash;
}

/** The changes after `seq` up to `until`, in their order. */
export async function changesAfter(database: AnjuanDatabase, seq: number, until: number): Promise<Change[]> {
  const stored = await database.changes.where('seq').between(seq, until, false, true).toArray();
  return Promise.all(stored.map((row) => openChange(database, row)));
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

/** What 操作日志 is narrowed by; everything may be left out. */
export interface ChangeFilter {
  /** Exactly this name … */
  readonly by?: string;
  /** … or this operator under whatever name. */
  readonly operator?: string;
  /** Part of the act's words. */
  readonly act?: string;
  /** Local days, both ends included. */
  readonly from?: Day;
  readonly to?: Day;
}

export interface ChangePage {
  readonly rows: readonly Change[];
  /** The page after this one begins below this `seq`. */
  readonly next?: number;
}

/** Changes opened at once while looking for those that fit. */
const LOOK_THROUGH = 200;

/**
 * A page of the log, newest first. Who, when and what are sealed, so a filter looks through the changes; a first day ends
 * the search, because changes stand in the order of time.
 */
export async function pageOfChanges(
  database: AnjuanDatabase,
  filter: ChangeFilter,
  below: number | undefined,
  size: number,
): Promise<ChangePage> {
  const rows: Change[] = [];
  let under = below ?? Number.MAX_SAFE_INTEGER;
  for (;;) {
    const stored = await database.changes.where('seq').below(under).reverse().limit(LOOK_THROUGH).toArray();
    for (const change of await Promise.all(stored.map((row) => openChange(database, row)))) {
      if (filter.from !== undefined && dayOf(change) < filter.from) return { rows };
      if (fits(change, filter)) rows.push(change);
      if (rows.length > size) return { rows: rows.slice(0, size), next: rows[size - 1]?.seq ?? 0 };
    }
    const last = stored.at(-1);
    if (!last) return { rows };
    under = last.seq;
  }
}

function fits(change: Change, { by, operator, act, to }: ChangeFilter): boolean {
  const same = operator !== undefined && change.operator === operator;
  if (by !== undefined && change.by !== by && !same) return false;
  if (act !== undefined && !change.act.includes(act)) return false;
  return to === undefined || dayOf(change) <= to;
}

function dayOf({ at }: Change): Day {
  return dayOfIso(at, zoneOffset());
}

/** The first change whose link does not hold (its number), or undefined if the whole chain does. */
export async function firstBrokenLink(
  database: AnjuanDatabase,
  visit: (change: Change) => void = () => undefined,
): Promise<number | undefined> {
  let prev = '';
  let expected = 1;
  for (;;) {
    const stored = await database.changes.where('seq').aboveOrEqual(expected).limit(LOOK_THROUGH).toArray();
    if (stored.length === 0) return undefined;
    for (const row of stored) {
      const change = await linkOf(database, row);
      if (change?.seq !== expected || change.prev !== prev) return expected;
      visit(change);
      prev = row.hash;
      expected++;
    }
  }
}

/** The change if it opens and its hash is the one recorded. */
async function linkOf(database: AnjuanDatabase, stored: StoredChange): Promise<Change | undefined> {
  try {
    const opened = await open(database.keyring, 'changes', stored);
    return hashOf(opened.bytes) === stored.hash ? changeIn(opened, stored) : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

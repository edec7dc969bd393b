import {
  type Change,
  changeBytes,
  hashOf,
  mostChangeBytes,
  type Put,
  type Rows,
  type TableName,
  type Write,
} from '#shared/change.ts';
import { instantText } from '#shared/day.ts';
import { nextHlc } from '#shared/hlc.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { announce } from './announce.ts';
import { nowMs } from './clock.ts';
import { openRow, seal } from './codec.ts';
import { clockworkOf } from './columns.ts';
import type { AnjuanDatabase, Stored, StoredChange } from './database.ts';
import type { Desk } from './desk.ts';
import { currentVersion } from './migrations/index.ts';
import { readSettings } from './queries/settings.ts';
import { sealPut, storeRows } from './store-rows.ts';
import { withWriteLock } from './write-lock.ts';

/** The rows to write, or why nothing may be written. */
export type Decide = () => Promise<Result<readonly Write[]>>;

interface How {
  /** `seq` of the change that this one takes back. */
  readonly undoes?: number;
  /** Told the share of rows handed to the store, for imports that take seconds. */
  readonly onProgress?: (share: number) => void;
}

/**
 * The only way a record is written. `decide` runs under the write lock, so what it reads still holds when its rows are
 * stored; the rows and the change itself go into one strict transaction. All sealing is done before the transaction
 * begins, because an IndexedDB transaction ends by itself while something else is awaited. The act is done when the
 * journal has it too; if the journal cannot be written, the act stands in the store and the journal says so.
 * `act` says in words what was done, in the end if only `decide` knows (the number of what was registered).
 */
export async function commit(
  desk: Desk,
  act: string | (() => string),
  decide: Decide,
  { undoes, onProgress }: How = {},
): Promise<Result<Change>> {
  const { database, node } = desk;
  return withWriteLock(database.name, async () => {
    const decided = await decide();
    if (!decided.ok) return decided;
    const closed = decided.value.length > 0 ? desk.readOnly?.() : undefined;
    if (closed !== undefined) return refuseAt(closed);
    const clockwork = clockworkOf(await readSettings(database));
    const puts = await putsOf(database, decided.value);
    const head = await database.changes.orderBy('seq').last();
    const words = typeof act === 'string' ? act : act();
    const { bytes, ...change } = linked(head, desk, {
      act: words,
      ...(undoes === undefined ? {} : { undoes }),
      puts,
    });
    if (bytes.length > mostChangeBytes) return refuseAt(tooMuch(bytes.length));
    const rows = await Promise.all(puts.map((put) => sealPut(database, put, change.seq, clockwork)));
    const columns = { node, seq: change.seq, hlc: change.hlc, hash: change.hash };
    const payload = await seal(database.keyring, 'changes', columns, bytes, currentVersion);
    await storeRows(database, rows, [{ ...columns, payload }], onProgress);
    announce(database.name, new Set([...rows.map((row) => row.table), 'changes']));
    await desk.journal?.catchUp();
    return ok(change);
  });
}

function tooMuch(bytes: number): string {
  const megabytes = (size: number) => Math.ceil(size / 1024 / 1024);
  return `这一次改动有${megabytes(bytes)}MB，超过一次能记的${megabytes(mostChangeBytes)}MB，没有写入，请分几次办理。`;
}

function linked(head: StoredChange | undefined, desk: Desk, done: Pick<Change, 'act' | 'undoes' | 'puts'>) {
  const now = nowMs();
  const body = {
    id: crypto.randomUUID(),
    node: desk.node,
    seq: (head?.seq ?? 0) + 1,
    hlc: nextHlc(head?.hlc, now, desk.node),
    at: instantText(now),
    by: desk.by,
    ...(desk.operator === undefined ? {} : { operator: desk.operator }),
    ...done,
    prev: head?.hash ?? '',
  };
  const bytes = changeBytes(body);
  return { ...body, hash: hashOf(bytes), bytes } satisfies Change & { bytes: Uint8Array };
}

/** Adds to every write what stood there before. */
async function putsOf(database: AnjuanDatabase, writes: readonly Write[]): Promise<readonly Put[]> {
  const keys = new Map<TableName, string[]>();
  for (const { table, key } of writes) {
    const known = keys.get(table);
    if (known) known.push(key);
    else keys.set(table, [key]);
  }
  const before = new Map<string, Stored>();
  for (const [table, wanted] of keys) {
    const rows = await database.table<Stored, string>(table).bulkGet(wanted);
    for (const row of rows) if (row) before.set(`${table}:${row.id}`, row);
  }
  return Promise.all(writes.map((item) => putOf(database, item, before.get(`${item.table}:${item.key}`))));
}

async function putOf<T extends TableName>(
  database: AnjuanDatabase,
  item: Write<T>,
  stored: Stored | undefined,
): Promise<Put<T>> {
  const before = stored ? await openRow<Rows[T]>(database.keyring, item.table, stored) : null;
  return { ...item, before, prior: stored?.rev ?? 0 };
}

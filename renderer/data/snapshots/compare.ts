import { type Put, type Rows, type TableName, tableNames, type Write } from '#shared/change.ts';
import type { HostApi } from '#shared/host-api.ts';
import { sameContent } from '#shared/same-content.ts';
import { openRow } from '../codec.ts';
import type { AnjuanDatabase, Stored } from '../database.ts';
import { hashOfChange, openChange } from '../queries/changes.ts';
import { Unreadable } from '../vault/cipher.ts';
import { changesIn, openedFrames, type WholeSnapshot } from './restore.ts';

type SnapshotReader = Pick<HostApi, 'readSnapshotFrame'>;

/** One row that is not as it was in a snapshot. */
export interface Differing {
  readonly kind: 'back' | 'changed' | 'gone';
  /** What makes the row as it was. */
  readonly write: Write;
  /** About so many bytes it adds to a change: what stood there and what shall stand there. */
  readonly bytes: number;
}

/** Rows compared at once. */
const AT_ONCE = 500;

/**
 * Every row that is not as it was in the snapshot. First those made since, because the number of one may be needed again;
 * then the others in the order of the file. Throws `Unreadable` before the first one if the file is damaged.
 * @param onProgress called with the rows of the file compared so far
 */
export async function* differences(
  database: AnjuanDatabase,
  host: SnapshotReader,
  snapshot: WholeSnapshot,
  onProgress: (rows: number) => void = () => undefined,
): AsyncGenerator<Differing> {
  const { seq, hash } = snapshot.head;
  const { ids, later } = await survey(database, host, snapshot);
  for (const table of tableNames) {
    const known = ids.get(table);
    const keys = (await database.table(table).toCollection().primaryKeys()).map(String);
    yield* goneOnes(
      database,
      table,
      keys.filter((key) => !known?.has(key)),
    );
  }
  // A row of the same number is the same row only in one and the same story.
  const ours = (await hashOfChange(database, seq)) === hash;
  let rows = 0;
  for await (const frame of openedFrames(database, host, snapshot)) {
    const table = tableNames.find((name) => name === frame.table);
    if (!table) continue;
    const then = frame.rows.filter(isStored).filter(({ id }) => !later.has(nameOf(table, id)));
    const now = await database.table<Stored, string>(table).bulkGet(then.map((row) => row.id));
    const found = await Promise.all(
      then.map(async (row, index) => {
        const present = now[index];
        if (ours && present?.rev === row.rev && row.rev <= seq) return undefined;
        return ifOtherThan(database, await writeOf(database, table, row), present, row.payload.length);
      }),
    );
    yield* found.flatMap((one) => one ?? []);
    rows += frame.rows.length;
    onProgress(rows);
  }
  for (const put of later.values()) {
    const present = await database.table<Stored, string>(put.table).get(put.key);
    const found = await ifOtherThan(database, put, present, present?.payload.length ?? 0);
    if (found) yield found;
  }
}

/** The rows of the file by their ids, and what was done to some of them while it was being made. */
async function survey(database: AnjuanDatabase, host: SnapshotReader, snapshot: WholeSnapshot) {
  const ids = new Map<TableName, Set<string>>(tableNames.map((table) => [table, new Set<string>()]));
  const later = new Map<string, Put>();
  for await (const frame of openedFrames(database, host, snapshot)) {
    const table = tableNames.find((name) => name === frame.table);
    const known = table && ids.get(table);
    if (known) for (const { id } of frame.rows.filter(isStored)) known.add(id);
    for (const change of changesIn(frame)) {
      if (change.seq <= snapshot.head.seq) continue;
      for (const put of (await openChange(database, change)).puts) later.set(nameOf(put.table, put.key), put);
    }
  }
  for (const { table, key, after } of later.values()) {
    if (after === null) ids.get(table)?.delete(key);
    else ids.get(table)?.add(key);
  }
  return { ids, later };
}

async function* goneOnes(
  database: AnjuanDatabase,
  table: TableName,
  keys: readonly string[],
): AsyncGenerator<Differing> {
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const some = keys.slice(from, from + AT_ONCE);
    const rows = await database.table<Stored, string>(table).bulkGet(some);
    for (const [index, key] of some.entries()) {
      const bytes = rows[index]?.payload.length ?? 0;
      yield { kind: 'gone', write: { table, key, after: null }, bytes };
    }
  }
}

async function writeOf<T extends TableName>(
  { keyring }: AnjuanDatabase,
  table: T,
  row: Stored,
): Promise<Write<T>> {
  return { table, key: row.id, after: await openRow<Rows[T]>(keyring, table, row) };
}

async function ifOtherThan(
  database: AnjuanDatabase,
  write: Write,
  present: Stored | undefined,
  bytes: number,
): Promise<Differing | undefined> {
  const { table, after } = write;
  if (after === null) return undefined;
  if (present && sameContent(await contentOf(database, table, present), after)) return undefined;
  return { kind: present ? 'changed' : 'back', write, bytes: bytes + (present?.payload.length ?? 0) };
}

/** Undefined for a damaged row: whatever it was, it is not what the snapshot has. */
async function contentOf(database: AnjuanDatabase, table: TableName, row: Stored): Promise<unknown> {
  try {
    return await openRow(database.keyring, table, row);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

function isStored(row: object): row is Stored {
  return 'id' in row && 'rev' in row && 'payload' in row;
}

function nameOf(table: TableName, key: string): string {
  return `${table}:${key}`;
}

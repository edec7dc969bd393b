import { type TableName, tableNames } from '#shared/change.ts';
import type { SnapshotHead } from '#shared/host-api.ts';
import type { AnjuanDatabase } from '../database.ts';
import { currentVersion } from '../migrations/index.ts';
import { decrypt, encrypt } from '../vault/cipher.ts';
import { type PackedRow, packRows, unpackRows } from './rows.ts';

/** What a snapshot holds. WARNING: the place is the table's code in the file; new tables go to the end. */
export const snapshotTables = [
  'settings',
  'units',
  'people',
  'posts',
  'details',
  'cases',
  'bin',
  'changes',
  'attachments',
  'views',
  'reports',
] as const satisfies readonly (TableName | 'changes')[];
export type SnapshotTable = (typeof snapshotTables)[number];

/** One portion of one table. */
export interface Frame {
  readonly table: SnapshotTable;
  readonly rows: readonly PackedRow[];
}

const ROWS_PER_FRAME = 500;

/** The readable beginning of a snapshot of this store as it is now. */
export async function snapshotHead(
  database: AnjuanDatabase,
  at: string,
  why: SnapshotHead['why'],
): Promise<SnapshotHead> {
  const last = await database.changes.orderBy('seq').last();
  const counts: Record<string, number> = {};
  for (const table of snapshotTables) counts[table] = await database.table(table).count();
  const { keyId } = database.keyring;
  return {
    format: 1,
    version: currentVersion,
    keyId,
    seq: last?.seq ?? 0,
    hash: last?.hash ?? '',
    at,
    why,
    counts,
  };
}

/**
 * The sealed frames of a store, read portion by portion: memory does not grow with the store. Changes come last: rows may
 * be written while a snapshot is being made, and the changes made meanwhile are then in it too, so that whoever restores
 * applies them once more and is level.
 */
export async function* framesOf(
  database: AnjuanDatabase,
  head: SnapshotHead,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let index = 0;
  for (const table of [...tableNames, 'changes'] as const) {
    for await (const rows of portionsOf(database, table)) {
      yield await sealFrame(database, head, index++, { table, rows });
    }
  }
}

async function* portionsOf(database: AnjuanDatabase, table: SnapshotTable): AsyncGenerator<PackedRow[]> {
  let after: unknown;
  for (;;) {
    const whole = database.table<PackedRow>(table);
    const rest = after === undefined ? whole.orderBy(':id') : whole.where(':id').above(after);
    const keys = await rest.limit(ROWS_PER_FRAME).primaryKeys();
    if (keys.length === 0) return;
    yield (await whole.bulkGet(keys)).flatMap((row) => (row ? [row] : []));
    after = keys.at(-1);
  }
}

/** Bound to its snapshot and its place: frames cannot be swapped, dropped from the middle or moved to another file. */
function boundTo(head: SnapshotHead, index: number): string {
  return `anjuan/snapshot/${head.keyId}/${head.seq}/${head.at}/${index}`;
}

async function sealFrame(database: AnjuanDatabase, head: SnapshotHead, index: number, frame: Frame) {
  const rows = packRows(frame.rows);
  const plain = new Uint8Array(rows.length + 1);
  plain[0] = snapshotTables.indexOf(frame.table);
  plain.set(rows, 1);
  return encrypt(database.keyring.snapshots, plain, boundTo(head, index));
}

/** Opens one frame. Throws `Unreadable` if it is not this snapshot's frame at this place. */
export async function openFrame(
  database: AnjuanDatabase,
  head: SnapshotHead,
  index: number,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Frame | undefined> {
  const plain = await decrypt(database.keyring.snapshots, sealed, boundTo(head, index));
  const table = snapshotTables[plain[0] ?? -1];
  const rows = unpackRows(plain.slice(1));
  return table && rows ? { table, rows } : undefined;
}

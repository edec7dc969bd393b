import { type TableName, tableNames } from '#shared/change.ts';
import type { SnapshotHead } from '#shared/host-api.ts';
import { letGo } from '#shared/let-go.ts';
import type { AnjuanDatabase } from '../database.ts';
import { decrypt, encrypt, Unreadable } from '../vault/cipher.ts';
import { keyOf, type PackedRow, packRows, unpackRows } from './rows.ts';

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

/** About so many bytes stand in one frame; one change of a large import may be longer. */
const FRAME_BYTES = 2 * 1024 * 1024;
/** Rows read at once. */
const FIRST_ROWS = 16;
const MOST_ROWS = 500;

/** A store that an older program left has fewer tables. */
function tablesIn({ tables }: AnjuanDatabase): readonly SnapshotTable[] {
  const names = new Set(tables.map(({ name }) => name));
  return snapshotTables.filter((table) => names.has(table));
}

/** The readable beginning of a snapshot of this store as it is now; number and counts are of one moment. */
export async function snapshotHead(
  database: AnjuanDatabase,
  at: string,
  why: SnapshotHead['why'],
): Promise<SnapshotHead> {
  const there = [...tablesIn(database)];
  const { keyId } = database.keyring;
  return database.transaction('r', there, async () => {
    const last = await database.changes.orderBy('seq').last();
    const counts: Record<string, number> = {};
    for (const table of there) counts[table] = await database.table(table).count();
    return {
      format: 1,
      version: database.verno,
      keyId,
      seq: last?.seq ?? 0,
      hash: last?.hash ?? '',
      at,
      why,
      counts,
    };
  });
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
  const there = tablesIn(database);
  const roomFor = openRoom();
  for (const table of [...tableNames, 'changes'] as const) {
    if (!there.includes(table)) continue;
    for await (const rows of portionsOf(database, table)) {
      yield await sealFrame(database, head, index++, { table, rows }, roomFor);
    }
  }
}

/** Portions of about as many bytes: how many rows that is, the ones before tell. */
async function* portionsOf(database: AnjuanDatabase, table: SnapshotTable): AsyncGenerator<PackedRow[]> {
  const whole = database.table<PackedRow>(table);
  let count = FIRST_ROWS;
  let after: ReturnType<typeof keyOf> | undefined;
  for (;;) {
    const rest = after === undefined ? whole.orderBy(':id') : whole.where(':id').above(after);
    // One request for all of them: asking row by row takes five times as long.
    const rows = await rest.limit(count).toArray();
    const last = rows.at(-1);
    if (!last) return;
    // Before they are used up.
    const bytes = rows.reduce((sum, { payload }) => sum + payload.length, 0);
    yield* inFrames(rows);
    after = keyOf(last);
    const fitting = Math.floor((FRAME_BYTES / bytes) * rows.length);
    count = Math.max(1, Math.min(fitting, count * 2, MOST_ROWS));
  }
}

/** Behind short rows there may be long ones: what was read at once does not have to be one frame. */
function* inFrames(rows: readonly PackedRow[]): Generator<PackedRow[]> {
  let frame: PackedRow[] = [];
  let bytes = 0;
  for (const row of rows) {
    if (frame.length > 0 && bytes + row.payload.length > FRAME_BYTES) {
      yield frame;
      frame = [];
      bytes = 0;
    }
    frame.push(row);
    bytes += row.payload.length;
  }
  yield frame;
}

/** Bound to its snapshot and its place: frames cannot be swapped, dropped from the middle or moved to another file. */
function boundTo(head: SnapshotHead, index: number): string {
  return `anjuan/snapshot/${head.keyId}/${head.seq}/${head.at}/${index}`;
}

/** Uses the rows up. */
function sealFrame(
  { keyring }: AnjuanDatabase,
  head: SnapshotHead,
  index: number,
  { table, rows }: Frame,
  roomFor: (size: number) => Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const plain = packRows(rows, [snapshotTables.indexOf(table)], roomFor);
  for (const { payload } of rows) letGo(payload);
  return encrypt(keyring.snapshots, plain, boundTo(head, index));
}

/** The same bytes for every frame of usual size: fresh ones would lie about until the collector comes. */
function openRoom(): (size: number) => Uint8Array<ArrayBuffer> {
  const room = new Uint8Array(2 * FRAME_BYTES);
  return (size) => (size <= room.length ? room.subarray(0, size) : new Uint8Array(size));
}

/** Whether it is this snapshot's frame at this place. */
export async function isFrame(
  database: AnjuanDatabase,
  head: SnapshotHead,
  index: number,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    await decrypt(database.keyring.snapshots, sealed, boundTo(head, index));
    return true;
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
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
  const rows = unpackRows(plain.subarray(1));
  return table && rows ? { table, rows } : undefined;
}

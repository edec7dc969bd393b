import type { Put, TableName } from '#shared/change.ts';
import { sealRow } from './codec.ts';
import { type Clockwork, columnsOf } from './columns.ts';
import type { AnjuanDatabase, Stored, StoredChange } from './database.ts';
import { currentVersion } from './migrations/index.ts';

/** Rows given to the store at once. */
const CHUNK = 2000;

/** A row ready for the store, or `null` where it goes. */
export interface RowToStore {
  readonly table: TableName;
  readonly key: string;
  readonly row: Stored | null;
}

/** Seals what a put leaves behind. `rev` is the `seq` of the change it belongs to. */
export async function sealPut<T extends TableName>(
  database: AnjuanDatabase,
  put: Put<T>,
  rev: number,
  clockwork: Clockwork,
): Promise<RowToStore> {
  const { table, key, after }: Put<T> = put;
  if (after === null) return { table, key, row: null };
  const columns = { ...columnsOf[table](after, clockwork), id: key, rev };
  const payload = await sealRow(database.keyring, table, columns, after, currentVersion);
  return { table, key, row: { ...columns, payload } };
}

/** Rows and the changes that made them, in one strict transaction: all or nothing. */
export async function storeRows(
  database: AnjuanDatabase,
  rows: readonly RowToStore[],
  changes: readonly StoredChange[],
  onProgress?: (share: number) => void,
): Promise<void> {
  let done = 0;
  const tables = [...new Set(rows.map((item) => item.table))];
  await database.transaction('rw', [...tables, 'changes'], async () => {
    // `add`, not `put`: a writer that slipped past the lock collides here and the whole act is taken back.
    await database.changes.bulkAdd([...changes]);
    for (const table of tables) {
      const mine = rows.filter((item) => item.table === table);
      const gone = mine.filter((item) => item.row === null).map((item) => item.key);
      const kept = mine.flatMap((item) => (item.row === null ? [] : [item.row]));
      if (gone.length > 0) await database.table(table).bulkDelete(gone);
      for (let from = 0; from < kept.length; from += CHUNK) {
        await database.table(table).bulkPut(kept.slice(from, from + CHUNK));
        done += Math.min(CHUNK, kept.length - from);
        onProgress?.(done / rows.length);
      }
    }
  });
}

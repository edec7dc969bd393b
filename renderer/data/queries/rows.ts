import type { Rows, TableName } from '#shared/change.ts';
import { openRow } from '../codec.ts';
import type { AnjuanDatabase, Stored } from '../database.ts';

/** Rows opened at once: more would hold the page up while it hands them to the cipher. */
const PORTION = 256;

/** Opens stored rows in their order. */
export async function openAll<T extends TableName>(
  { keyring }: AnjuanDatabase,
  table: T,
  stored: readonly Stored[],
): Promise<Rows[T][]> {
  const rows: Rows[T][] = [];
  for (let from = 0; from < stored.length; from += PORTION) {
    const portion = stored.slice(from, from + PORTION);
    rows.push(...(await Promise.all(portion.map((row) => openRow<Rows[T]>(keyring, table, row)))));
  }
  return rows;
}

export async function getRow<T extends TableName>(
  database: AnjuanDatabase,
  table: T,
  id: string,
): Promise<Rows[T] | undefined> {
  const stored = await database.table<Stored, string>(table).get(id);
  return stored ? openRow<Rows[T]>(database.keyring, table, stored) : undefined;
}

/** The rows of these ids, in their order; ids that are gone are left out. */
export async function getRows<T extends TableName>(
  database: AnjuanDatabase,
  table: T,
  ids: readonly string[],
): Promise<Rows[T][]> {
  const stored = await database.table<Stored, string>(table).bulkGet([...ids]);
  return openAll(
    database,
    table,
    stored.flatMap((row) => (row ? [row] : [])),
  );
}

/** Every row of a table. For reports, search and imports in workers; lists use pages. */
export async function allRows<T extends TableName>(database: AnjuanDatabase, table: T): Promise<Rows[T][]> {
  return openAll(database, table, await database.table<Stored, string>(table).toArray());
}

const PORTION_ROWS = 500;

/** Every row of a table in portions, by id: what is held does not grow with the table. */
export async function* rowsInPortions<T extends TableName>(
  database: AnjuanDatabase,
  table: T,
): AsyncGenerator<Rows[T][]> {
  const whole = database.table<Stored, string>(table);
  for (let after = ''; ; ) {
    const stored = await whole.where(':id').above(after).limit(PORTION_ROWS).toArray();
    const last = stored.at(-1);
    if (!last) return;
    yield await openAll(database, table, stored);
    after = last.id;
  }
}

/** Nothing is recorded yet; settings and entries of the log are no records. */
export async function isEmptyDesk(database: AnjuanDatabase): Promise<boolean> {
  const { people, cases, units } = database;
  const counts = await Promise.all([people, cases, units].map((table) => table.limit(1).count()));
  return counts.every((count) => count === 0);
}

import { type TableName, tableNames } from '#shared/change.ts';
import type { HostApi, SnapshotHead } from '#shared/host-api.ts';
import { keepInCache, readFromCache } from '../cache.ts';
import type { AnjuanDatabase } from '../database.ts';
import { isStoreTrouble } from '../open.ts';
import { changesAfter, headSeq } from '../queries/changes.ts';
import { allRows } from '../queries/rows.ts';
import { readSettings } from '../queries/settings.ts';
import { Unreadable } from '../vault/cipher.ts';
import { checkStore } from './check-store.ts';
import { mendLog, mendRows } from './mend-store.ts';

/**
 * Brings the rows back to what the log says where the start can see that they are not: a table has more or fewer rows than
 * it should, or settings or units cannot be opened, without which no page could be shown and nobody could reach 系统体检.
 * @param base newest snapshot of these very records; without one the whole log is counted
 * @returns what was mended, in words
 */
export async function mendAtStart(
  database: AnjuanDatabase,
  host: Pick<HostApi, 'readJournal'>,
  base: SnapshotHead | undefined,
): Promise<readonly string[]> {
  if ((await opensReference(database)) && (await hasItsRows(database, base))) return [];
  await mendLog(database, host);
  const { bad } = await checkStore(database);
  if (bad.length === 0) return [];
  const mended = await mendRows(database, bad);
  return [`数据库中有${bad.length}条记录损坏或丢失，已从改动日志修复${mended}条。`];
}

async function opensReference(database: AnjuanDatabase): Promise<boolean> {
  try {
    await readSettings(database);
    await allRows(database, 'units');
    return true;
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

type Counts = Map<TableName, number>;

async function hasItsRows(database: AnjuanDatabase, base: SnapshotHead | undefined): Promise<boolean> {
  const head = await headSeq(database);
  const known = await knownCounts(database, base);
  const due = await dueCounts(database, known, head).catch((error: unknown) => {
    if (error instanceof Unreadable) return undefined;
    throw error;
  });
  if (!due) return false;
  for (const table of tableNames) {
    if ((await database.table(table).count()) !== (due.get(table) ?? 0)) return false;
  }
  if (head > known.seq) await remember(database, head, due);
  return true;
}

async function remember(database: AnjuanDatabase, seq: number, counts: Counts): Promise<void> {
  try {
    await keepInCache(database, CACHE, FORM, seq, [[...counts]]);
  } catch (error) {
    // On a full disk the next start counts again.
    if (!isStoreTrouble(error)) throw error;
  }
}

const CACHE = 'rowCounts';
const FORM = 1;

interface Known {
  readonly seq: number;
  readonly counts: Counts;
}

/** The later of what the last start counted and what the snapshot did: opening a whole log takes a second and more. */
async function knownCounts(database: AnjuanDatabase, base: SnapshotHead | undefined): Promise<Known> {
  const counts: Counts = new Map(tableNames.map((table) => [table, base?.counts[table] ?? 0]));
  const known = { seq: base?.seq ?? 0, counts };
  let kept: Counts = new Map();
  const seq = await readFromCache<[TableName, number][]>(database, CACHE, FORM, (piece) => {
    kept = new Map(piece);
  });
  return seq !== undefined && seq > known.seq ? { seq, counts: kept } : known;
}

/** Changes opened at once: each may be an import. */
const AT_ONCE = 8;

/** How many rows each table should have: as many as were known, and what came and went since. */
async function dueCounts(database: AnjuanDatabase, { seq, counts }: Known, head: number): Promise<Counts> {
  const due = new Map(counts);
  for (let next = seq; next < head; next += AT_ONCE) {
    for (const { puts } of await changesAfter(database, next, next + AT_ONCE)) {
      for (const { table, before, after } of puts) {
        due.set(table, (due.get(table) ?? 0) + Number(after !== null) - Number(before !== null));
      }
    }
  }
  return due;
}

import { type TableName, tableNames } from '#shared/change.ts';
import { openRow } from '../codec.ts';
import type { AnjuanDatabase, Stored } from '../database.ts';
import { firstBrokenLink } from '../queries/changes.ts';
import { tableLabels } from '../table-labels.ts';
import { Unreadable } from '../vault/cipher.ts';
import { withWriteLock } from '../write-lock.ts';

/** A row that is not as the log left it. */
export interface BadRow {
  readonly table: TableName;
  readonly key: string;
  /** `seq` of the change that wrote the row last; 0 if the log knows of no such row. */
  readonly seq: number;
  readonly why: 'unreadable' | 'missing' | 'stray';
}

export interface StoreCheck {
  /** Changes whose link holds. */
  readonly changes: number;
  /** The first change whose link does not hold. */
  readonly brokenLink: number | undefined;
  readonly counts: Readonly<Record<TableName, number>>;
  readonly bad: readonly BadRow[];
}

const AT_ONCE = 500;

/**
 * Opens every change and every row and compares them: each row has to be the one that the log says was written last, and
 * none may be missing. Nothing is written meanwhile, so a save waits for the seconds this takes.
 */
export function checkStore(
  database: AnjuanDatabase,
  onProgress: (done: number) => void = () => undefined,
): Promise<StoreCheck> {
  return withWriteLock(database.name, async () => {
    const last = new Map<string, number>();
    let changes = 0;
    const brokenLink = await firstBrokenLink(database, ({ seq, puts }) => {
      for (const { table, key, after } of puts) last.set(nameOf(table, key), after === null ? 0 : seq);
      onProgress(++changes);
    });
    const bad: BadRow[] = [];
    const counts: Record<TableName, number> = emptyCounts();
    for (const table of tableNames) {
      for await (const rows of portionsOf(database, table)) {
        const found = await Promise.all(rows.map((row) => opens(database, table, row)));
        for (const [index, row] of rows.entries()) {
          const seq = last.get(nameOf(table, row.id)) ?? 0;
          last.delete(nameOf(table, row.id));
          counts[table]++;
          // Behind a broken link the log cannot say what a row should be.
          const chained = brokenLink === undefined;
          if (chained && seq === 0) bad.push({ table, key: row.id, seq, why: 'stray' });
          else if (!found[index] || (chained && row.rev !== seq))
            bad.push({ table, key: row.id, seq: seq || row.rev, why: 'unreadable' });
        }
        onProgress(changes + Object.values(counts).reduce((sum, count) => sum + count, 0));
      }
    }
    for (const [name, seq] of last) {
      if (seq > 0) bad.push({ ...namedBy(name), seq, why: 'missing' });
    }
    return { changes, brokenLink, counts, bad };
  });
}

/** One bad row in words. */
export function badRowInWords({ table, key, seq, why }: BadRow): string {
  const record = `${tableLabels[table]}记录（编号${key.slice(0, 8)}）`;
  switch (why) {
    case 'unreadable':
      return `${record}已损坏或被改动，应为第${seq}条改动写入的内容。`;
    case 'missing':
      return `${record}不见了，第${seq}条改动曾写入它。`;
    case 'stray':
      return `${record}没有对应的改动，来历不明。`;
  }
}

function nameOf(table: TableName, key: string): string {
  return `${table}:${key}`;
}

function namedBy(name: string): { table: TableName; key: string } {
  const table = tableNames.find((candidate) => name.startsWith(`${candidate}:`));
  if (!table) throw new Error(`no table in ${name}`);
  return { table, key: name.slice(table.length + 1) };
}

function emptyCounts(): Record<TableName, number> {
  return {
    settings: 0,
    units: 0,
    people: 0,
    posts: 0,
    details: 0,
    cases: 0,
    attachments: 0,
    views: 0,
    reports: 0,
    bin: 0,
  };
}

async function* portionsOf(database: AnjuanDatabase, table: TableName): AsyncGenerator<Stored[]> {
  let after = '';
  for (;;) {
    const rows = await database
      .table<Stored, string>(table)
      .where(':id')
      .above(after)
      .limit(AT_ONCE)
      .toArray();
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
  }
}

async function opens(database: AnjuanDatabase, table: TableName, row: Stored): Promise<boolean> {
  try {
    await openRow(database.keyring, table, row);
    return true;
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

import type { Change, TableName } from '#shared/change.ts';
import { detailTypes } from '#shared/registry.ts';
import type { AnjuanDatabase } from './database.ts';
import { tableLabels } from './table-labels.ts';

/** Where rows of one table name rows of another: the index to look in and the key it has for an owner. */
interface Tie {
  readonly table: TableName;
  readonly index: string;
  readonly keys: (owner: string) => readonly (string | readonly string[])[];
}

const byId = (owner: string) => [owner];
const ties: Readonly<Partial<Record<TableName, readonly Tie[]>>> = {
  people: [
    { table: 'cases', index: 'personId', keys: byId },
    { table: 'posts', index: 'personId', keys: byId },
    { table: 'attachments', index: 'ownerId', keys: byId },
  ],
  cases: [
    { table: 'details', index: 'caseId', keys: byId },
    { table: 'attachments', index: 'ownerId', keys: byId },
  ],
  units: [
    { table: 'cases', index: 'unitId', keys: byId },
    {
      table: 'details',
      index: '[type+unitId]',
      keys: (unit) => Object.keys(detailTypes).map((type) => [type, unit]),
    },
  ],
};

/**
 * What was written since on records that taking `change` back would delete (a talk with somebody who came by an import), in
 * words: `四色卡2条、附件1条`; undefined if there is nothing. Rows of the change itself go with it.
 */
export async function stillNeededBy(database: AnjuanDatabase, change: Change): Promise<string | undefined> {
  const own = new Set(change.puts.map(({ table, key }) => `${table}:${key}`));
  const found = new Map<TableName, Set<string>>();
  for (const { table, key, before } of change.puts) {
    if (before !== null) continue;
    for (const tie of ties[table] ?? []) {
      const hanging = await database
        .table(tie.table)
        .where(tie.index)
        .anyOf([...tie.keys(key)])
        .primaryKeys();
      for (const id of hanging.map(String)) {
        if (own.has(`${tie.table}:${id}`)) continue;
        const ids = found.get(tie.table) ?? new Set();
        found.set(tie.table, ids.add(id));
      }
    }
  }
  if (found.size === 0) return undefined;
  return [...found].map(([table, ids]) => `${tableLabels[table]}${ids.size}条`).join('、');
}

import { expect, it } from 'vitest';
import { AnjuanDatabase } from '#renderer/data/database.ts';
import { first } from '#renderer/data/migrations/001-first.ts';
import { aKeyring } from '#tests/db/desk.ts';

it('lays out the tables of the first release with the indexes that lists and numbers rely on', async () => {
  const database = new AnjuanDatabase('migration-1', await aKeyring(), [first]);
  await database.open();
  const indexes = (table: string) => database.table(table).schema.indexes.map((index) => index.name);
  expect(database.tables.map((table) => table.name).sort()).toEqual(
    ['bin', 'cases', 'changes', 'details', 'drafts', 'people', 'posts', 'settings', 'units'].sort(),
  );
  expect(indexes('cases')).toContain('[type+stage+day+id]');
  expect(database.cases.schema.idxByName['[series+seq]']?.unique).toBe(true);
  expect(database.changes.schema.primKey.name).toBe('[node+seq]');
  database.close();
});

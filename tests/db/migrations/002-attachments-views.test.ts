import { expect, it } from 'vitest';
import { AnjuanDatabase } from '#renderer/data/database.ts';
import { first } from '#renderer/data/migrations/001-first.ts';
import { attachmentsAndViews } from '#renderer/data/migrations/002-attachments-views.ts';
import { aKeyring } from '#tests/db/desk.ts';

it('adds the tables of attachments and views to a store of the first release and keeps what is in it', async () => {
  const keyring = await aKeyring();
  const old = new AnjuanDatabase('migration-2', keyring, [first]);
  await old.units.add({ id: 'u', rev: 1, parentId: '', order: 1, payload: new Uint8Array(1) });
  old.close();
  const database = new AnjuanDatabase('migration-2', keyring, [first, attachmentsAndViews]);
  await database.open();
  expect(await database.units.count()).toBe(1);
  expect(database.attachments.schema.idxByName.ownerId).toBeDefined();
  expect(database.views.schema.idxByName.list).toBeDefined();
  expect(database.reports.schema.primKey.name).toBe('id');
  database.close();
});

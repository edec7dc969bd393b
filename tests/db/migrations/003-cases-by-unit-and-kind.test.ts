import { expect, it } from 'vitest';
import { AnjuanDatabase } from '#renderer/data/database.ts';
import { first } from '#renderer/data/migrations/001-first.ts';
import { attachmentsAndViews } from '#renderer/data/migrations/002-attachments-views.ts';
import { casesByUnitAndKind } from '#renderer/data/migrations/003-cases-by-unit-and-kind.ts';
import { aKeyring } from '#tests/db/desk.ts';

it('finds the matters that a store of the second release holds by unit and kind', async () => {
  const keyring = await aKeyring();
  const old = new AnjuanDatabase('migration-3', keyring, [first, attachmentsAndViews]);
  const columns = { type: 'warningCard', stage: 'issued', kind: 'red', unitId: 'u', day: '2013-03-01' };
  await old.cases.add({ id: 'c', rev: 1, ...columns, payload: new Uint8Array(1) });
  old.close();
  const steps = [first, attachmentsAndViews, casesByUnitAndKind];
  const database = new AnjuanDatabase('migration-3', keyring, steps);
  const found = database.cases
    .where('[type+unitId+kind+day+id]')
    .between(['warningCard', 'u', 'red', '', ''], ['warningCard', 'u', 'red', '9', '']);
  expect(await found.primaryKeys()).toEqual(['c']);
  database.close();
});

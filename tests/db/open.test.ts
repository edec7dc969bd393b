import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import Dexie from 'dexie';
import { expect, it, vi } from 'vitest';
import { AnjuanDatabase } from '#renderer/data/database.ts';
import {
  currentVersion,
  type Migration,
  migrations,
  upgradePut,
  upgradeRow,
} from '#renderer/data/migrations/index.ts';
import { openDatabase, storedVersion } from '#renderer/data/open.ts';
import { aKeyring, aPerson } from './desk.ts';

it('opens an empty store at the present version', async () => {
  const opened = await openDatabase('open-new', await aKeyring());
  expect(opened.ok).toBe(true);
  expect(await storedVersion('open-new')).toBe(currentVersion);
});

it('asks again when Chromium fails at the first touch, as it does after it has wiped a damaged store', async () => {
  const failing = vi.spyOn(indexedDB, 'databases');
  failing.mockRejectedValueOnce(new DOMException('Internal error opening backing store', 'UnknownError'));
  expect((await openDatabase('open-failing', await aKeyring())).ok).toBe(true);
  failing.mockRestore();
});

it('refuses a store of a newer program in words and leaves it as it is', async () => {
  const newer = new Dexie('open-newer');
  newer.version(currentVersion + 1).stores({ people: 'id', other: 'id' });
  await newer.open();
  await newer.table('other').put({ id: 'x' });
  newer.close();
  const refused = await openDatabase('open-newer', await aKeyring());
  expect(refused).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringContaining('请安装新版程序') }],
  });
  expect(await storedVersion('open-newer')).toBe(currentVersion + 1);
});

it('brings a store of every earlier version up without losing a row', async () => {
  const next: Migration = { version: currentVersion + 1, stores: { people: 'id, order' } };
  const old = new AnjuanDatabase('open-old', await aKeyring());
  await old.people.put({ id: 'a', rev: 1, unitId: '', order: 3, payload: new Uint8Array([0, 1]) });
  old.close();
  const upgraded = new AnjuanDatabase('open-old', await aKeyring(), [...migrations, next]);
  expect(await upgraded.people.where('order').equals(3).count()).toBe(1);
  upgraded.close();
});

it('applies the row functions of later versions only, in order', () => {
  const steps: Migration[] = [
    { version: 1, stores: {} },
    { version: 2, stores: {}, rows: { people: (row) => ({ ...row, two: true }) } },
    { version: 3, stores: {}, rows: { people: (row) => ({ ...row, three: 'two' in Object(row) }) } },
  ];
  expect(upgradeRow('people', { name: 'a' }, 1, steps)).toEqual({ name: 'a', two: true, three: true });
  expect(upgradeRow('people', { name: 'a' }, 2, steps)).toEqual({ name: 'a', three: false });
  expect(upgradeRow('units', { name: 'a' }, 1, steps)).toEqual({ name: 'a' });
});

it('brings up what an old change says was there before and after, for undo and replay store it', () => {
  const step: Migration = { version: 9, stores: {}, rows: { people: (row) => ({ ...row, order: 7 }) } };
  const old = { table: 'people', key: 'p', before: null, after: aPerson({}, 'p'), prior: 0 } as const;
  expect(upgradePut(old, 8, [step])).toEqual({ ...old, after: { ...old.after, order: 7 } });
  expect(upgradePut(old, 9, [step])).toEqual(old);
});

it('has one numbered file and one test for every migration', () => {
  const files = readdirSync(resolve(import.meta.dirname, '../../renderer/data/migrations')).filter(
    (file) => file !== 'index.ts',
  );
  const tests = readdirSync(resolve(import.meta.dirname, 'migrations'));
  expect(migrations.map((step) => step.version)).toEqual(files.map((file) => Number.parseInt(file, 10)));
  expect(tests).toEqual(files.map((file) => file.replace('.ts', '.test.ts')));
});

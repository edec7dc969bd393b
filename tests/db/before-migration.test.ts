import { expect, it } from 'vitest';
import { AnjuanDatabase } from '#renderer/data/database.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { first } from '#renderer/data/migrations/001-first.ts';
import { currentVersion } from '#renderer/data/migrations/index.ts';
import { openDatabase, storedVersion } from '#renderer/data/open.ts';
import { snapshotBeforeMigration } from '#renderer/data/snapshots/before-migration.ts';
import { drill } from '#renderer/data/snapshots/drill.ts';
import { aKeyring, aPerson, withPeople } from './desk.ts';
import { SnapshotsInMemory } from './snapshot-files.ts';

const at = '2026-11-22T07:30:12.000Z';

/** A store as the first release left it, with one person in it. */
async function anOldStore(name: string): Promise<void> {
  const database = new AnjuanDatabase(name, await aKeyring(), [first]);
  await database.open();
  const desk: Desk = { database, node: 'node-a', by: '测试员', practice: false };
  await withPeople(desk, aPerson());
  database.close();
}

it('puts the store of an older program into a snapshot as it is, before its layout is changed', async () => {
  await anOldStore('before-1');
  const files = new SnapshotsInMemory();
  expect(await snapshotBeforeMigration('before-1', await aKeyring(), files, at)).toMatchObject({ ok: true });
  const [path = ''] = files.files.keys();
  const { head } = files.file(path);
  expect(head).toMatchObject({ version: 1, seq: 1, why: 'beforeMigration' });
  expect(head.counts).toMatchObject({ people: 1 });
  expect(head.counts).not.toHaveProperty('attachments');
  expect(await storedVersion('before-1')).toBe(1);

  const opened = await openDatabase('before-1', await aKeyring());
  if (!opened.ok) throw new Error('not opened');
  expect(opened.value.verno).toBe(currentVersion);
  expect(await drill(opened.value, files, { path, bytes: 1, head })).toEqual({
    ok: true,
    value: { rows: 2, seq: 1 },
  });
});

it('changes nothing if that snapshot cannot be made', async () => {
  await anOldStore('before-2');
  const files = new SnapshotsInMemory();
  files.beginSnapshot = async () => ({ kind: 'refused', message: '磁盘空间不足，快照没有保存。' });
  const done = await snapshotBeforeMigration('before-2', await aKeyring(), files, at);
  expect(!done.ok && done.problems[0]?.message).toMatch(/升级数据库之前的快照没有做成.*磁盘空间不足/);
  expect(await storedVersion('before-2')).toBe(1);
});

it('takes none of a store that is new or of this version', async () => {
  const files = new SnapshotsInMemory();
  expect(await snapshotBeforeMigration('before-3', await aKeyring(), files, at)).toMatchObject({ ok: true });
  expect(await storedVersion('before-3')).toBe(0);
  await openDatabase('before-3', await aKeyring());
  expect(await snapshotBeforeMigration('before-3', await aKeyring(), files, at)).toMatchObject({ ok: true });
  expect(files.files.size).toBe(0);
});

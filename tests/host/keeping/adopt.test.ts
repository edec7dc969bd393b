import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { openAdoption } from '#electron/host/adopt.ts';
import { openAttachments } from '#electron/host/attachments.ts';
import { openJournal } from '#electron/host/journal.ts';
import { openSnapshots } from '#electron/host/snapshots.ts';
import { openVaultFile } from '#electron/host/vault-file.ts';
import { readVaultText } from '#shared/vault.ts';
import { tempDir } from '../temp-dir.ts';

const release = resolve(import.meta.dirname, '../../fixtures/releases/0.2.0');
const file = 'a'.repeat(64);
const log = { write: () => undefined, bug: () => undefined };

/** The kept parts of a data folder. */
function partsOf(root: string) {
  const place = { secondFolder: () => '', reserve: () => 0, log };
  const vault = openVaultFile(root, join(root, '快照'), () => '');
  const journal = openJournal(join(root, '账本'), () => '20261122-080000');
  const snapshots = openSnapshots({ ...place, dir: join(root, '快照'), copyKeys: vault.copyTo });
  const attachments = openAttachments({ ...place, dir: join(root, '附件') });
  return { root, journal, snapshots, attachments, vault, reserve: () => 0 };
}

/** A data folder as a released program left it, with one attachment. */
async function anOldFolder() {
  const dir = join(tempDir(), '组工案卷数据');
  cpSync(release, dir, { recursive: true });
  await partsOf(dir).attachments.put(file, { index: 0, count: 1, bytes: Uint8Array.of(1, 2, 3) });
  const vault = readVaultText(readFileSync(join(dir, '钥匙.json'), 'utf8'));
  if (!vault.ok) throw new Error('no vault');
  return { dir, keyId: vault.value.keyId };
}

/** What its second folder holds: copies, and nothing of the journal. */
async function aStick() {
  const { dir, keyId } = await anOldFolder();
  const stick = tempDir();
  for (const name of readdirSync(join(dir, '快照'))) copyFileSync(join(dir, '快照', name), join(stick, name));
  cpSync(join(dir, '附件'), join(stick, '附件'), { recursive: true });
  copyFileSync(join(dir, '钥匙.json'), join(stick, `钥匙-${keyId}.json`));
  return { stick, keyId };
}

const all = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort();

it('takes over everything of an old data folder, which stays as it was', async () => {
  const { dir, keyId } = await anOldFolder();
  const before = all(dir);
  const parts = partsOf(tempDir());
  await parts.journal.state();
  const adoption = openAdoption(parts);
  // The folder above it will do too: somebody points to the stick on which it was copied.
  const looked = await adoption.look(join(dir, '..'));
  expect(looked).toMatchObject({
    kind: 'done',
    value: [{ keyId, operators: ['王经办'], journal: true, snapshots: 1, attachments: 1 }],
  });
  expect(await adoption.adopt(join(dir, '..'), keyId)).toEqual({ kind: 'done', value: null });
  for (const name of [
    '钥匙.json',
    `附件/${file}.ajfile`,
    ...before.filter((name) => /^账本|\.ajsnap$/.test(name)),
  ])
    expect(readFileSync(join(parts.root, name)), name).toEqual(readFileSync(join(dir, name)));
  expect(all(dir)).toEqual(before);
  const old = await partsOf(dir).journal.state();
  expect(old.lastSeq).toBeGreaterThan(0);
  expect(await parts.journal.state()).toEqual(old);
});

it('takes over what a stick holds, and says that there is no journal', async () => {
  const { stick, keyId } = await aStick();
  writeFileSync(join(stick, '快照-坏.ajsnap'), 'no snapshot');
  const parts = partsOf(tempDir());
  const adoption = openAdoption(parts);
  expect(await adoption.look(stick)).toMatchObject({
    kind: 'done',
    value: [
      { keyId, journal: false, snapshots: 1, attachments: 1, newestAt: expect.stringContaining('2026-') },
    ],
  });
  expect(await adoption.adopt(stick, keyId)).toEqual({ kind: 'done', value: null });
  expect(await parts.snapshots.list()).toMatchObject([{ kind: 'whole', head: { keyId } }]);
  expect(await parts.attachments.list('contents')).toMatchObject([{ file, whole: true }]);
  expect(await parts.vault.read()).not.toBeNull();
});

it('never replaces records that have their keys, and tells every wrong folder apart', async () => {
  const { dir, keyId } = await anOldFolder();
  const here = partsOf((await anOldFolder()).dir);
  const before = all(here.root);
  const adoption = openAdoption(here);
  const refused = (words: string) => ({ kind: 'refused', message: expect.stringContaining(words) });
  expect(await adoption.adopt(dir, keyId)).toEqual(refused('已有案卷数据，没有复制'));
  expect(await adoption.look(here.root)).toEqual(refused('这就是本机的数据文件夹'));
  expect(await adoption.look('组工案卷数据')).toEqual(refused('不是完整的路径'));
  expect(await adoption.look(join(dir, '没有'))).toEqual(refused('不见了'));
  expect(await adoption.look(tempDir())).toEqual(refused('没有组工案卷的钥匙文件'));
  expect(await adoption.adopt(dir, 'another')).toEqual(refused('请重新查看'));
  expect(all(here.root)).toEqual(before);
});

it('can be done again when it was cut off, and the keys come last', async () => {
  const { dir, keyId } = await anOldFolder();
  const parts = partsOf(tempDir());
  mkdirSync(join(parts.root, '账本'));
  writeFileSync(join(parts.root, '账本', '2013-01.ajlog.torn'), 'kept');
  const cut = {
    ...parts.journal,
    takeFrom: () => Promise.reject(Object.assign(new Error('gone'), { code: 'EIO' })),
  };
  expect(await openAdoption({ ...parts, journal: cut }).adopt(dir, keyId)).toMatchObject({
    kind: 'refused',
    message: expect.stringContaining('可以再来一次'),
  });
  expect(existsSync(join(parts.root, '钥匙.json'))).toBe(false);
  expect(await openAdoption(parts).adopt(dir, keyId)).toEqual({ kind: 'done', value: null });
  expect((await parts.journal.state()).lastSeq).toBeGreaterThan(0);
  // What lay in the place of the journal was moved aside, not deleted.
  const aside = readdirSync(parts.root).find((name) => name.startsWith('账本-换下'));
  expect(readdirSync(join(parts.root, aside ?? ''))).toEqual(['2013-01.ajlog.torn']);
});

it('brings no keys where the stick goes away in between, at whatever point', async () => {
  const anotherFile = `${'b'.repeat(64)}.ajfile`;
  const gone = [
    // Whole as it looked when the folder was read, and then no file any more.
    (dir: string) => symlinkSync(join(dir, 'nowhere'), join(dir, '附件', anotherFile)),
    (dir: string) => rmSync(join(dir, '附件'), { recursive: true }),
    (dir: string) => rmSync(join(dir, '账本'), { recursive: true }),
  ];
  for (const goes of gone) {
    const { dir, keyId } = await anOldFolder();
    const parts = partsOf(tempDir());
    const takeFrom = async (paths: readonly string[]) => {
      await parts.snapshots.takeFrom(paths);
      goes(dir);
    };
    const adoption = openAdoption({ ...parts, snapshots: { ...parts.snapshots, takeFrom } });
    expect(await adoption.adopt(dir, keyId)).toEqual({
      kind: 'refused',
      message: `没有复制完，可以再来一次：文件夹“${dir}”不见了，请把它放回原处，或重新插好所在的磁盘。`,
    });
    expect(await parts.vault.read()).toBeNull();
    expect((await parts.journal.state()).lastSeq).toBe(0);
  }
});

it('brings lost keys back, and never those of a neighbour on the same stick', async () => {
  const { dir, keyId } = await anOldFolder();
  const here = partsOf(dir);
  const neighbour = tempDir();
  const keys = readFileSync(join(dir, '钥匙.json'), 'utf8');
  writeFileSync(join(neighbour, '钥匙-neighbour.json'), keys.replaceAll(keyId, 'neighbour'));
  writeFileSync(join(neighbour, `钥匙-${keyId}.json`), keys);
  for (const name of all(dir).filter((path) => /钥匙[^/]*$/.test(path))) rmSync(join(dir, name));
  const before = all(dir);
  const adoption = openAdoption(here);
  expect(await adoption.adopt(neighbour, 'neighbour')).toMatchObject({
    kind: 'refused',
    message: expect.stringContaining('是另一份案卷的'),
  });
  expect(all(dir)).toEqual(before);
  expect(await adoption.adopt(neighbour, keyId)).toEqual({ kind: 'done', value: null });
  expect(readFileSync(join(dir, '钥匙.json'), 'utf8')).toBe(keys);
});

it('finds a journal whose keys lie only beside the snapshots', async () => {
  const { dir, keyId } = await anOldFolder();
  copyFileSync(join(dir, '钥匙.json'), join(dir, '快照', `钥匙-${keyId}.json`));
  for (const name of ['钥匙.json', '钥匙.json.bak']) rmSync(join(dir, name), { force: true });
  const looked = await openAdoption(partsOf(tempDir())).look(dir);
  expect(looked).toMatchObject({ kind: 'done', value: [{ keyId, journal: true, snapshots: 1 }] });
});

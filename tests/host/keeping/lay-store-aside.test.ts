import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDataFolder } from '#electron/host/data-folder.ts';
import { beginStart } from '#electron/host/keeping.ts';
import { wishStoreAside } from '#electron/host/lay-store-aside.ts';
import { tempDir } from '../temp-dir.ts';

const versions = { program: '0.2.0', browser: '156.0.0.0' };

it.each([
  ['portable', 'Default/IndexedDB'],
  ['electron', 'IndexedDB'],
] as const)(
  'lays the store of the %s shell aside when it was asked to, once, and deletes nothing',
  (shell, dir) => {
    const folder = openDataFolder(join(tempDir(), 'data'), shell);
    const store = join(folder.profile, dir, 'x.indexeddb.leveldb');
    const begin = (profileIsOpen = false) => beginStart(folder, versions, profileIsOpen).repairs;
    mkdirSync(store, { recursive: true });
    writeFileSync(join(store, 'CURRENT'), 'unreadable');
    expect(begin()).toEqual([]);
    expect(existsSync(store)).toBe(true);

    wishStoreAside(folder.profile);
    // A browser that outlived the program still has it.
    expect(begin(true)).toEqual([]);
    expect(begin()).toEqual([expect.stringContaining('打不开的数据库已换下，原样存放在')]);
    expect(existsSync(store)).toBe(false);
    const kept = join(folder.root, '数据库', '换下');
    const [name = ''] = readdirSync(kept);
    expect(readFileSync(join(kept, name, 'x.indexeddb.leveldb', 'CURRENT'), 'utf8')).toBe('unreadable');
    mkdirSync(store, { recursive: true });
    expect(begin()).toEqual([]);
    expect(existsSync(store)).toBe(true);
  },
);

it('keeps the stores of both shells where a profile has two', () => {
  const folder = openDataFolder(join(tempDir(), 'data'), 'portable');
  for (const dir of ['IndexedDB', 'Default/IndexedDB']) {
    mkdirSync(join(folder.profile, dir), { recursive: true });
    writeFileSync(join(folder.profile, dir, 'CURRENT'), dir);
  }
  wishStoreAside(folder.profile);
  beginStart(folder, versions, false);
  const kept = join(folder.root, '数据库', '换下');
  const found = readdirSync(kept).map((name) => readFileSync(join(kept, name, 'CURRENT'), 'utf8'));
  expect(found.sort()).toEqual(['Default/IndexedDB', 'IndexedDB']);
});

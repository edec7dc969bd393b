import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openVaultFile } from '#electron/host/vault-file.ts';
import { tempDir } from '../temp-dir.ts';
import { smallDisk } from './small-disk.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the file of the wrapped keys', () => {
  it('is null on a fresh folder, then what was written, with the version before beside it', async () => {
    const root = tempDir();
    const vault = openVaultFile(root, join(root, '快照'));
    expect(await vault.read()).toBeNull();
    expect(await vault.write(bytes('{"a":1}'))).toEqual({ kind: 'done', value: null });
    expect(await vault.read()).toEqual(bytes('{"a":1}'));
    await vault.write(bytes('{"a":2}'));
    expect(await openVaultFile(root, join(root, '快照')).read()).toEqual(bytes('{"a":2}'));
    expect(readdirSync(root).sort()).toEqual(['钥匙.json', '钥匙.json.bak']);
    expect(readFileSync(join(root, '钥匙.json.bak'), 'utf8')).toBe('{"a":1}');
  });

  it.each(['', '{"a":', '\0\0\0\0'])(
    'damaged (%j) or gone gives the version before, and keeps it',
    async (damage) => {
      const root = tempDir();
      const vault = openVaultFile(root, join(root, '快照'));
      await vault.write(bytes('{"a":1}'));
      await vault.write(bytes('{"a":2}'));
      writeFileSync(join(root, '钥匙.json'), damage);
      expect(await vault.read()).toEqual(bytes('{"a":1}'));
      rmSync(join(root, '钥匙.json'));
      expect(await vault.read()).toEqual(bytes('{"a":1}'));
      writeFileSync(join(root, '钥匙.json'), damage);
      await vault.write(bytes('{"a":3}'));
      expect(readFileSync(join(root, '钥匙.json.bak'), 'utf8')).toBe('{"a":1}');
    },
  );

  it('gone altogether is taken from the newest copy among the snapshots', async () => {
    const root = tempDir();
    const dir = join(root, '快照');
    mkdirSync(dir);
    writeFileSync(join(dir, '钥匙-new.json'), '{"a":2}');
    writeFileSync(join(dir, '钥匙-old.json'), '{"a":1}');
    utimesSync(join(dir, '钥匙-old.json'), 1000, 1000);
    const vault = openVaultFile(root, dir);
    expect(await vault.read()).toEqual(bytes('{"a":2}'));
    writeFileSync(join(dir, '钥匙-new.json'), 'rubbish');
    expect(await vault.read()).toEqual(bytes('{"a":1}'));
    await vault.write(bytes('{"a":3}'));
    expect(await vault.read()).toEqual(bytes('{"a":3}'));
  });

  it('that is there and cannot be read is never a first run', async () => {
    const root = tempDir();
    writeFileSync(join(root, '钥匙.json'), 'rubbish');
    await expect(openVaultFile(root, join(root, '快照')).read()).rejects.toThrow(/钥匙文件.*已损坏/);
    rmSync(join(root, '钥匙.json'));
    mkdirSync(join(root, '钥匙.json'));
    await expect(openVaultFile(root, join(root, '快照')).read()).rejects.toThrow(/钥匙文件.*读不出来/);
  });

  it('on a full disk stays as it was', async ({ skip }) => {
    const disk = smallDisk('64k');
    if (disk === undefined) return skip();
    const vault = openVaultFile(disk, join(disk, '快照'));
    await vault.write(bytes('{"a":1}'));
    const outcome = await vault.write(bytes(JSON.stringify('x'.repeat(100_000))));
    expect(outcome).toEqual({
      kind: 'refused',
      message: expect.stringMatching(/^磁盘空间不足，钥匙文件没有写入/),
    });
    expect(await vault.read()).toEqual(bytes('{"a":1}'));
    expect(readdirSync(disk).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openVaultFile } from '#electron/host/vault-file.ts';
import { createVault, setPassphrase } from '#renderer/data/vault/vault-acts.ts';
import { tempDir } from '../temp-dir.ts';
import { smallDisk } from './small-disk.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** The keys of a data folder, copied to `second` too. */
const keysIn = (root: string, second = '') => openVaultFile(root, join(root, '快照'), () => second);

/** Every file below, by its path. */
function filesIn(...dirs: readonly string[]): readonly (readonly [string, string])[] {
  return dirs.flatMap((dir) =>
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'utf8')] as const),
  );
}

describe('the file of the wrapped keys', () => {
  it('is null on a fresh folder, then what was written, and the same once more beside it', async () => {
    const root = tempDir();
    const vault = keysIn(root);
    expect(await vault.read()).toBeNull();
    expect(await vault.write(bytes('{"a":1}'))).toEqual({ kind: 'done', value: null });
    expect(await vault.read()).toEqual(bytes('{"a":1}'));
    await vault.write(bytes('{"a":2}'));
    expect(await keysIn(root).read()).toEqual(bytes('{"a":2}'));
    expect(readdirSync(root).sort()).toEqual(['钥匙.json', '钥匙.json.bak']);
    expect(readFileSync(join(root, '钥匙.json.bak'), 'utf8')).toBe('{"a":2}');
  });

  it.each(['', '{"a":', '\0\0\0\0'])(
    'damaged (%j) or gone is given from beside, unchanged',
    async (damage) => {
      const root = tempDir();
      const vault = keysIn(root);
      await vault.write(bytes('{"a":1}'));
      writeFileSync(join(root, '钥匙.json'), damage);
      expect(await vault.read()).toEqual(bytes('{"a":1}'));
      rmSync(join(root, '钥匙.json'));
      expect(await vault.read()).toEqual(bytes('{"a":1}'));
    },
  );

  it('leaves the open key nowhere once a passphrase is set, also not where a stick keeps copies', async () => {
    const [root, second] = [tempDir(), tempDir()];
    const vault = keysIn(root, second);
    const open = await createVault('王经办', undefined);
    if (!open.ok || open.value.vault.slots[0]?.kind !== 'open') throw new Error('not open');
    const { vault: before, operator } = open.value;
    const { key } = open.value.vault.slots[0];
    await vault.write(bytes(JSON.stringify(before)));
    mkdirSync(join(root, '快照'));
    await vault.copyTo(join(root, '快照'), before.keyId);
    await vault.copyTo(second, before.keyId);
    const holders = () => filesIn(root, second).flatMap(([path, text]) => (text.includes(key) ? [path] : []));
    expect(holders()).toHaveLength(4);
    const locked = await setPassphrase(before, operator.id, '', '丹阳湖的水很清2013');
    if (!locked.ok) throw new Error('not locked');
    await vault.write(bytes(JSON.stringify(locked.value.vault)));
    expect(holders()).toEqual([]);
  });

  it('overwrites at the next start what an older program or a kill has left beside it', async () => {
    const root = tempDir();
    const [now, before] = ['{"keyId":"k1","a":2}', '{"keyId":"k1","a":1}'];
    mkdirSync(join(root, '快照'));
    const older = [join(root, '钥匙.json.bak'), join(root, '快照', '钥匙-k1.json')];
    for (const file of older) writeFileSync(file, before);
    writeFileSync(join(root, '钥匙.json'), now);
    expect(await keysIn(root).read()).toEqual(bytes(now));
    for (const file of older) expect(readFileSync(file, 'utf8'), file).toBe(now);
    // Removed by whoever was removed: there is no older version to fall back to.
    rmSync(join(root, '钥匙.json'));
    expect(await keysIn(root).read()).toEqual(bytes(now));
  });

  it('is written also while the second folder is away', async () => {
    const vault = keysIn(tempDir(), join(tempDir(), 'not plugged in'));
    expect(await vault.write(bytes('{"keyId":"k1"}'))).toEqual({ kind: 'done', value: null });
  });

  it('is in force once it is written, also where the file beside it cannot be replaced', async () => {
    const root = tempDir();
    const vault = keysIn(root);
    mkdirSync(join(root, '钥匙.json.bak'));
    expect(await vault.write(bytes('{"a":1}'))).toEqual({ kind: 'done', value: null });
    expect(await vault.read()).toEqual(bytes('{"a":1}'));
  });

  it('gone altogether is taken from the newest copy among the snapshots', async () => {
    const root = tempDir();
    const dir = join(root, '快照');
    mkdirSync(dir);
    writeFileSync(join(dir, '钥匙-new.json'), '{"a":2}');
    writeFileSync(join(dir, '钥匙-old.json'), '{"a":1}');
    utimesSync(join(dir, '钥匙-old.json'), 1000, 1000);
    const vault = keysIn(root);
    expect(await vault.read()).toEqual(bytes('{"a":2}'));
    writeFileSync(join(dir, '钥匙-new.json'), 'rubbish');
    expect(await vault.read()).toEqual(bytes('{"a":1}'));
    await vault.write(bytes('{"a":3}'));
    expect(await vault.read()).toEqual(bytes('{"a":3}'));
  });

  it('that is there and cannot be read is never a first run', async () => {
    const root = tempDir();
    writeFileSync(join(root, '钥匙.json'), 'rubbish');
    await expect(keysIn(root).read()).rejects.toThrow(/钥匙文件.*已损坏/);
    rmSync(join(root, '钥匙.json'));
    mkdirSync(join(root, '钥匙.json'));
    await expect(keysIn(root).read()).rejects.toThrow(/钥匙文件.*读不出来/);
  });

  it('on a full disk stays as it was', async ({ skip }) => {
    const disk = smallDisk('64k');
    if (disk === undefined) return skip();
    const vault = keysIn(disk);
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

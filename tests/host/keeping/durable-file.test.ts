import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renameDurably, writeAtomically } from '#electron/host/durable-file.ts';
import { whyNotRead, whyNotWritten } from '#electron/host/file-trouble.ts';
import { freeBytes } from '#electron/host/free-space.ts';
import { tempDir } from '../temp-dir.ts';

/** A rename that a virus scanner refuses `times` times. */
function scanned(times: number, code = 'EPERM') {
  let left = times;
  return async (from: string, to: string) => {
    left -= 1;
    if (left >= 0) throw Object.assign(new Error('in use'), { code });
    await rename(from, to);
  };
}

describe('giving a file its name', () => {
  it('waits on Windows until the virus scanner lets go', async () => {
    const dir = tempDir();
    writeFileSync(join(dir, 'a'), 'text');
    await renameDurably(join(dir, 'a'), join(dir, 'b'), 'win32', scanned(3, 'EBUSY'));
    expect(readFileSync(join(dir, 'b'), 'utf8')).toBe('text');
  });

  it('gives up in the end, at once for another reason, and at once elsewhere', async () => {
    const dir = tempDir();
    writeFileSync(join(dir, 'a'), 'text');
    const [from, to] = [join(dir, 'a'), join(dir, 'b')];
    await expect(renameDurably(from, to, 'win32', scanned(9))).rejects.toThrow('in use');
    await expect(renameDurably(from, to, 'win32', scanned(1, 'ENOSPC'))).rejects.toThrow('in use');
    await expect(renameDurably(from, to, 'linux', scanned(1))).rejects.toThrow('in use');
    expect(readdirSync(dir)).toEqual(['a']);
  });

  it('leaves no temporary file when the writing fails', async () => {
    const dir = tempDir();
    await writeAtomically(join(dir, 'a'), Buffer.from('one'));
    await writeAtomically(join(dir, 'a'), Buffer.from('two'));
    await expect(writeAtomically(join(dir, 'no/such'), Buffer.from('x'))).rejects.toThrow('ENOENT');
    expect(readdirSync(dir)).toEqual(['a']);
    expect(readFileSync(join(dir, 'a'), 'utf8')).toBe('two');
  });
});

describe('trouble with files', () => {
  it.each(['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EBUSY', 'ENOENT', 'ENOTDIR', 'EIO'])(
    '%s is one sentence that says what to do',
    (code) => {
      const error = Object.assign(new Error('x'), { code });
      expect(whyNotWritten('账本没有写入', '/data', error)).toMatch(
        /^(?=.*账本没有写入)(?=.*“\/data”).*，请[^。]*。$/,
      );
      expect(whyNotRead('账本', '/data', error)).toMatch(/^账本“\/data”.*，请[^。]*。$/);
    },
  );

  it('is never made of a bug', () => {
    expect(() => whyNotWritten('x', 'y', new TypeError('bug'))).toThrow('bug');
    expect(() => whyNotRead('x', 'y', 'bug')).toThrow('bug');
  });
});

describe('the free space', () => {
  it('is that of the folder, or of where it was', async () => {
    const dir = tempDir();
    expect(await freeBytes(dir)).toBeGreaterThan(0);
    expect(await freeBytes(join(dir, 'gone/for ever'))).toBeGreaterThan(0);
  });
});

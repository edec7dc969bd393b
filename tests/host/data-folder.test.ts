import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultDataDir, openDataFolder } from '#electron/host/data-folder.ts';
import { lockFolder } from '#electron/host/folder-lock.ts';
import { openLog } from '#electron/host/program-log.ts';
import { tempDir } from './temp-dir.ts';

describe('the data folder', () => {
  it('stands in Documents', () => {
    const home = tempDir();
    expect(defaultDataDir({ platform: 'win32', home, env: {} })).toBe(
      join(home, 'Documents', '组工案卷数据'),
    );
    expect(defaultDataDir({ platform: 'linux', home, env: {} })).toBe(
      join(home, 'Documents', '组工案卷数据'),
    );
  });

  it('follows the name that a Chinese desktop gives that folder', () => {
    const home = tempDir();
    mkdirSync(join(home, '.config'));
    const write = (line: string) =>
      writeFileSync(join(home, '.config/user-dirs.dirs'), `# made by xdg\n${line}\n`);
    write('XDG_DOCUMENTS_DIR="$HOME/文档"');
    expect(defaultDataDir({ platform: 'linux', home, env: {} })).toBe(join(home, '文档', '组工案卷数据'));
    // xdg's way to say "there is none".
    write('XDG_DOCUMENTS_DIR="$HOME/"');
    expect(defaultDataDir({ platform: 'linux', home, env: {} })).toBe(
      join(home, 'Documents', '组工案卷数据'),
    );
  });

  it('is made with its parts, and one profile per shell', () => {
    const root = join(tempDir(), 'new');
    openDataFolder(root, 'electron');
    openDataFolder(root, 'portable');
    expect(readdirSync(root).sort()).toEqual(['导出', '数据库', '日志']);
    expect(readdirSync(join(root, '数据库')).sort()).toEqual(['electron', 'portable']);
  });
});

describe('the lock of a data folder', () => {
  it('is held by one, and free after its release', () => {
    const root = tempDir();
    const first = lockFolder(root);
    expect(lockFolder(root)).toMatchObject({ kind: 'busy', pid: process.pid });
    if (first.kind === 'held') first.release();
    expect(lockFolder(root).kind).toBe('held');
  });

  it.each(['999999999', 'nonsense', ''])(
    'left behind by a process that is gone (%j) does not count',
    (text) => {
      const root = tempDir();
      writeFileSync(join(root, '正在使用.lock'), text);
      expect(lockFolder(root).kind).toBe('held');
    },
  );

  it('from before the machine was started does not count, whoever has its number now', () => {
    const root = tempDir();
    const file = join(root, '正在使用.lock');
    writeFileSync(file, String(process.ppid));
    expect(lockFolder(root).kind).toBe('busy');
    const before = performance.timeOrigin / 1000 - uptime() - 3600;
    utimesSync(file, before, before);
    expect(lockFolder(root).kind).toBe('held');
  });
});

describe('the log', () => {
  it('writes one line each, with its time, one file per month', () => {
    const dir = tempDir();
    const log = openLog(dir, () => '2026-03-04T05:06:07.000Z');
    log.write('opened v7: 1,204 cases\nforged line');
    expect(readFileSync(join(dir, 'anjuan-2026-03.log'), 'utf8')).toBe(
      '2026-03-04T05:06:07.000Z opened v7: 1,204 cases forged line\n',
    );
  });

  it('records where a bug happened, but not its message, which may quote a record', () => {
    const dir = tempDir();
    openLog(dir, () => '2026-03-04').bug('saveFile', new TypeError('王芳 is not a function'));
    const text = readFileSync(join(dir, 'anjuan-2026-03.log'), 'utf8');
    expect(text).toContain('bug in saveFile: TypeError at ');
    expect(text).not.toContain('王芳');
  });

  it('keeps twelve months', () => {
    const dir = tempDir();
    for (let month = 10; month < 25; month += 1) writeFileSync(join(dir, `anjuan-20${month}-01.log`), '');
    openLog(dir);
    expect(readdirSync(dir)).toHaveLength(12);
    expect(existsSync(join(dir, 'anjuan-2024-01.log'))).toBe(true);
  });

  it('does not stop the program when it cannot write', () => {
    const dir = tempDir();
    const log = openLog(dir, () => '2026-03-04');
    mkdirSync(join(dir, 'anjuan-2026-03.log'));
    expect(() => log.write('x')).not.toThrow();
  });
});

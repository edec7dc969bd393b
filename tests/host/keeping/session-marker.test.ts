import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDataFolder } from '#electron/host/data-folder.ts';
import { beginStart, whyTooOld } from '#electron/host/keeping.ts';
import { beginSession, isLater } from '#electron/host/session-marker.ts';
import { tempDir } from '../temp-dir.ts';

const versions = { program: '0.1.0', browser: '152.0.1' };

describe('the session marker', () => {
  it('tells a clean quit from a kill', () => {
    const path = join(tempDir(), 'marker');
    const first = beginSession(path, versions);
    expect(first.cleanExit).toBe(true);
    first.end();
    expect(beginSession(path, versions).cleanExit).toBe(true);
    // That one was killed.
    const third = beginSession(path, versions);
    expect(third.cleanExit).toBe(false);
    third.end();
    expect(beginSession(path, versions).cleanExit).toBe(true);
  });

  it.each(['', '{', '[]', '{"running":"no"}'])('that is damaged (%j) counts as a kill', (text) => {
    const path = join(tempDir(), 'marker');
    writeFileSync(path, text);
    expect(beginSession(path, versions).cleanExit).toBe(false);
  });

  it('that cannot be written keeps nobody from starting', () => {
    const path = join(tempDir(), 'marker');
    mkdirSync(path);
    expect(beginSession(path, versions).cleanExit).toBe(false);
  });

  it('is one for each shell, whose stores are two', () => {
    const root = tempDir();
    beginStart(openDataFolder(root, 'electron'), versions, false);
    expect(beginStart(openDataFolder(root, 'portable'), versions, false).cleanExit).toBe(true);
    expect(beginStart(openDataFolder(root, 'electron'), versions, false).cleanExit).toBe(false);
  });

  it('remembers over a clean quit which engine used the profile last, and refuses an older one in words', () => {
    const folder = openDataFolder(tempDir(), 'electron');
    expect(whyTooOld(folder, versions)).toBeUndefined();
    beginStart(folder, versions, false).end();
    expect(whyTooOld(folder, { ...versions, browser: '152.0.1' })).toBeUndefined();
    expect(whyTooOld(folder, { ...versions, browser: '153.0.0' })).toBeUndefined();
    expect(whyTooOld(folder, { ...versions, browser: '' })).toBeUndefined();
    expect(whyTooOld(folder, { ...versions, browser: '151.9.9' })).toMatch(
      /更新版本的组工案卷（0\.1\.0）打开.*请安装新版/,
    );
  });

  it.each([
    ['2.0', '1.9', true],
    ['1.10', '1.9', true],
    ['1.9', '1.10', false],
    ['1.0', '1.0', false],
    ['1.0.1', '1.0', true],
    ['1.0', '1.0.1', false],
    ['', '1', false],
    ['1', '', false],
  ])('%s is later than %s: %s', (version, other, expected) => {
    expect(isLater(version, other)).toBe(expected);
  });
});

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseShell, wantsElectron } from '#build/choose-shell.ts';
import { electronPackage, fetchElectron, findElectron } from '#build/electron-binary.ts';
import { countLine, countTests } from '#build/test-count.ts';
import { browserArguments, commandLine } from '#electron/host/browser-window.ts';
import { type BrowserSearch, findSystemBrowser } from '#electron/host/system-browser.ts';
import { tempDir } from './temp-dir.ts';

describe('the search for a browser', () => {
  const on = (platform: string, env: Record<string, string>, ...there: string[]): BrowserSearch => ({
    platform,
    env,
    exists: (path) => there.includes(path),
  });

  it('obeys ANJUAN_BROWSER, and does not quietly take another where that is missing', () => {
    const env = { ANJUAN_BROWSER: '/opt/mine', PATH: '/usr/bin' };
    expect(findSystemBrowser(on('linux', env, '/opt/mine', '/usr/bin/chromium'))).toBe('/opt/mine');
    expect(findSystemBrowser(on('linux', env, '/usr/bin/chromium'))).toBeUndefined();
  });

  it.each([
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/microsoft-edge',
    '/usr/bin/browser360-cn',
    '/usr/bin/qaxbrowser-safe-stable',
    '/usr/bin/uos-browser',
    '/opt/apps/com.qianxin.browser-stable/files/qaxbrowser-safe-stable',
  ])('finds %s on Linux', (path) => {
    expect(findSystemBrowser(on('linux', { PATH: 'relative:/usr/local/bin:/usr/bin' }, path))).toBe(path);
  });

  it('prefers Chrome and Chromium to the domestic ones, wherever they stand', () => {
    const search = on('linux', { PATH: '/a:/b' }, '/a/qaxbrowser', '/b/chromium');
    expect(findSystemBrowser(search)).toBe('/b/chromium');
  });

  it.each([
    ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['C:\\Users\\li\\AppData\\Roaming\\360Chrome\\Chrome\\Application\\360chrome.exe'],
  ])('finds %s on Windows', (path) => {
    const env = {
      ProgramFiles: 'C:\\Program Files',
      'ProgramFiles(x86)': 'C:\\Program Files (x86)',
      APPDATA: 'C:\\Users\\li\\AppData\\Roaming',
    };
    expect(findSystemBrowser(on('win32', env, path))).toBe(path);
  });

  it('finds nothing where there is nothing', () => {
    expect(findSystemBrowser(on('linux', {}))).toBeUndefined();
    expect(findSystemBrowser(on('win32', {}))).toBeUndefined();
  });
});

describe('the command of the browser', () => {
  const place = {
    startUrl: 'file:///x/start.html',
    port: 4711,
    profile: '/x/数据库',
    firstStart: false,
    asRoot: false,
  };

  it('leaves the sandbox on, except for root', () => {
    expect(browserArguments(place)).not.toContain('--no-sandbox');
    expect(browserArguments({ ...place, asRoot: true })).toContain('--no-sandbox');
  });

  it('sends everything to our own server, even what is called localhost', () => {
    expect(browserArguments(place)).toEqual(
      expect.arrayContaining(['--proxy-server=http://127.0.0.1:4711', '--proxy-bypass-list=<-loopback>']),
    );
  });

  it('gives the window a size once, and leaves it to the clerk after that', () => {
    const sized = (args: readonly string[]) => args.some((arg) => arg.startsWith('--window-size='));
    expect(sized(browserArguments({ ...place, firstStart: true }))).toBe(true);
    expect(sized(browserArguments(place))).toBe(false);
  });

  it('can be pasted into a shell', () => {
    expect(commandLine('linux', '/usr/bin/chromium', ['--a=<b>', "--c=it's", '--d=1'])).toBe(
      "/usr/bin/chromium '--a=<b>' '--c=it'\\''s' --d=1",
    );
    expect(commandLine('win32', 'C:\\Program Files\\chrome.exe', ['--a=<b>'])).toBe(
      '"C:\\Program Files\\chrome.exe" "--a=<b>"',
    );
  });
});

describe('which shell starts, and why', () => {
  const wish = { shell: 'whichever', open: true, desktop: true } as const;
  const found = { path: '/e/electron' };

  it('Electron where its program is', () => {
    expect(chooseShell(wish, found)).toEqual({
      kind: 'electron',
      path: '/e/electron',
      why: '用 Electron 窗口启动：本机已有 Electron。',
    });
  });

  it.each([
    [{ missing: 'refused' } as const, '用系统浏览器的窗口启动：本机没有 Electron，也下载不到。'],
    [{ missing: 'timed out' } as const, '用系统浏览器的窗口启动：本机没有 Electron，10 秒内没有下载到。'],
  ])('the browser where it is not: %j', (missing, why) => {
    expect(chooseShell(wish, missing)).toEqual({ kind: 'portable', open: true, why });
  });

  it('the browser on demand, without looking for Electron', () => {
    const forced = { ...wish, shell: 'portable' } as const;
    expect(wantsElectron(forced)).toBe(false);
    expect(chooseShell(forced, undefined)).toMatchObject({ kind: 'portable', open: true });
  });

  it('Electron on demand, or one sentence why not', () => {
    const forced = { ...wish, shell: 'electron' } as const;
    expect(wantsElectron({ ...forced, desktop: false })).toBe(true);
    expect(chooseShell(forced, found).kind).toBe('electron');
    expect(chooseShell(forced, { missing: 'timed out' })).toEqual({
      kind: 'refused',
      why: expect.stringContaining('npx install-electron'),
    });
  });

  it.each([
    [{ ...wish, open: false }, '启动后不打开窗口：按参数 --no-open 的要求。'],
    [{ ...wish, desktop: false }, '启动后不打开窗口：没有图形桌面。'],
  ])('no window where none is wanted or possible', (wish, why) => {
    expect(wantsElectron(wish)).toBe(false);
    expect(chooseShell(wish, undefined)).toEqual({ kind: 'portable', open: false, why });
  });
});

describe('Electron’s program', () => {
  const aPackage = (install = '') => {
    const folder = tempDir();
    writeFileSync(join(folder, 'install.js'), install);
    return folder;
  };

  it('is found by the package’s own note, without importing the package', () => {
    const folder = aPackage();
    expect(findElectron(folder, undefined)).toBeUndefined();
    writeFileSync(join(folder, 'path.txt'), 'electron');
    expect(findElectron(folder, undefined)).toBeUndefined();
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/electron'), '');
    expect(findElectron(folder, undefined)).toBe(join(folder, 'dist/electron'));
  });

  it('may stand elsewhere by ELECTRON_OVERRIDE_DIST_PATH', () => {
    const elsewhere = tempDir();
    expect(findElectron(aPackage(), elsewhere)).toBeUndefined();
    writeFileSync(join(elsewhere, 'electron'), '');
    expect(findElectron(aPackage(), elsewhere)).toBe(join(elsewhere, 'electron'));
  });

  it('belongs to an installed package', () => {
    expect(existsSync(join(electronPackage(), 'install.js'))).toBe(true);
  });

  it('is fetched, or refused', async () => {
    expect(await fetchElectron(aPackage('process.exit(0)'), 20_000)).toBe('fetched');
    expect(await fetchElectron(aPackage('process.exit(1)'), 20_000)).toBe('refused');
  });

  it('is not waited for behind a silent firewall; what hangs is killed with its children', async () => {
    const folder = aPackage(`
      const { spawn } = require('node:child_process');
      process.on('SIGTERM', () => {});
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
      require('node:fs').writeFileSync(__dirname + '/pids', process.pid + ' ' + child.pid);
      setInterval(() => {}, 1000);`);
    expect(await fetchElectron(folder, 3_000)).toBe('timed out');
    const pids = readFileSync(join(folder, 'pids'), 'utf8').split(' ').map(Number);
    expect(pids).toHaveLength(2);
    await expect.poll(() => pids.filter(isRunning), { timeout: 10_000 }).toEqual([]);
  });
});

/** A killed process may stay as a zombie where nobody collects it. */
function isRunning(pid: number): boolean {
  return existsSync(`/proc/${pid}/exe`);
}

describe('the last line of npm test', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((status) => ({ status })),
  });

  it('counts what vitest reports', () => {
    const report = {
      testResults: [file('passed', 'passed', 'skipped', 'todo'), file('failed', 'failed', 'passed')],
    };
    expect(countLine(countTests(report))).toBe('2 passed, 1 failed, 2 skipped');
  });

  it('counts a file that did not load as a failure', () => {
    expect(countTests({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

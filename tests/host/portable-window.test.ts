import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { describe, expect, it, onTestFinished } from 'vitest';
import { browserPath, portableProgram, startPortable } from './portable-app.ts';
import { tempDir } from './temp-dir.ts';

interface Ended {
  readonly code: number | null;
  readonly printed: string;
}

/** The program with a window of its own, as a clerk starts it. */
function startWithWindow(dataDir: string, browser: string): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [portableProgram, '--data-dir', dataDir], {
    env: { ...process.env, ANJUAN_BROWSER: browser },
  });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  child.stderr.on('data', (chunk) => {
    printed += chunk;
  });
  return { child, ended: new Promise((resolve) => child.once('exit', (code) => resolve({ code, printed }))) };
}

/** The real browser, without a screen and with a door for the test; started by a script of one of two kinds. */
function aBrowser(script: 'becomes the browser' | 'starts it and ends'): string {
  const dir = tempDir();
  const path = join(dir, 'browser');
  const pid = join(dir, 'pid');
  const command = `'${browserPath()}' --headless=new --remote-debugging-port=0 "$@"`;
  const lines =
    script === 'becomes the browser'
      ? [`echo $$ > '${pid}'`, `exec ${command}`]
      : [`${command} &`, `echo $! > '${pid}'`];
  writeFileSync(path, ['#!/bin/sh', ...lines, ''].join('\n'));
  chmodSync(path, 0o755);
  // Without a screen, Chromium outlives its last page.
  onTestFinished(() => endProcess(Number(readFileSync(pid, 'utf8'))));
  return path;
}

async function endProcess(pid: number): Promise<void> {
  const alive = () => existsSync(`/proc/${pid}/exe`);
  if (alive()) process.kill(pid, 'SIGTERM');
  await expect.poll(alive, { timeout: 20_000 }).toBe(false);
}

async function attach(dataDir: string): Promise<Browser> {
  const file = join(dataDir, '数据库/portable/DevToolsActivePort');
  await expect
    .poll(() => existsSync(file) && readFileSync(file, 'utf8').includes('\n'), { timeout: 60_000 })
    .toBe(true);
  const port = readFileSync(file, 'utf8').split('\n')[0];
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  return browser;
}

async function ourPage(browser: Browser) {
  const find = () =>
    browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((page) => page.url().startsWith('http://anjuan.localhost/index.html'));
  await expect.poll(find, { timeout: 60_000 }).toBeDefined();
  const page = find();
  if (page === undefined) throw new Error('no page');
  await page.waitForFunction(() => window.anjuan !== undefined);
  return page;
}

describe('the portable program with its window', () => {
  it.each(['becomes the browser', 'starts it and ends'] as const)(
    'lives as long as the window, where the command %s',
    async (script) => {
      const dataDir = tempDir();
      const { child, ended } = startWithWindow(dataDir, aBrowser(script));
      const browser = await attach(dataDir);
      const page = await ourPage(browser);
      expect((await page.evaluate(() => window.anjuan?.about()))?.shell).toBe('portable');
      await page.reload();
      await page.waitForTimeout(6_000);
      expect(child.exitCode).toBeNull();
      await page.close();
      expect(await ended).toMatchObject({
        code: 0,
        printed: expect.stringContaining('组工案卷已在窗口中打开'),
      });
    },
  );

  it('closes its window when it is told to end', async () => {
    const dataDir = tempDir();
    const { child, ended } = startWithWindow(dataDir, aBrowser('becomes the browser'));
    const browser = await attach(dataDir);
    await ourPage(browser);
    const gone = new Promise((resolve) => browser.once('disconnected', resolve));
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    await gone;
  });

  it('says in one sentence that the browser did not open', async () => {
    const { ended } = startWithWindow(tempDir(), '/bin/false');
    expect(await ended).toMatchObject({ code: 1, printed: expect.stringMatching(/没有打开窗口，请.*\n$/) });
  });

  it('says in one sentence that there is no browser', async () => {
    const { ended } = startWithWindow(tempDir(), '/no/such/browser');
    expect(await ended).toMatchObject({
      code: 1,
      printed: expect.stringMatching(/^没有找到可用的浏览器：请安装.*\n$/),
    });
  });

  it('does not start a second time on the same data folder', async () => {
    const dataDir = tempDir();
    const first = await startPortable(dataDir);
    const { ended } = startWithWindow(dataDir, browserPath());
    expect(await ended).toMatchObject({
      code: 1,
      printed: expect.stringMatching(/^组工案卷已经在使用数据文件夹.*\n$/),
    });
    expect(await first.stop()).toBe(0);
    // The lock went with the first.
    const third = await startPortable(dataDir);
    expect(await third.stop()).toBe(0);
  });

  it('starts after a crash that left the lock behind', async () => {
    const dataDir = tempDir();
    const first = await startPortable(dataDir);
    const gone = new Promise((resolve) => first.child.once('exit', resolve));
    first.child.kill('SIGKILL');
    await gone;
    expect(existsSync(join(dataDir, '正在使用.lock'))).toBe(true);
    const second = await startPortable(dataDir);
    expect(await second.stop()).toBe(0);
  });
});

import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { launchPortable, type PortableApp } from './portable-app.ts';
import { tempDir } from './temp-dir.ts';
import { version } from './version.ts';

let app: PortableApp;
afterEach(() => app.close());

describe('the page in the portable shell', () => {
  it('has its origin, its name, and no token in its address', async () => {
    app = await launchPortable();
    expect(await app.page.title()).toBe('组工案卷');
    expect(await app.page.evaluate(() => [location.origin, isSecureContext])).toEqual([
      'http://anjuan.localhost',
      true,
    ]);
    expect(app.page.url()).not.toMatch(/[0-9a-f]{64}/);
    const about = await app.page.evaluate(() => window.anjuan?.about());
    expect(about).toEqual({
      shell: 'portable',
      version,
      platform: process.platform,
      dataDir: app.dataDir,
    });
  });

  it('can be reloaded', async () => {
    app = await launchPortable();
    await app.page.reload();
    await app.page.waitForFunction(() => window.anjuan !== undefined);
    expect((await app.page.evaluate(() => window.anjuan?.about()))?.shell).toBe('portable');
  });

  it('says in words that a window without this launch’s token is no longer valid', async () => {
    app = await launchPortable();
    const failed = await app.page.evaluate(() => {
      sessionStorage.setItem('anjuan-token', 'old');
      return window.anjuan?.about().catch((error: Error) => error.message);
    });
    expect(failed).toBe('本窗口已失效，请关闭后重新启动组工案卷。');
  });

  it('reaches no other site, not even around the content policy', async () => {
    app = await launchPortable();
    const tab = await app.context.newPage();
    for (const url of ['http://example.com/', 'https://example.com/', 'http://127.0.0.1:9/']) {
      const response = await tab.goto(url).catch(() => undefined);
      expect(response?.status() ?? 421).toBe(421);
    }
  });

  it('saves files with the same name beside each other, byte for byte', async () => {
    app = await launchPortable();
    const bytes = Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
    const save = (bytes: number[]) =>
      app.page.evaluate(
        (bytes) =>
          window.anjuan?.saveFile({ name: '丹阳/2013年组织工作.docx', bytes: new Uint8Array(bytes) }),
        bytes,
      );
    const first = join(app.exportsDir, '丹阳_2013年组织工作.docx');
    const second = join(app.exportsDir, '丹阳_2013年组织工作 (2).docx');
    expect(await save(bytes)).toEqual({ kind: 'done', value: { path: first } });
    expect(await save([1])).toEqual({ kind: 'done', value: { path: second } });
    expect([...readFileSync(first)]).toEqual(bytes);
    expect([...readFileSync(second)]).toEqual([1]);
    expect(readdirSync(app.exportsDir)).toHaveLength(2);
  });

  it('leaves PDFs to the print dialog of its browser, and says so', async () => {
    app = await launchPortable();
    const answer = await app.page.evaluate(() => window.anjuan?.printToPdf());
    expect(answer).toEqual({ kind: 'refused', message: expect.stringContaining('另存为PDF') });
  });

  it('opens with the system’s program what it saved, and only that', async () => {
    const bin = tempDir();
    const opened = join(bin, 'opened');
    writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$1" >> '${opened}'\n`);
    chmodSync(join(bin, 'xdg-open'), 0o755);
    app = await launchPortable({ env: { PATH: `${bin}:${process.env.PATH}` } });
    const saved = await app.page.evaluate(async () => {
      const outcome = await window.anjuan?.saveFile({ name: '通报.docx', bytes: new Uint8Array([1]) });
      return outcome?.kind === 'done' ? outcome.value.path : '';
    });
    const open = (path: string) => app.page.evaluate((path) => window.anjuan?.openSaved(path), path);
    expect(await open(saved)).toEqual({ kind: 'done', value: null });
    expect(await open('/etc/motd.txt')).toMatchObject({ kind: 'refused' });
    expect(await app.page.evaluate((path) => window.anjuan?.revealSaved(path), saved)).toMatchObject({
      kind: 'done',
    });
    expect(readFileSync(opened, 'utf8').trim().split('\n')).toEqual([saved, app.exportsDir]);
  });

  it('keeps settings and its database over a restart on another port', async () => {
    app = await launchPortable();
    await app.page.evaluate(async () => {
      await window.anjuan?.writeSettings({ secondFolder: '/李伟', zoom: 200 });
      const open = indexedDB.open('kept', 1);
      await new Promise((resolve) => {
        open.onupgradeneeded = () => open.result.createObjectStore('rows');
        open.onsuccess = resolve;
      });
      const transaction = open.result.transaction('rows', 'readwrite', { durability: 'strict' });
      transaction.objectStore('rows').put('一条记录', 1);
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
    });
    const before = await app.page.evaluate(() => window.anjuan?.readSettings());
    const { port } = app.shell;
    // Whoever takes the old port forces another one.
    const squatter = createServer();
    app = await app.restart(async () => {
      await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve));
    });
    squatter.close();
    expect(app.shell.port).not.toBe(port);
    expect(await app.page.evaluate(() => window.anjuan?.readSettings())).toEqual(before);
    const row = await app.page.evaluate(async () => {
      const open = indexedDB.open('kept', 1);
      await new Promise((resolve) => {
        open.onsuccess = resolve;
      });
      const get = open.result.transaction('rows').objectStore('rows').get(1);
      await new Promise((resolve) => {
        get.onsuccess = resolve;
      });
      return get.result;
    });
    expect(row).toBe('一条记录');
  });

  it('is told before the program ends, and the program ends when it has answered', async () => {
    app = await launchPortable();
    await app.page.evaluate(() => {
      window.anjuan?.onEvent((event) => {
        if (event.kind !== 'closing') return;
        document.title = '已收到';
        void window.anjuan?.confirmClose();
      });
    });
    const start = performance.now();
    expect(await app.shell.stop()).toBe(0);
    expect(performance.now() - start).toBeLessThan(4_500);
    expect(await app.page.title()).toBe('已收到');
    expect(existsSync(fileURLToPath(app.shell.startUrl))).toBe(false);
    expect(existsSync(join(app.dataDir, '正在使用.lock'))).toBe(false);
  });
});

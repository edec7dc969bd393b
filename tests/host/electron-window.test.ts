import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { HostEvent } from '#shared/host-api.ts';
import { type ElectronApp, launchElectron, startElectron } from './electron-app.ts';
import { startPortable } from './portable-app.ts';
import { tempDir } from './temp-dir.ts';
import { version } from './version.ts';

let app: ElectronApp;
afterEach(() => app.close());

describe('the Electron window', () => {
  it('shows itself when the page is there, under its name', async () => {
    app = await launchElectron();
    expect(app.window.visible).toBe(true);
    expect(await app.page.title()).toBe('组工案卷');
    expect(await app.page.evaluate(() => window.isSecureContext)).toBe(true);
    const about = await app.page.evaluate(() => window.anjuan?.about());
    expect(about).toEqual({
      shell: 'electron',
      version,
      platform: process.platform,
      dataDir: app.dataDir,
    });
    expect(existsSync(app.exportsDir)).toBe(true);
  });

  it('is the only one: a second start brings it to the front and ends', async () => {
    app = await launchElectron();
    app.window.minimized = true;
    const second = await startElectron(app.dataDir);
    expect(second.app.exitCode).toBe(0);
    expect(second.app.windows.size).toBe(0);
    expect(app.window.minimized).toBe(false);
    expect(app.window.focused).toBe(1);
  });

  it('does not open on a data folder that the portable shell is using', async () => {
    app = await launchElectron();
    const { dataDir } = app;
    app.window.close();
    await expect.poll(() => app.electron.app.exitCode, { timeout: 20_000 }).toBe(0);
    await app.electron.browser.end();
    const portable = await startPortable(dataDir);
    try {
      const refused = await startElectron(dataDir);
      expect(refused.app.exitCode).toBe(1);
      expect(refused.app.windows.size).toBe(0);
      expect(refused.dialogs.errors).toEqual([expect.stringContaining('请先关闭它')]);
    } finally {
      await portable.stop();
    }
  });

  it('comes back as it was left, on a display that is there', async () => {
    app = await launchElectron();
    app.window.bounds = { x: 1500, y: 700, width: 1200, height: 800 };
    app.window.maximized = true;
    app = await app.restart();
    expect(app.window.maximized).toBe(true);
    // 1920 × 1040: moved in whole.
    expect(app.window.options).toMatchObject({ x: 720, y: 240, width: 1200, height: 800 });
  });
});

describe('settings', () => {
  it('survive a restart, with the id that the desk got at its first start', async () => {
    app = await launchElectron();
    const first = await app.page.evaluate(() => window.anjuan?.readSettings());
    expect(first).toMatchObject({
      secondFolder: '',
      zoom: 100,
      node: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    await app.page.evaluate(() => window.anjuan?.writeSettings({ secondFolder: '/王芳', zoom: 150 }));
    app = await app.restart();
    const second = await app.page.evaluate(() => window.anjuan?.readSettings());
    expect(second).toMatchObject({ secondFolder: '/王芳', zoom: 150, node: first?.node });
  });

  it('that cannot be read are kept beside and replaced by defaults', async () => {
    const dataDir = tempDir();
    writeFileSync(join(dataDir, 'anjuan-settings.json'), '{"secondFolder": "王');
    app = await launchElectron({ dataDir });
    expect(await app.page.evaluate(() => window.anjuan?.readSettings())).toMatchObject({
      secondFolder: '',
      zoom: 100,
    });
    expect(readFileSync(join(dataDir, 'anjuan-settings-损坏.json'), 'utf8')).toBe('{"secondFolder": "王');
    const [log] = readdirSync(join(dataDir, '日志'));
    expect(readFileSync(join(dataDir, '日志', log ?? ''), 'utf8')).toContain('settings file damaged');
  });

  it('that cannot be written do not keep the window open', async () => {
    app = await launchElectron();
    writeFileSync(join(app.dataDir, 'anjuan-settings.json'), 'damaged meanwhile');
    app.window.close();
    await expect.poll(() => app.electron.app.exitCode, { timeout: 20_000 }).toBe(0);
  });
});

it('asks for a folder in the system’s own dialog, and goes on without one', async () => {
  app = await launchElectron();
  const choose = () => app.page.evaluate(() => window.anjuan?.chooseFolder());
  app.electron.dialogs.folderAnswers.push('/media/stick', '');
  expect(await choose()).toEqual({ kind: 'done', value: { path: '/media/stick' } });
  expect(app.electron.dialogs.shown[0]).toMatchObject({
    properties: expect.arrayContaining(['openDirectory']),
  });
  expect(await choose()).toEqual({ kind: 'cancelled' });
});

describe('saving a file', () => {
  const save = (name: string, bytes: number[]) =>
    app.page.evaluate(([name, bytes]) => window.anjuan?.saveFile({ name, bytes: new Uint8Array(bytes) }), [
      name,
      bytes,
    ] as const);

  it('writes the bytes where the dialog says, proposing the folder 导出', async () => {
    app = await launchElectron();
    app.answerSave();
    const path = join(app.exportsDir, '2013年组织工作.docx');
    expect(await save('2013年组织工作.docx', [80, 75, 0, 255])).toEqual({ kind: 'done', value: { path } });
    expect([...readFileSync(path)]).toEqual([80, 75, 0, 255]);
    expect(readdirSync(app.exportsDir)).toEqual(['2013年组织工作.docx']);
    expect(app.electron.dialogs.shown[0]).toMatchObject({ defaultPath: path });
  });

  it('writes nothing when the clerk cancels', async () => {
    app = await launchElectron();
    app.answerSave('cancel');
    expect(await save('a.docx', [1])).toEqual({ kind: 'cancelled' });
    expect(readdirSync(app.exportsDir)).toEqual([]);
  });

  it('proposes a free name, replaces what the clerk agreed to, and nothing else', async () => {
    app = await launchElectron();
    const path = join(app.exportsDir, '通报.docx');
    writeFileSync(path, 'old');
    app.answerSave();
    expect(await save('通报.docx', [1])).toMatchObject({
      value: { path: join(app.exportsDir, '通报 (2).docx') },
    });
    app.answerSave({ path });
    expect(await save('通报.docx', [2])).toMatchObject({ value: { path } });
    expect([...readFileSync(path)]).toEqual([2]);
    // Typed without the ending: the dialog asked about another name, so this one stays.
    app.answerSave({ path: join(app.exportsDir, '通报') });
    expect(await save('通报.docx', [3])).toMatchObject({
      value: { path: join(app.exportsDir, '通报 (3).docx') },
    });
    expect([...readFileSync(path)]).toEqual([2]);
  });

  it('says in words why it could not write', async () => {
    app = await launchElectron();
    app.answerSave({ path: join(app.dataDir, '没有', 'a.docx') });
    const outcome = await save('a.docx', [1]);
    expect(outcome).toEqual({ kind: 'refused', message: expect.stringContaining('不存在，请重新选择') });
  });

  it('lets only files of this session be opened and shown', async () => {
    app = await launchElectron();
    app.answerSave();
    await save('a.docx', [1]);
    const path = join(app.exportsDir, 'a.docx');
    const open = (path: string) => app.page.evaluate((path) => window.anjuan?.openSaved(path), path);
    const reveal = (path: string) => app.page.evaluate((path) => window.anjuan?.revealSaved(path), path);
    expect(await open(path)).toEqual({ kind: 'done', value: null });
    expect(await reveal(path)).toEqual({ kind: 'done', value: null });
    expect(await open('/etc/hosts.txt')).toMatchObject({ kind: 'refused' });
    expect(await reveal('/etc/hosts')).toMatchObject({ kind: 'refused' });
    expect(app.electron.opened).toEqual([path]);
    expect(app.electron.revealed).toEqual([path]);
  });
});

describe('menu', () => {
  it('sends every command to the page', async () => {
    app = await launchElectron();
    await app.page.evaluate(() => {
      const heard: HostEvent[] = [];
      Reflect.set(window, 'heard', heard);
      window.anjuan?.onEvent((event) => heard.push(event));
    });
    const commands = app.electron.menu?.entries().filter(({ id }) => id !== undefined) ?? [];
    for (const { click } of commands) click?.();
    const heard = await app.page.evaluate(() => Reflect.get(window, 'heard'));
    expect(heard).toEqual(commands.map(({ id }) => ({ kind: 'menu', command: id })));
    expect(commands.map(({ id }) => id).sort()).toEqual([
      'firstSecretaries',
      'importRoster',
      'interviews',
      'lock',
      'newInterview',
      'newWarningCard',
      'people',
      'report',
      'safety',
      'settings',
      'supervision',
      'today',
      'units',
      'warningCards',
      'zoomIn',
      'zoomOut',
    ]);
  });
});

describe('closing', () => {
  it('waits until the page has stored what is half typed', async () => {
    app = await launchElectron();
    await app.page.evaluate(() => {
      window.anjuan?.onEvent((event) => {
        if (event.kind !== 'closing') return;
        document.title = 'stored';
        void window.anjuan?.confirmClose();
      });
    });
    let closed = false;
    app.window.once('closed', () => {
      closed = true;
    });
    app.window.close();
    expect(closed).toBe(false);
    await expect.poll(() => closed, { timeout: 4_000 }).toBe(true);
    expect(app.electron.app.exitCode).toBe(0);
  });

  it('does not wait for ever for a page that hangs', async () => {
    app = await launchElectron();
    await app.page.evaluate(() => {
      setTimeout(() => {
        for (;;);
      });
    });
    const start = performance.now();
    app.window.close();
    await expect.poll(() => app.electron.app.exitCode, { timeout: 20_000 }).toBe(0);
    expect(performance.now() - start).toBeGreaterThan(4_500);
  });
});

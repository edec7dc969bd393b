import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ElectronApp, launchElectron } from './electron-app.ts';

let app: ElectronApp;
beforeAll(async () => {
  app = await launchElectron({
    // The content policy would stop these requests first; here the shell's own refusals are looked at.
    prepare: (electron) => {
      electron.browser.bypassContentPolicy = true;
    },
  });
});
afterAll(() => app.close());

describe('the Electron window reaches nothing but its own page', () => {
  it('cancels requests to every other address', async () => {
    const reached = await app.page.evaluate(async () => {
      const tries = ['https://example.com/a', 'http://127.0.0.1:9/b', 'ftp://example.com/c'].map((url) =>
        fetch(url).then(
          () => url,
          () => 'refused',
        ),
      );
      return Promise.all(tries);
    });
    expect(reached).toEqual(['refused', 'refused', 'refused']);
    expect(app.electron.session.cancelled).toEqual(
      expect.arrayContaining(['https://example.com/a', 'http://127.0.0.1:9/b']),
    );
  });

  it('cancels web sockets', async () => {
    await app.page.evaluate(
      () =>
        new Promise((resolve) => {
          const socket = new WebSocket('wss://example.com/socket');
          socket.onclose = resolve;
          socket.onerror = resolve;
        }),
    );
    expect(app.electron.session.cancelled).toContain('wss://example.com/socket');
  });

  it('stays where it is when the page is led to another site', async () => {
    await app.page.evaluate(() => {
      location.href = 'https://evil.example/login';
    });
    await app.page.waitForTimeout(500);
    expect(app.page.url()).toContain('/index.html');
    // Refused as a navigation, before any request.
    expect(app.electron.session.cancelled).not.toContain('https://evil.example/login');
  });

  it('lets the page reload itself', async () => {
    await app.page.evaluate(() => location.reload());
    await app.page.waitForLoadState();
    await app.page.waitForFunction(() => window.anjuan !== undefined);
    expect((await app.page.evaluate(() => window.anjuan?.about()))?.shell).toBe('electron');
  });

  it('opens no second window', async () => {
    await app.page.evaluate(() => void window.open('https://evil.example/'));
    await expect.poll(() => app.electron.browser.deniedWindows.length).toBe(1);
    await expect.poll(() => app.context.pages().length).toBe(1);
  });

  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem'])(
    'refuses the permission %s',
    (permission) => {
      expect(app.electron.session.permissions(permission)).toEqual({
        request: false,
        check: false,
        device: false,
      });
    },
  );

  it('refuses web views, downloads and redirects, and fetches no dictionary', () => {
    const refused = (emitter: { emit(name: string, event: object): boolean }, name: string) => {
      let prevented = false;
      emitter.emit(name, { url: 'https://evil.example/', preventDefault: () => (prevented = true) });
      return prevented;
    };
    const contents = app.window.webContents;
    expect(refused(contents, 'will-attach-webview')).toBe(true);
    expect(refused(contents, 'will-redirect')).toBe(true);
    expect(refused(app.electron.session, 'will-download')).toBe(true);
    expect(app.electron.session.spellChecker).toBe(false);
    expect(contents.webRtcPolicy).toBe('disable_non_proxied_udp');
    expect(app.electron.app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  });
});

describe('app://anjuan', () => {
  const ask = async (url: string) => {
    const serve = app.electron.session.schemes.get('app');
    if (serve === undefined) throw new Error('app:// is not served');
    return serve(new Request(url));
  };

  it('is registered as privileged before the program is ready', () => {
    expect(app.electron.privileged).toEqual(['app']);
  });

  it('serves the page with its content policy', async () => {
    const response = await ask('app://anjuan/index.html');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it.each([
    'app://anjuan/../main/main.js',
    'app://anjuan/%2e%2e/main/main.js',
    'app://anjuan/..%2fmain%2fmain.js',
    'app://anjuan/..%5cmain%5cmain.js',
    'app://anjuan/%00',
    'app://anjuan/%',
    'app://other/index.html',
  ])('has nothing at %s', async (url) => {
    expect((await ask(url)).status).toBe(404);
  });
});

describe('calls to the main process', () => {
  const contents = () => app.window.webContents;
  const call = (senderFrame: { url: string } | null, channel = 'host:about', args: unknown[] = []) =>
    app.electron.ipc.call({ sender: contents(), senderFrame }, channel, args);

  it('are answered for the page itself', async () => {
    await expect(call(contents().mainFrame)).resolves.toMatchObject({ shell: 'electron' });
  });

  it('are refused for a frame inside the page', async () => {
    await app.page.evaluate(() => document.body.append(document.createElement('iframe')));
    const frame = app.page.frames().find((frame) => frame !== app.page.mainFrame());
    const answer = frame?.evaluate(() => Reflect.get(window, '__electronInvoke')('host:about', []));
    await expect(answer).rejects.toThrow('not our page');
    await expect(call({ url: 'app://anjuan/index.html' })).rejects.toThrow('not our page');
  });

  it.each(['https://evil.example/', 'app://other/index.html', 'app://anjuan.evil.example/', 'about:blank'])(
    'are refused when the window shows %s',
    async (url) => {
      const frame = contents().mainFrame;
      const before = frame.url;
      frame.url = url;
      await expect(call(frame)).rejects.toThrow('not our page');
      frame.url = before;
    },
  );

  it('are refused when the frame is gone', async () => {
    await expect(call(null)).rejects.toThrow('not our page');
  });

  it.each([
    { what: 'too many', channel: 'host:about', args: ['more'] },
    { what: 'a zoom that is not offered', channel: 'host:writeSettings', args: [{ zoom: 130 }] },
    { what: 'a new id for the desk', channel: 'host:writeSettings', args: [{ node: 'x' }] },
    { what: "the window's place", channel: 'host:writeSettings', args: [{ window: {} }] },
    { what: 'bytes as a list', channel: 'host:saveFile', args: [{ name: 'a.docx', bytes: [1, 2] }] },
    { what: 'no name', channel: 'host:saveFile', args: [{ name: '', bytes: new Uint8Array(1) }] },
    {
      what: 'a folder',
      channel: 'host:saveFile',
      args: [{ name: 'a', bytes: new Uint8Array(1), path: '/etc' }],
    },
    { what: 'a number as path', channel: 'host:openSaved', args: [7] },
    { what: 'a very long line', channel: 'host:log', args: ['x'.repeat(3000)] },
    { what: 'no line', channel: 'host:log', args: [] },
  ])('are refused with malformed arguments: $channel with $what', async ({ channel, args }) => {
    await expect(call(contents().mainFrame, channel, args)).rejects.toMatchObject({ name: 'MalformedCall' });
  });

  it('exist only for the channels of the contract', async () => {
    await expect(call(contents().mainFrame, 'electron-store-get-data')).rejects.toThrow('no handler');
  });
});

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchPortable, type PortableApp } from './portable-app.ts';

const origin = 'http://anjuan.localhost';
const callType = 'application/x-anjuan-call';

let app: PortableApp;
let token: string;
beforeAll(async () => {
  app = await launchPortable();
  token = /#([0-9a-f]{64})/.exec(readFileSync(fileURLToPath(app.shell.startUrl), 'utf8'))?.[1] ?? '';
});
afterAll(() => app.close());

interface Asked {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Record<string, string>;
  readonly body?: Iterable<Uint8Array>;
}

/** Speaks to the server as any program on this machine could. */
function ask(asked: Asked): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: app.shell.port,
        method: asked.method ?? 'GET',
        path: asked.url ?? `${origin}/index.html`,
        headers: { host: 'anjuan.localhost', ...asked.headers },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        response.once('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    outgoing.once('error', reject);
    for (const chunk of asked.body ?? []) outgoing.write(chunk);
    outgoing.end();
  });
}

function frame(json: string, more: readonly number[] = []): Uint8Array[] {
  const head = Buffer.from(json);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return [length, head, Uint8Array.from(more)];
}

function call(method: string, changed: Partial<Asked> & { json?: string; drop?: string } = {}) {
  const headers: Record<string, string> = {
    origin,
    'content-type': callType,
    authorization: `Bearer ${token}`,
    ...changed.headers,
  };
  if (changed.drop !== undefined) delete headers[changed.drop];
  return ask({
    method: 'POST',
    url: `${origin}/host/${method}`,
    body: frame(changed.json ?? '[]'),
    ...changed,
    headers,
  });
}

describe('the loopback server', () => {
  it('serves the page to the browser that comes through it', async () => {
    const { status, headers } = await ask({});
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each([
    { what: 'another site', asked: { url: 'http://example.com/', headers: { host: 'example.com' } } },
    { what: 'a direct visit', asked: { url: '/index.html', headers: { host: '127.0.0.1' } } },
    { what: 'a direct visit under our name', asked: { url: '/index.html' } },
    { what: 'our address with another host', asked: { headers: { host: 'example.com' } } },
    { what: 'our name on a port', asked: { url: 'http://anjuan.localhost:8080/index.html' } },
    { what: 'a name like ours', asked: { url: 'http://anjuan.localhost.example.com/index.html' } },
    { what: 'a web socket', asked: { headers: { connection: 'Upgrade', upgrade: 'websocket' } } },
  ])('refuses $what (421)', async ({ asked }) => {
    expect((await ask(asked)).status).toBe(421);
  });

  it('opens no tunnel, to anywhere', async () => {
    const answer = await new Promise((resolve, reject) => {
      const tunnel = request({
        host: '127.0.0.1',
        port: app.shell.port,
        method: 'CONNECT',
        path: 'example.com:443',
      });
      tunnel.once('connect', (response, socket) => {
        socket.destroy();
        resolve(response.statusCode);
      });
      tunnel.once('error', reject);
      tunnel.end();
    });
    expect(answer).toBe(421);
  });

  it.each([
    '/../main/main.js',
    '/..%2fmain%2fmain.js',
    '/%2e%2e/%2e%2e/package.json',
    '/%00',
    '/%',
    '/assets/',
  ])('has no file %s', async (path) => {
    expect((await ask({ url: origin + path })).status).toBe(404);
  });

  it('answers a call with everything right', async () => {
    const { status, text } = await call('about');
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ shell: 'portable', dataDir: app.dataDir });
  });

  it.each([
    { what: 'without token', status: 401, changed: { drop: 'authorization' } },
    {
      what: 'with a wrong token',
      status: 401,
      changed: { headers: { authorization: `Bearer ${'0'.repeat(64)}` } },
    },
    { what: 'with an empty token', status: 401, changed: { headers: { authorization: 'Bearer ' } } },
    { what: 'from another origin', status: 403, changed: { headers: { origin: 'http://example.com' } } },
    { what: 'from an opaque origin', status: 403, changed: { headers: { origin: 'null' } } },
    { what: 'without origin', status: 403, changed: { drop: 'origin' } },
    { what: 'as a plain form', status: 403, changed: { headers: { 'content-type': 'text/plain' } } },
    { what: 'as JSON', status: 403, changed: { headers: { 'content-type': 'application/json' } } },
    { what: 'as GET', status: 405, changed: { method: 'GET', body: [] } },
    { what: 'from another host', status: 421, changed: { headers: { host: 'example.com' } } },
    { what: 'with something that is no frame', status: 400, changed: { body: [Uint8Array.of(1)] } },
    { what: 'with a head that is no JSON', status: 400, changed: { json: '[' } },
    {
      what: 'with a head longer than the frame',
      status: 400,
      changed: { body: [Uint8Array.of(255, 255, 255, 255)] },
    },
    { what: 'with bytes left over', status: 400, changed: { body: frame('[]', [1]) } },
    { what: 'with arguments too many', status: 400, changed: { json: '[1]' } },
  ])('refuses a call $what ($status)', async ({ status, changed }) => {
    expect((await call('about', changed)).status).toBe(status);
  });

  it.each([
    { what: 'fewer bytes than promised', json: '[{"name":"a.docx","bytes":{"$bytes":5}}]' },
    { what: 'a negative length', json: '[{"name":"a.docx","bytes":{"$bytes":-1}}]' },
    { what: 'a path beside the name', json: '[{"name":"a.docx","bytes":{"$bytes":1},"path":"/etc"}]' },
    { what: 'text for bytes', json: '[{"name":"a.docx","bytes":"x"}]' },
  ])('refuses to save a file with $what (400) and writes nothing', async ({ json }) => {
    expect((await call('saveFile', { body: frame(json, [1]) })).status).toBe(400);
    expect(readdirSync(app.exportsDir)).toEqual([]);
  });

  it.each(['events2', 'onEvent', 'journal', 'constructor', '__proto__', ''])(
    'has no method “%s” (404)',
    async (name) => {
      expect((await call(name)).status).toBe(404);
    },
  );

  it('refuses a body that is announced too large before reading it (413)', async () => {
    const { status } = await call('saveFile', {
      body: [],
      headers: { 'content-length': String(300 * 1024 * 1024) },
    });
    expect(status).toBe(413);
  });

  it('keeps the token out of every command line and out of the reach of other users', () => {
    expect(token).toHaveLength(64);
    const path = fileURLToPath(app.shell.startUrl);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(app.dataDir).mode & 0o077).toBe(0);
    expect(app.shell.printed).not.toContain(token);
    const lines = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(commandLineOf);
    expect(lines.some((line) => line.includes('portable.js'))).toBe(true);
    expect(lines.filter((line) => line.includes(token))).toEqual([]);
  });
});

function commandLineOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

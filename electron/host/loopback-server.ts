import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { HostEvent } from '#shared/host-api.ts';
import { callType, readCallFrame, writeAnswer } from './call-frame.ts';
import { Unreadable } from './file-trouble.ts';
import { isMethodName, MalformedCall, type MethodName, mostBytes } from './methods.ts';
import { contentPolicy, type PageFiles } from './page-files.ts';

/**
 * FIXED FOR EVER: the page's IndexedDB belongs to this origin. It has no port, because the server is not the site but the
 * browser's HTTP proxy; so the data survives a new port, and whatever else the browser asks for ends here, refused.
 */
export const pageOrigin = 'http://anjuan.localhost';
const pageHost = new URL(pageOrigin).host;

/** Arguments beside the bytes of a file. */
const mostBody = mostBytes + 1024 * 1024;

export interface LoopbackServer {
  readonly port: number;
  /** Tells every open page. */
  emit(event: HostEvent): void;
  close(): void;
}

interface Parts {
  readonly token: string;
  readonly page: PageFiles;
  readonly call: (method: MethodName, args: unknown) => Promise<unknown>;
  readonly onBug: (error: unknown) => void;
  /** A page opened (1, 2, …) or the last one went (0). */
  readonly onPages: (open: number) => void;
  /** Somebody asked for another machine, and was refused. */
  readonly onRefused: () => void;
}

/** A refused request: status and a word for the log of the browser. */
class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export function openLoopbackServer(parts: Parts): Promise<LoopbackServer> {
  const listeners = new Set<ServerResponse>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = ownPath(request);
    if (path === '/enter') return sendText(response, 'text/html; charset=utf-8', enterPage);
    if (path === '/enter.js') return sendText(response, 'text/javascript; charset=utf-8', enterScript);
    if (!path.startsWith('/host/')) return sendPageFile(parts.page, path, request, response);

    checkCaller(request, parts.token);
    const name = path.slice('/host/'.length);
    if (name === 'events') return stream(request, response);
    if (!isMethodName(name)) throw new Refusal(404, 'no such method');
    const { type, body } = writeAnswer(await parts.call(name, readCallFrame(await readBody(request))));
    response.setHeader('content-type', type);
    response.end(body);
  }

  /** Events go out as lines of one answer that never ends; when the page goes, the answer breaks. */
  function stream(request: IncomingMessage, response: ServerResponse): void {
    request.resume();
    response.setHeader('content-type', 'application/x-ndjson');
    response.flushHeaders();
    listeners.add(response);
    parts.onPages(listeners.size);
    response.once('close', () => {
      listeners.delete(response);
      parts.onPages(listeners.size);
    });
  }

  const server = createServer((request, response) => {
    protect(response);
    answer(request, response).catch((error: unknown) => {
      const { status, message } = refusalOf(error, parts.onBug);
      if (status === wrongHost) parts.onRefused();
      if (response.headersSent) return response.destroy();
      // What was not read of a refused body must not be taken for the next request.
      response.writeHead(status, { 'content-type': 'text/plain', connection: 'close' }).end(message);
    });
  });
  // Tunnels (https, web sockets) to anywhere: no.
  const refuseTunnel = (_request: IncomingMessage, socket: Duplex) => {
    parts.onRefused();
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 421 Misdirected Request\r\nconnection: close\r\n\r\n');
  };
  server.on('connect', refuseTunnel);
  server.on('upgrade', refuseTunnel);

  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('no port'));
      resolve({
        port: address.port,
        emit: (event) => {
          for (const listener of listeners) listener.write(`${JSON.stringify(event)}\n`);
        },
        close() {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}

const wrongHost = 421;

/** Headers of every answer, refused ones too. */
function protect(response: ServerResponse): void {
  response.setHeader('content-security-policy', `${contentPolicy}; frame-ancestors 'none'`);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cache-control', 'no-store');
}

/** The path, if the request went through the proxy to our own origin: any other site, and a direct visit, is refused. */
function ownPath(request: IncomingMessage): string {
  const url = URL.parse(request.url ?? '');
  if (url?.origin !== pageOrigin || request.headers.host !== pageHost)
    throw new Refusal(wrongHost, 'wrong host');
  return url.pathname;
}

/** Only our page can call: no other origin, no form, no link, and nobody without this launch's token. */
function checkCaller({ method, headers }: IncomingMessage, token: string): void {
  if (method !== 'POST') throw new Refusal(405, 'POST only');
  if (headers.origin !== pageOrigin) throw new Refusal(403, 'wrong origin');
  if (headers['content-type'] !== callType) throw new Refusal(403, 'wrong content type');
  if (!sameSecret(headers.authorization ?? '', `Bearer ${token}`)) throw new Refusal(401, 'wrong token');
}

/** In equal time for every answer; the digests also make the lengths equal. */
function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

async function readBody(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers['content-length'] ?? 0) > mostBody) throw new Refusal(413, 'too large');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) throw new Error('body is no buffer');
    length += chunk.byteLength;
    if (length > mostBody) throw new Refusal(413, 'too large');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, length));
}

async function sendPageFile(
  page: PageFiles,
  path: string,
  { method }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (method !== 'GET') throw new Refusal(405, 'GET only');
  const file = await page.get(path);
  if (file === undefined) throw new Refusal(404, 'no such file');
  response.setHeader('content-type', file.type);
  response.end(file.bytes);
}

function sendText(response: ServerResponse, type: string, text: string): void {
  response.setHeader('content-type', type);
  response.end(text);
}

function refusalOf(error: unknown, onBug: (error: unknown) => void): { status: number; message: string } {
  if (error instanceof Refusal) return error;
  if (error instanceof MalformedCall) return { status: 400, message: error.message };
  if (error instanceof Unreadable) return { status: 422, message: error.message };
  onBug(error);
  return { status: 500, message: 'internal error' };
}

/**
 * Where start.html leads: takes the token out of the address before the page (and its router) sees it, and out of the
 * history. sessionStorage lives as long as this one window and survives a reload.
 */
export const enterPath = '/enter';
const enterPage =
  '<!doctype html><html lang="zh-CN" translate="no"><meta charset="utf-8"><title>组工案卷</title><script src="/enter.js"></script></html>';
const enterScript =
  "sessionStorage.setItem('anjuan-token', location.hash.slice(1)); location.replace('/index.html');";

import { EventEmitter } from 'node:events';
import type { BrowserContext, Request as PageRequest, Route } from '@playwright/test';
import { standIn, toReal } from './address.ts';
import { strict } from './strict.ts';

type Serve = (request: Request) => Response | Promise<Response>;
type BeforeRequest = (details: { url: string }, decide: (answer: { cancel?: boolean }) => void) => void;
type PermissionHandler = (contents: unknown, permission: string, decide: (allowed: boolean) => void) => void;

/** The one session: who serves the page, what is refused. */
export class StubSession extends EventEmitter {
  /** Addresses that the main process refused. */
  readonly cancelled: string[] = [];
  readonly schemes = new Map<string, Serve>();
  #beforeRequest: BeforeRequest | undefined;
  #permissionRequest: PermissionHandler | undefined;
  #permissionCheck: (() => boolean) | undefined;
  #device: (() => boolean) | undefined;
  spellChecker = true;

  readonly protocol = strict('session.protocol', {
    handle: (scheme: string, serve: Serve) => void this.schemes.set(scheme, serve),
  });
  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.#beforeRequest = listener;
    },
  });

  setPermissionRequestHandler(handler: PermissionHandler): void {
    this.#permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: () => boolean): void {
    this.#permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.#device = handler;
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }

  /** What a page that asks for this permission would get; Electron's own default is yes. */
  permissions(permission: string): { request: boolean; check: boolean; device: boolean } {
    let request = this.#permissionRequest === undefined;
    this.#permissionRequest?.({}, permission, (allowed) => {
      request = allowed;
    });
    return { request, check: this.#permissionCheck?.() ?? true, device: this.#device?.() ?? true };
  }

  /** Every request of the context goes through the main process's own functions. */
  async guard(context: BrowserContext, mayNavigate: (request: PageRequest) => boolean): Promise<void> {
    await context.route('**/*', async (route) => {
      const request = route.request();
      if (request.isNavigationRequest() && !mayNavigate(request)) return route.abort('aborted');
      if (this.#cancels(request.url())) return route.abort('blockedbyclient');
      await this.#serve(route);
    });
    await context.routeWebSocket(/.*/, (socket) => {
      if (!this.#cancels(socket.url())) throw new Error(`a web socket was let through: ${socket.url()}`);
      return socket.close();
    });
  }

  #cancels(url: string): boolean {
    let cancel = false;
    this.#beforeRequest?.({ url: toReal(url) }, (answer) => {
      cancel = answer.cancel === true;
    });
    if (cancel) this.cancelled.push(toReal(url));
    return cancel;
  }

  async #serve(route: Route): Promise<void> {
    const url = route.request().url();
    const serve = this.schemes.get(new URL(toReal(url)).protocol.slice(0, -1));
    if (!url.startsWith(`${standIn}/`) || serve === undefined)
      throw new Error(`a request was let through: ${url}`);
    const response = await serve(new Request(toReal(url), { method: route.request().method() }));
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }
}

import { readFileSync } from 'node:fs';
import { type BrowserContext, chromium, type Frame, type Page, type Request } from '@playwright/test';
import { findBrowser } from '#build/find-browser.ts';
import { toReal } from './address.ts';
import { preloadScript } from './preload-script.ts';
import type { StubApp } from './stub-app.ts';
import type { StubIpc } from './stub-ipc.ts';
import type { StubSession } from './stub-session.ts';
import type { StubWindow } from './stub-window.ts';

/** The Chromium that stands in for Electron's, on the profile the main process chose. */
export class StubBrowser {
  readonly app: StubApp;
  readonly session: StubSession;
  readonly ipc: StubIpc;
  readonly closed: Promise<void>[] = [];
  /** Addresses for which a new window was asked and refused. */
  readonly deniedWindows: string[] = [];
  /** For tests of what lies behind the content policy. */
  bypassContentPolicy = false;
  readonly #pages = new Map<Page, StubWindow>();
  #context: Promise<BrowserContext> | undefined;

  constructor(app: StubApp, session: StubSession, ipc: StubIpc) {
    this.app = app;
    this.session = session;
    this.ipc = ipc;
  }

  async openPage(window: StubWindow, preload: string): Promise<Page> {
    this.#context ??= this.#launch();
    const context = await this.#context;
    const first = this.#pages.size === 0 ? context.pages()[0] : undefined;
    const opening = first ?? (await this.#newPage(context));
    this.#pages.set(opening, window);
    await opening.addInitScript(preloadScript(readFileSync(preload, 'utf8')));
    return opening;
  }

  async context(): Promise<BrowserContext> {
    if (this.#context === undefined) throw new Error('no window was opened');
    return this.#context;
  }

  async end(): Promise<void> {
    await Promise.all(this.closed);
    await (await this.#context)?.close();
  }

  async #launch(): Promise<BrowserContext> {
    const executablePath = findBrowser();
    if (executablePath === undefined) throw new Error('no browser: run build/ensure-browser.ts');
    const context = await chromium.launchPersistentContext(this.app.getPath('userData'), {
      executablePath,
      chromiumSandbox: false,
      viewport: { width: 1280, height: 800 },
      bypassCSP: this.bypassContentPolicy,
      timeout: 120_000,
    });
    await this.session.guard(context, (request) => {
      const frame = frameOf(request);
      const window = frame && this.#pages.get(frame.page());
      if (frame === undefined || window === undefined || frame !== frame.page().mainFrame()) return true;
      return window.webContents.mayNavigate(request.url(), request.redirectedFrom() !== null);
    });
    await context.exposeBinding('__electronInvoke', ({ page, frame }, channel: string, args: unknown[]) =>
      this.#invoke(page, frame, channel, args),
    );
    context.on('page', (page) => void this.#judge(page));
    return context;
  }

  #opening = 0;
  async #newPage(context: BrowserContext): Promise<Page> {
    this.#opening += 1;
    const page = await context.newPage();
    this.#opening -= 1;
    return page;
  }

  /** A page that the stub did not open was asked for by a page: the main process decides. */
  async #judge(page: Page): Promise<void> {
    if (this.#opening > 0) return;
    // A page opened with `noopener` hides who asked; then it was the first window.
    const opener = (await page.opener()) ?? this.#pages.keys().next().value;
    const window = opener && this.#pages.get(opener);
    const url = page.url();
    const action = window?.webContents.openHandler?.({ url: toReal(url) }).action ?? 'allow';
    if (action !== 'deny') throw new Error(`electron stub: a window was let open for ${url}`);
    this.deniedWindows.push(toReal(url));
    await page.close();
  }

  #invoke(page: Page, frame: Frame, channel: string, args: unknown[]): Promise<unknown> {
    const contents = this.#pages.get(page)?.webContents;
    if (contents === undefined) throw new Error('a call from a page that is no window');
    contents.mainFrame.url = toReal(page.mainFrame().url());
    const senderFrame = frame === page.mainFrame() ? contents.mainFrame : { url: toReal(frame.url()) };
    return this.ipc.call({ sender: contents, senderFrame }, channel, args);
  }
}

/** The first request of a page that is just being opened has no frame yet. */
function frameOf(request: Request): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}

import { EventEmitter } from 'node:events';
import type { Page } from '@playwright/test';
import { toReal, toStandIn } from './address.ts';
import { allows, strict } from './strict.ts';
import type { StubBrowser } from './stub-browser.ts';

export interface WindowOptions {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly show?: boolean;
  readonly webPreferences?: Readonly<Record<string, unknown>>;
}

/** One native window: a page of the stub's Chromium, with the state that a window manager would keep. */
export class StubWindow extends EventEmitter {
  readonly options: WindowOptions;
  readonly webContents: StubWebContents;
  /** Resolves when the page is loaded. */
  readonly loaded: Promise<Page>;
  visible: boolean;
  maximized = false;
  minimized = false;
  focused = 0;
  bounds: { x: number; y: number; width: number; height: number };
  #destroyed = false;
  #startLoading: (url: string) => void = () => undefined;
  readonly #browser: StubBrowser;

  constructor(browser: StubBrowser, options: WindowOptions) {
    super();
    refuseInsecure(options.webPreferences ?? {});
    this.options = options;
    this.visible = options.show !== false;
    this.bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    this.#browser = browser;
    this.webContents = strict('webContents', new StubWebContents());
    const url = new Promise<string>((resolve) => {
      this.#startLoading = resolve;
    });
    this.loaded = this.#open(url);
    browser.app.windows.add(this);
    browser.app.emit('web-contents-created', {}, this.webContents);
  }

  async #open(url: Promise<string>): Promise<Page> {
    const page = await this.#browser.openPage(this, String(this.options.webPreferences?.preload ?? ''));
    this.webContents.page = page;
    this.webContents.loading = toStandIn(await url);
    await page.goto(this.webContents.loading);
    this.emit('ready-to-show');
    return page;
  }

  async loadURL(url: string): Promise<void> {
    this.#startLoading(url);
    await this.loaded;
  }

  show(): void {
    this.visible = true;
  }
  focus(): void {
    this.focused += 1;
  }
  maximize(): void {
    this.maximized = true;
  }
  restore(): void {
    this.minimized = false;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  getNormalBounds(): object {
    return { ...this.bounds };
  }

  close(): void {
    if (!this.#destroyed && allows(this, 'close')) this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#browser.closed.push(this.loaded.then((page) => page.close()).catch(() => undefined));
    this.emit('closed');
    this.#browser.app.windowGone(this);
  }
}

/** The page inside a window, as the main process sees it. */
export class StubWebContents extends EventEmitter {
  page: Page | undefined;
  /** The address that the main process itself is loading; its navigations ask nobody. */
  loading: string | undefined;
  readonly mainFrame: { url: string } = strict('mainFrame', {
    url: '',
  });
  crashed = false;
  webRtcPolicy = 'default';
  openHandler: ((details: { url: string }) => { action: string }) | undefined;

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }
  /** Options of every PDF that was made, in order. */
  readonly pdfs: object[] = [];
  async printToPDF(options: { preferCSSPageSize?: boolean; printBackground?: boolean }): Promise<Buffer> {
    if (this.page === undefined) throw new Error('electron stub: nothing to print');
    this.pdfs.push(options);
    const { preferCSSPageSize = false, printBackground = false } = options;
    return this.page.pdf({ preferCSSPageSize, printBackground });
  }
  openDevTools(): void {
    throw new Error('electron stub: dev tools');
  }
  isCrashed(): boolean {
    return this.crashed;
  }

  send(channel: string, ...args: unknown[]): void {
    const receive = this.page?.evaluate(
      ([channel, args]) => Reflect.get(window, '__electronReceive')(channel, args),
      [channel, args] as const,
    );
    // A page that closes meanwhile hears nothing, as in Electron.
    receive?.catch(() => undefined);
  }

  /** Whether the page may go there: asks the main process's listeners, as Electron does. */
  mayNavigate(url: string, redirected: boolean): boolean {
    if (url === this.loading) {
      this.loading = undefined;
      return true;
    }
    return allows(this, redirected ? 'will-redirect' : 'will-navigate', { url: toReal(url) });
  }
}

const required = { sandbox: true, contextIsolation: true, nodeIntegration: false };
const forbidden = [
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'webviewTag',
  'allowRunningInsecureContent',
];

function refuseInsecure(preferences: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(required)) {
    if (preferences[name] !== value) throw new Error(`electron stub: insecure webPreferences.${name}`);
  }
  for (const name of forbidden) {
    if (preferences[name] === true) throw new Error(`electron stub: insecure webPreferences.${name}`);
  }
  if (preferences.webSecurity === false)
    throw new Error('electron stub: insecure webPreferences.webSecurity');
}

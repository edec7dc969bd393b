import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findBrowser } from '#build/find-browser.ts';
import { browserArguments, offlineArguments } from '#electron/host/browser-window.ts';
// Brings the type of window.anjuan to page.evaluate.
import type {} from '#renderer/host/host.ts';

export const portableProgram = resolve(import.meta.dirname, '../../build/out/portable/portable.js');

export interface PortableApp {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly shell: PortableProcess;
  readonly dataDir: string;
  /** Where `saveFile` writes. */
  readonly exportsDir: string;
  /** Ends browser and shell; removes the data folder unless the caller gave it. */
  close(): Promise<void>;
  /**
   * Ends both and starts them again on the same data folder (another token); `between` runs while nothing runs,
   * `beforeBrowser` when the shell has looked at the profile and no browser has it yet.
   */
  restart(between?: () => Promise<void>, beforeBrowser?: () => void): Promise<PortableApp>;
}

interface Options {
  readonly dataDir?: string;
  /** Another build than build/out. */
  readonly build?: string;
  /** More of the environment of shell and browser. */
  readonly env?: Readonly<Record<string, string>>;
  /** The browser gets what the product gives it, and none of what the test tool adds to keep it quiet. */
  readonly asDelivered?: boolean;
}

/** The real portable process with its page in a real Chromium. Needs `npm run build` first. */
export async function launchPortable(options: Options = {}): Promise<PortableApp> {
  if (options.dataDir !== undefined) return launch(options.dataDir, options, () => undefined);
  const dataDir = mkdtempSync(join(tmpdir(), 'anjuan-'));
  return launch(dataDir, options, () => rmSync(dataDir, { recursive: true, force: true }));
}

async function launch(
  dataDir: string,
  options: Options,
  tidy: () => void,
  beforeBrowser?: () => void,
): Promise<PortableApp> {
  const shell = await startPortable(
    dataDir,
    options.env,
    options.build && join(options.build, 'portable/portable.js'),
  );
  beforeBrowser?.();
  const { context, page } = await openPage(shell, options).catch(async (error: unknown) => {
    await shell.stop();
    throw error;
  });

  const end = async () => {
    await context.close();
    await shell.stop();
  };
  return {
    page,
    context,
    shell,
    dataDir,
    exportsDir: join(dataDir, '导出'),
    async close() {
      await end();
      tidy();
    },
    async restart(between, beforeBrowser) {
      await end();
      await between?.();
      return launch(dataDir, options, tidy, beforeBrowser);
    },
  };
}

async function openPage(
  shell: PortableProcess,
  { env, asDelivered }: Options,
): Promise<{ context: BrowserContext; page: Page }> {
  const { port, profile, startUrl } = shell;
  const place = { startUrl, port, profile, firstStart: true, asRoot: true };
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    ...(asDelivered
      ? {
          args: [...browserArguments(place), '--headless', '--remote-debugging-pipe'],
          ignoreDefaultArgs: true,
        }
      : { args: [...offlineArguments(port)] }),
    chromiumSandbox: false,
    viewport: { width: 1280, height: 800 },
    timeout: 120_000,
    ...(env ? { env: { ...process.env, ...env } } : {}),
  });
  try {
    const [first] = context.pages();
    const page = first ?? (await (asDelivered ? context.waitForEvent('page') : context.newPage()));
    // As delivered it is the browser itself that opens the start page.
    if (!asDelivered) await page.goto(startUrl);
    await page.waitForURL('http://anjuan.localhost/index.html**', { timeout: 120_000 });
    return { context, page };
  } catch (error) {
    await context.close();
    throw error;
  }
}

export interface PortableProcess {
  readonly child: ChildProcess;
  readonly port: number;
  readonly startUrl: string;
  readonly profile: string;
  /** The line that the program printed. */
  readonly printed: string;
  /** Tells it to end and gives the exit code. */
  stop(): Promise<number | null>;
}

/** Only the process, without a window. What it prints is all that is used to reach it. */
export async function startPortable(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
  program = portableProgram,
): Promise<PortableProcess> {
  if (!existsSync(program)) throw new Error('build/out is missing: run `npm run build` first');
  const child = spawn(process.execPath, [program, '--no-open', '--data-dir', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ANJUAN_BROWSER: browserPath(), ...env },
  });
  const exited = new Promise<number | null>((done) => child.once('exit', done));
  const printed = await Promise.race([firstLine(child), exited.then((code) => `ended with ${code}`)]);
  const port = /--proxy-server=http:\/\/127\.0\.0\.1:(\d+)/.exec(printed)?.[1];
  const startUrl = /--app=(file:\S+?\.html)/.exec(printed)?.[1];
  if (port === undefined || startUrl === undefined)
    throw new Error(`portable shell did not start: ${printed}`);
  return {
    child,
    port: Number(port),
    startUrl,
    profile: join(dataDir, '数据库/portable'),
    printed,
    stop() {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

export function browserPath(): string {
  const path = findBrowser();
  if (path === undefined) throw new Error('no browser: run build/ensure-browser.ts');
  return path;
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('no stdout');
  for await (const line of createInterface(child.stdout)) return line;
  return 'nothing';
}

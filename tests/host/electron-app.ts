import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
// Brings the type of window.anjuan to page.evaluate.
import type {} from '#renderer/host/host.ts';
import { runMain, type StubElectron } from './stub/stub-electron.ts';
import type { StubWindow } from './stub/stub-window.ts';

const build = resolve(import.meta.dirname, '../../build/out');

export interface ElectronApp {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly window: StubWindow;
  readonly electron: StubElectron;
  readonly dataDir: string;
  /** The folder that the save dialog proposes. */
  readonly exportsDir: string;
  /** Lays ready the answer of the next save dialog: where it proposes, another path, or no file. */
  answerSave(answer?: { path: string } | 'cancel'): void;
  /** Closes the window as a clerk does and waits until the program has ended; removes a data folder of its own. */
  close(): Promise<void>;
  /** The same, then a new start on the same data folder. */
  restart(): Promise<ElectronApp>;
}

interface Options {
  readonly dataDir?: string;
  /** Another build than build/out. */
  readonly build?: string;
  /** More of the command line. */
  readonly args?: readonly string[];
  /** Called before the program runs, e.g. to change the displays. */
  readonly prepare?: (electron: StubElectron) => void;
}

/** The real main, preload and page bundles, with a stub in place of Electron itself. Needs `npm run build` first. */
export async function launchElectron(options: Options = {}): Promise<ElectronApp> {
  if (options.dataDir !== undefined) return launch(options.dataDir, options, () => undefined);
  const dataDir = mkdtempSync(join(tmpdir(), 'anjuan-'));
  return launch(dataDir, options, () => rmSync(dataDir, { recursive: true, force: true }));
}

/** Only the program: it may have refused to open a window. */
export async function startElectron(dataDir: string, options: Options = {}): Promise<StubElectron> {
  const main = join(options.build ?? build, 'main/main.js');
  if (!existsSync(main)) throw new Error('build/out is missing: run `npm run build` first');
  return runMain(main, ['--data-dir', dataDir, ...(options.args ?? [])], options.prepare);
}

async function launch(dataDir: string, options: Options, tidy: () => void): Promise<ElectronApp> {
  const electron = await startElectron(dataDir, options);
  const window = await firstWindow(electron);
  const page = await window.loaded;
  const exportsDir = join(dataDir, '导出');

  const end = async () => {
    window.close();
    const ended = await within(15_000, () => electron.app.exitCode !== undefined);
    if (!ended) electron.app.exit(1);
    await electron.browser.end();
    if (!ended) throw new Error('the window did not close');
  };
  return {
    page,
    context: await electron.browser.context(),
    window,
    electron,
    dataDir,
    exportsDir,
    answerSave(answer) {
      electron.dialogs.saveAnswers.push((proposed) =>
        answer === 'cancel' ? undefined : (answer?.path ?? proposed),
      );
    },
    async close() {
      await end();
      tidy();
    },
    async restart() {
      await end();
      return launch(dataDir, options, tidy);
    },
  };
}

async function firstWindow(electron: StubElectron): Promise<StubWindow> {
  await within(10_000, () => electron.app.windows.size > 0);
  const [window] = electron.app.windows;
  if (window === undefined) throw new Error(`no window: ${electron.dialogs.errors.join(' ')}`);
  return window;
}

async function within(milliseconds: number, done: () => boolean): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!done() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  return done();
}

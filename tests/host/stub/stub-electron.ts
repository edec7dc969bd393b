import { EventEmitter } from 'node:events';
import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { strict } from './strict.ts';
import { StubApp } from './stub-app.ts';
import { StubBrowser } from './stub-browser.ts';
import { StubDialogs } from './stub-dialogs.ts';
import { StubIpc } from './stub-ipc.ts';
import { type MenuItem, StubMenu } from './stub-menu.ts';
import { StubSession } from './stub-session.ts';
import { StubWindow, type WindowOptions } from './stub-window.ts';

/** One run of the program: everything that `import 'electron'` gives it, and what the test may look at. */
export class StubElectron {
  readonly app = new StubApp();
  readonly session = new StubSession();
  readonly ipc = new StubIpc();
  readonly dialogs = new StubDialogs();
  readonly browser = new StubBrowser(this.app, this.session, this.ipc);
  /** Emits `suspend` and `lock-screen` as the system would. */
  readonly power = new EventEmitter();
  readonly privileged: string[] = [];
  /** Paths and addresses handed to the system. */
  readonly opened: string[] = [];
  readonly revealed: string[] = [];
  menu: StubMenu | undefined;
  displays = [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }];

  exports(): Record<string, unknown> {
    const browser = this.browser;
    return {
      app: strict('app', this.app),
      ipcMain: strict('ipcMain', this.ipc),
      powerMonitor: strict('powerMonitor', this.power),
      dialog: strict('dialog', this.dialogs),
      session: strict('session', { defaultSession: strict('defaultSession', this.session) }),
      screen: strict('screen', { getAllDisplays: () => this.displays }),
      protocol: strict('protocol', {
        registerSchemesAsPrivileged: (schemes: readonly { scheme: string }[]) => {
          this.privileged.push(...schemes.map(({ scheme }) => scheme));
        },
      }),
      shell: strict('shell', {
        openPath: async (path: string) => {
          this.opened.push(path);
          return '';
        },
        showItemInFolder: (path: string) => void this.revealed.push(path),
      }),
      Menu: strict('Menu', {
        buildFromTemplate: (items: readonly MenuItem[]) => new StubMenu(items),
        setApplicationMenu: (menu: StubMenu) => {
          this.menu = menu;
        },
      }),
      BrowserWindow: class extends StubWindow {
        constructor(options: WindowOptions) {
          super(browser, options);
        }
      },
    };
  }
}

const nativeImport = createRequire(import.meta.url)('./native-import.cjs');

const runs = new Map<string, StubElectron>();
Reflect.set(globalThis, '__electronRun', (run: string) => runs.get(run)?.exports());

/**
 * Runs the real main bundle, under Node, with the stub for `electron`. Each run is a module of its own (`?run=n`), as each
 * start of the program is a process of its own.
 */
export async function runMain(
  main: string,
  argv: readonly string[],
  prepare: (stub: StubElectron) => void = () => undefined,
): Promise<StubElectron> {
  const run = String(runs.size + 1);
  const stub = new StubElectron();
  prepare(stub);
  runs.set(run, stub);
  const names = Object.keys(stub.exports());
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      if (specifier !== 'electron' && !specifier.endsWith('/node_modules/electron/index.js'))
        return next(specifier, context);
      return { url: `electron-stub:${run}`, shortCircuit: true };
    },
    load(url, context, next) {
      if (!url.startsWith('electron-stub:')) return next(url, context);
      const source = `const electron = globalThis.__electronRun('${run}');
export default electron;
export const { ${names.join(', ')} } = electron;`;
      return { format: 'module', source, shortCircuit: true };
    },
  });
  // Every start hangs its own clean-up on the one process of the test.
  process.setMaxListeners(0);
  const before = process.argv;
  process.argv = ['electron', main, ...argv];
  try {
    await nativeImport(`${pathToFileURL(main).href}?run=${run}`);
  } finally {
    process.argv = before;
    hooks.deregister();
  }
  return stub;
}

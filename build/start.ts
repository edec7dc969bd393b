/** npm start [-- --portable | --electron] [--no-open] [--data-dir <dir>] [--devtools] */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfNeeded, out } from './built.ts';
import {
  type Choice,
  chooseShell,
  type ElectronFound,
  type StartWish,
  wantsElectron,
} from './choose-shell.ts';
import { electronPackage, fetchElectron, findElectron } from './electron-binary.ts';
import { ensureBrowser } from './ensure-browser.ts';

const downloadLimit = 10_000;

try {
  const { wish, passed } = readWish();
  buildIfNeeded();
  const choice = chooseShell(wish, wantsElectron(wish) ? await lookForElectron() : undefined);
  console.log(choice.why);
  run(choice, passed);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function readWish(): { wish: StartWish; passed: readonly string[] } {
  const { values } = parseArgs({
    options: {
      portable: { type: 'boolean', default: false },
      electron: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      'data-dir': { type: 'string' },
      devtools: { type: 'boolean', default: false },
    },
  });
  if (values.portable && values.electron) throw new Error('参数 --portable 和 --electron 只能选一个。');
  const dataDir = values['data-dir'];
  return {
    wish: {
      shell: values.portable ? 'portable' : values.electron ? 'electron' : 'whichever',
      open: !values['no-open'],
      desktop: process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY),
    },
    passed: [
      ...(dataDir === undefined ? [] : ['--data-dir', resolve(dataDir)]),
      ...(values.devtools ? ['--devtools'] : []),
    ],
  };
}

async function lookForElectron(): Promise<ElectronFound> {
  const folder = electronPackage();
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const path = findElectron(folder, override);
  if (path !== undefined) return { path };
  console.log('本机没有 Electron，正在尝试下载（最多 10 秒）…');
  const fetched = await fetchElectron(folder, downloadLimit);
  if (fetched !== 'fetched') return { missing: fetched };
  const now = findElectron(folder, override);
  return now === undefined ? { missing: 'refused' } : { path: now };
}

function run(choice: Choice, passed: readonly string[]): void {
  switch (choice.kind) {
    case 'refused':
      process.exitCode = 1;
      return;
    case 'electron': {
      const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      follow(choice.path, [resolve(import.meta.dirname, '..'), ...sandbox, ...passed], {});
      return;
    }
    case 'portable': {
      const open = choice.open ? [] : ['--no-open'];
      const program = join(out, 'portable/portable.js');
      follow(process.execPath, [program, ...open, ...passed], { ANJUAN_BROWSER: ensureBrowser() });
    }
  }
}

/** The program's end is ours, and ours is the program's. */
function follow(command: string, args: readonly string[], env: Record<string, string>): void {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  child.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
  child.once('error', (error) => {
    console.error(`没有启动：${error.message}`);
    process.exitCode = 1;
  });
  // A terminal tells the child itself; a supervisor tells only us.
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGINT', () => undefined);
}

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Folder of the package `electron`. Found by its package.json: to import the package itself would start a download. */
export function electronPackage(): string {
  return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
}

/** The Electron program, if it is there. ELECTRON_OVERRIDE_DIST_PATH names an unzipped one elsewhere. */
export function findElectron(folder: string, override: string | undefined): string | undefined {
  const named = join(folder, 'path.txt');
  const program = existsSync(named) ? readFileSync(named, 'utf8').trim() : undefined;
  const path = override
    ? join(override, program ?? (process.platform === 'win32' ? 'electron.exe' : 'electron'))
    : program && join(folder, 'dist', program);
  return path && existsSync(path) ? path : undefined;
}

export type Fetched = 'fetched' | 'refused' | 'timed out';

/**
 * Lets the package fetch its program. Behind a silent firewall that hangs for ever, so after `limit` milliseconds the
 * script and whatever it started are killed hard.
 */
export function fetchElectron(folder: string, limit: number): Promise<Fetched> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', detached: true });
    const timer = setTimeout(() => {
      killTree(child.pid);
      resolve('timed out');
    }, limit);
    const end = (fetched: Fetched) => {
      clearTimeout(timer);
      resolve(fetched);
    };
    child.once('error', () => end('refused'));
    child.once('exit', (code) => end(code === 0 ? 'fetched' : 'refused'));
  });
}

function killTree(pid: number | undefined): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
  else process.kill(-pid, 'SIGKILL');
}

import { spawn } from 'node:child_process';
import { dirname } from 'node:path';

/** How a shell hands a file to the system. Resolves to false when the system has no program for it. */
export interface SystemOpener {
  open(path: string): Promise<boolean>;
  reveal(path: string): Promise<boolean>;
}

/** For the portable shell; Electron has its own. Arguments go straight to the program, never through a command line. */
export function systemOpener(platform: string): SystemOpener {
  switch (platform) {
    case 'win32':
      // explorer.exe answers 1 even when it succeeds.
      return {
        open: async (path) => (await run('explorer.exe', [path])) !== undefined,
        reveal: async (path) => (await run('explorer.exe', [`/select,${path}`])) !== undefined,
      };
    case 'darwin':
      return {
        open: async (path) => (await run('open', [path])) === 0,
        reveal: async (path) => (await run('open', ['-R', path])) === 0,
      };
    default:
      return {
        open: async (path) => (await run('xdg-open', [path])) === 0,
        reveal: async (path) => (await run('xdg-open', [dirname(path)])) === 0,
      };
  }
}

/** xdg-open may stay for as long as the program it started: what still runs after this time did start. */
const patience = 5_000;

/** Exit code, 0 for a program that still runs, undefined if it could not be started. */
function run(command: string, args: readonly string[]): Promise<number | undefined> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    const timer = setTimeout(() => resolve(0), patience);
    const answer = (code: number | undefined) => {
      clearTimeout(timer);
      resolve(code);
    };
    child.once('error', () => answer(undefined));
    child.once('exit', (code) => answer(code ?? 1));
    child.unref();
  });
}

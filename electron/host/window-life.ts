/** How long a window may be gone before the program follows it: a reload takes less. */
const grace = 5_000;
/** Some browsers are started by a launcher that ends at once; its window comes a little later. */
const launcherGrace = 30_000;

export type WindowEnd = 'window closed' | 'never opened';

export interface WindowLife {
  /** How many pages are connected, whenever that changes. */
  pages(open: number): void;
  /** The browser's process ended, or could not be started. */
  exited(code: number | undefined): void;
  readonly open: () => number;
  readonly end: Promise<WindowEnd>;
}

/**
 * Decides when the window is gone. The process of the browser alone does not tell: a launcher ends early, and Edge stays
 * in the background late. The page's event stream does, and the process only speeds it up.
 */
export function watchWindow(): WindowLife {
  let open = 0;
  let seen = false;
  let process: 'running' | 'ended' | 'launcher' | 'failed' = 'running';
  let timer: NodeJS.Timeout | undefined;
  let finish: (end: WindowEnd) => void = () => undefined;
  const end = new Promise<WindowEnd>((resolve) => {
    finish = resolve;
  });

  function judge(): void {
    clearTimeout(timer);
    if (open > 0) return;
    if (seen) timer = setTimeout(finish, process === 'ended' ? 0 : grace, 'window closed');
    else if (process === 'launcher') timer = setTimeout(finish, launcherGrace, 'never opened');
    else if (process === 'failed') finish('never opened');
  }

  return {
    pages(count) {
      open = count;
      seen ||= count > 0;
      judge();
    },
    exited(code) {
      // What ended before its window came was a launcher, and says nothing about the window's end.
      process = seen ? 'ended' : code === 0 ? 'launcher' : 'failed';
      judge();
    },
    open: () => open,
    end,
  };
}

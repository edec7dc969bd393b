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
  let running = true;
  let timer: NodeJS.Timeout | undefined;
  let finish: (end: WindowEnd) => void = () => undefined;
  const end = new Promise<WindowEnd>((resolve) => {
    finish = resolve;
  });

  function judge(launchFailed: boolean): void {
    clearTimeout(timer);
    if (open > 0) return;
    if (seen) timer = setTimeout(finish, running ? grace : 0, 'window closed');
    else if (!running) timer = setTimeout(finish, launchFailed ? 0 : launcherGrace, 'never opened');
  }

  return {
    pages(count) {
      open = count;
      seen ||= count > 0;
      judge(false);
    },
    exited(code) {
      running = false;
      judge(code !== 0);
    },
    open: () => open,
    end,
  };
}

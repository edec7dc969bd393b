import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory of a process in megabytes, without what it merely maps from files that others share. Linux only. */
function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  return kilobytes / 1024;
}

/** The processes of the browser on this profile that run pages; workers run in the process of their page. */
export function renderersOf(profile: string): number[] {
  const commands = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: commandOf(name) }));
  const browser = commands.find(
    ({ command }) => command.includes(`--user-data-dir=${profile}`) && !command.includes('--type='),
  );
  if (!browser) throw new Error('no browser on this profile');
  return commands
    .filter(({ pid, command }) => command.includes('--type=renderer') && comesFrom(pid, browser.pid))
    .map(({ pid }) => pid);
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function comesFrom(pid: number, ancestor: number): boolean {
  for (let at = pid; at > 1; ) {
    if (at === ancestor) return true;
    at = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${at}/status`, 'utf8'))?.[1] ?? 0);
  }
  return false;
}

const LOOK_MS = 50;

/** What each process held before the work and at most while it was done, looked at twenty times a second. */
export async function peakMemory<T>(
  pids: readonly number[],
  work: () => Promise<T>,
): Promise<{ result: T; before: readonly number[]; peaks: readonly number[] }> {
  const before = pids.map(residentMegabytes);
  const peaks = [...before];
  const look = () => {
    for (const [index, pid] of pids.entries()) {
      peaks[index] = Math.max(peaks[index] ?? 0, residentMegabytes(pid));
    }
  };
  const timer = setInterval(look, LOOK_MS);
  try {
    return { result: await work(), before, peaks };
  } finally {
    clearInterval(timer);
  }
}

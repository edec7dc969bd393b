import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory of a process in megabytes, without what it merely maps from files that others share. Linux only. */
function residentMegabytes(pid: number): number {
  return statusOf(pid, 'RssAnon') / 1024;
}

/** 0 for a process that has ended meanwhile. */
function statusOf(pid: number, line: 'RssAnon' | 'PPid'): number {
  const found = new RegExp(`^${line}:\\s+(\\d+)`, 'm').exec(fileOf(pid, 'status'));
  return Number(found?.[1] ?? 0);
}

/** The processes of the browser on this profile that run pages; workers run in the process of their page. */
export function renderersOf(profile: string): number[] {
  const commands = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: commandOf(Number(name)) }));
  const browser = commands.find(
    ({ command }) => command.includes(`--user-data-dir=${profile}`) && !command.includes('--type='),
  );
  if (!browser) throw new Error('no browser on this profile');
  return commands
    .filter(({ pid, command }) => command.includes('--type=renderer') && comesFrom(pid, browser.pid))
    .map(({ pid }) => pid);
}

function commandOf(pid: number): string {
  return fileOf(pid, 'cmdline').replaceAll('\0', ' ');
}

function fileOf(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

function comesFrom(pid: number, ancestor: number): boolean {
  for (let at = pid; at > 1; ) {
    if (at === ancestor) return true;
    at = statusOf(at, 'PPid');
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

import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';

export type FolderLock =
  | { readonly kind: 'held'; readonly release: () => void }
  | { readonly kind: 'busy'; readonly pid: number; readonly file: string };

/** One program per data folder: two would overwrite each other's settings and, later, each other's journal. */
export function lockFolder(root: string): FolderLock {
  const file = join(root, '正在使用.lock');
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
      return { kind: 'held', release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const owner = liveOwner(file);
    if (owner !== undefined) return { kind: 'busy', pid: owner, file };
    rmSync(file, { force: true });
  }
}

/** The process that holds the lock, unless it died. After a power cut its number may belong to another program. */
function liveOwner(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    const bootedAt = performance.timeOrigin + performance.now() - uptime() * 1000;
    if (!Number.isInteger(pid) || pid <= 0 || statSync(file).mtimeMs < bootedAt) return undefined;
    return isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

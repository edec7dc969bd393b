import { spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { tempDir } from '../temp-dir.ts';

/** A disk of its own with `size` (as in `1m`), or undefined where nobody may mount one. */
export function smallDisk(size: string): string | undefined {
  const dir = tempDir();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', dir]);
  if (status !== 0) {
    console.warn(
      'SKIPPED: no small disk could be mounted (needs root on Linux); a full disk is not tested here',
    );
    return undefined;
  }
  onTestFinished(() => void spawnSync('umount', ['-l', dir]));
  return dir;
}

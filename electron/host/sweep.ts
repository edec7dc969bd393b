import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Deletes what a killed program left half written: files of this name that are at least `age` milliseconds old. */
export async function sweep(dir: string, temporary: RegExp, age = 0): Promise<void> {
  const names = await readdir(dir).catch(() => []);
  const latest = performance.timeOrigin + performance.now() - age;
  for (const name of names.filter((name) => temporary.test(name))) {
    const path = join(dir, name);
    const left = await stat(path).catch(() => undefined);
    if (left && (age === 0 || left.mtimeMs < latest)) await rm(path, { force: true }).catch(() => undefined);
  }
}

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const top = resolve(import.meta.dirname, '..');
export const out = join(top, 'build/out');

const sources = [
  'electron',
  'renderer',
  'shared',
  'build/vite.config.ts',
  'package.json',
  'package-lock.json',
];
const results = ['page/index.html', 'main/main.js', 'portable/portable.js', 'preload/preload.cjs'];

/** Builds when there is no build, or when a source is newer than it. */
export function buildIfNeeded(): void {
  if (isFresh()) return;
  console.log('正在构建程序…');
  const vite = join(top, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(
    process.execPath,
    [vite, 'build', '-c', 'build/vite.config.ts', '--logLevel', 'warn'],
    { cwd: top, stdio: 'inherit' },
  );
  if (status !== 0) throw new Error('构建没有成功，原因见上。');
}

function isFresh(): boolean {
  const built = results.map((name) => join(out, name));
  if (!built.every((path) => existsSync(path))) return false;
  const oldest = Math.min(...built.map((path) => statSync(path).mtimeMs));
  return sources.every((name) => newest(join(top, name)) <= oldest);
}

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const times = readdirSync(path).map((name) => newest(join(path, name)));
  return Math.max(stat.mtimeMs, ...times);
}

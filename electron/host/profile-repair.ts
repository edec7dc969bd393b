import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { codeOf, whyNotWritten } from './file-trouble.ts';
import { wholeLength } from './leveldb-log.ts';
import { localStamp } from './local-stamp.ts';

const storeName = /\.indexeddb\.leveldb$/;
const logName = /^(\d+)\.log$/;
const copiesKept = 20;

/**
 * Against Chromium's silent wipe, before it opens the profile: a kill tears the last record of a log that Chromium appends to
 * after the next start, and the start after that takes it for damaged and begins an empty database, without a word
 * (google/leveldb#1287). So what is torn is cut off and kept in `keptIn`. Both logs of a store are looked at: the newest
 * `.log` and the manifest. Stores of other kinds (SQLite) are left alone. Gives one Chinese sentence per cut.
 */
export function repairProfile(profile: string, keptIn: string): readonly string[] {
  return storesOf(profile).flatMap((store) => logsOf(store).flatMap((log) => repair(log, keptIn)));
}

/** Electron has IndexedDB in the profile itself, Chromium in the profile's `Default`. */
function storesOf(profile: string): readonly string[] {
  return [join(profile, 'IndexedDB'), join(profile, 'Default/IndexedDB')].flatMap((dir) =>
    namesIn(dir).flatMap((name) => (storeName.test(name) ? [join(dir, name)] : [])),
  );
}

function logsOf(store: string): readonly string[] {
  const number = (name: string) => Number(logName.exec(name)?.[1]);
  const newest = namesIn(store)
    .filter((name) => logName.test(name))
    .sort((one, other) => number(one) - number(other))
    .at(-1);
  return [newest, manifestOf(store)].flatMap((name) => (name === undefined ? [] : [join(store, name)]));
}

function manifestOf(store: string): string | undefined {
  const named = readIfThere(join(store, 'CURRENT'))?.toString('latin1') ?? '';
  return /^(MANIFEST-\d+)\n$/.exec(named)?.[1];
}

function repair(log: string, keptIn: string): readonly string[] {
  const bytes = readIfThere(log);
  if (bytes === undefined) return [];
  const whole = wholeLength(bytes);
  if (whole === bytes.byteLength) return [];
  const kept = keep(bytes.subarray(whole), `${localStamp()}-${basename(log)}-${whole}`, keptIn);
  const torn = `浏览器数据库的日志“${basename(log)}”末尾有 ${bytes.byteLength - whole} 字节没有写完`;
  try {
    cut(log, whole);
    return [`${torn}，已在打开前截去${kept ? '并另存' : ''}，以免整个数据库被清空。`];
  } catch (error) {
    return [whyNotWritten(`${torn}，但没有能截去`, log, error)];
  }
}

/** Best effort: on a full disk the cut matters more than its remains. */
function keep(bytes: Uint8Array, name: string, dir: string): boolean {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    const old = readdirSync(dir)
      .sort()
      .slice(0, -(copiesKept - 1));
    for (const copy of old) rmSync(join(dir, copy), { force: true });
    writeFileSync(join(dir, name), bytes, { mode: 0o600, flush: true });
    return true;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return false;
  }
}

function cut(path: string, length: number): void {
  const file = openSync(path, 'r+');
  try {
    ftruncateSync(file, length);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function namesIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return [];
  }
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}

/**
 * True while a browser that outlived our program still has the profile open: then its logs are being written, and nobody
 * may cut them. Chromium's own mark: a link `SingletonLock` to `host-pid`, on Windows a file held open.
 */
export function isProfileOpen(profile: string, platform: string = process.platform): boolean {
  if (platform === 'win32') return isHeld(join(profile, 'lockfile'));
  try {
    const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
    process.kill(pid, 0);
    // After a power cut the number may belong to any other program; where the system tells, ask it.
    const command = readIfThere(`/proc/${pid}/cmdline`);
    return command === undefined || command.toString().includes(profile);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function isHeld(path: string): boolean {
  try {
    closeSync(openSync(path, 'r'));
    return false;
  } catch (error) {
    return codeOf(error) !== 'ENOENT';
  }
}

import { existsSync, readFileSync } from 'node:fs';
import type * as promises from 'node:fs/promises';
import { relative } from 'node:path';
import type { DiskStep } from './disk-model.ts';

type FileHandle = promises.FileHandle;

/** The watched folder and what was asked of the disk in it. */
export interface Recording {
  readonly root: string;
  readonly steps: DiskStep[];
}

let recording: Recording | undefined;

export function record(root: string): Recording {
  recording = { root, steps: [] };
  return recording;
}

export function stopRecording(): void {
  recording = undefined;
}

/** Number of the file that stands under a path now. */
const numbers = new Map<string, number>();
let lastNumber = 0;

function inside(path: unknown): string | undefined {
  if (recording === undefined || typeof path !== 'string') return undefined;
  const found = relative(recording.root, path);
  return found.startsWith('..') ? undefined : found;
}

function note(step: DiskStep): void {
  recording?.steps.push(step);
}

/** The calls of electron/host that write, made and written down. Everything else passes through. */
export function recorded(real: typeof promises) {
  const open = async (path: string, flags: string, mode?: number): Promise<FileHandle> => {
    const place = inside(path);
    const handle = await real.open(path, flags, mode);
    if (place === undefined) return handle;
    if ((await handle.stat()).isDirectory()) {
      return noting(handle, { sync: async () => note({ kind: 'syncFolder', path: place }) });
    }
    if (flags === 'wx') noteNew(place);
    const file = numbers.get(place);
    if (file === undefined) throw new Error(`opened a file that nobody made: ${place}`);
    return noting(handle, callsOf(file));
  };
  const rename = async (from: string, to: string): Promise<void> => {
    await real.rename(from, to);
    const [old, wanted] = [inside(from), inside(to)];
    if (old === undefined || wanted === undefined) return;
    note({ kind: 'rename', from: old, to: wanted });
    const file = numbers.get(old);
    if (file !== undefined) numbers.set(wanted, file);
    numbers.delete(old);
  };
  const rm = async (path: string, options?: Parameters<typeof promises.rm>[1]): Promise<void> => {
    await real.rm(path, options);
    const place = inside(path);
    if (place !== undefined && numbers.delete(place)) note({ kind: 'remove', path: place });
  };
  const mkdir = async (path: string, options?: { recursive?: boolean; mode?: number }) => {
    const place = inside(path);
    const isNew = !existsSync(path);
    await real.mkdir(path, options);
    if (place !== undefined && isNew) note({ kind: 'folder', path: place });
  };
  const copyFile = async (from: string, to: string, mode?: number): Promise<void> => {
    await real.copyFile(from, to, mode);
    const place = inside(to);
    if (place === undefined) return;
    note({ kind: 'write', file: noteNew(place), at: 0, bytes: readFileSync(to) });
  };
  return { ...real, open, rename, rm, copyFile, mkdir };
}

function noteNew(path: string): number {
  const file = ++lastNumber;
  numbers.set(path, file);
  note({ kind: 'create', path, file });
  return file;
}

type Calls = Readonly<Partial<Record<PropertyKey, (...args: unknown[]) => Promise<void>>>>;

/** The handle itself; after each of these calls has been made, it is written down. */
function noting(handle: FileHandle, calls: Calls): FileHandle {
  return new Proxy(handle, {
    get(target, key) {
      const made: unknown = Reflect.get(target, key, target);
      if (typeof made !== 'function') return made;
      const call = calls[key];
      if (!call) return made.bind(target);
      return async (...args: unknown[]) => {
        const answer: unknown = await made.apply(target, args);
        await call(...args);
        return answer;
      };
    },
  });
}

function callsOf(file: number): Calls {
  const sync = async () => note({ kind: 'sync', file });
  return {
    sync,
    datasync: sync,
    async write(bytes, from, length, at) {
      if (!(bytes instanceof Uint8Array) || typeof from !== 'number' || typeof length !== 'number') {
        throw new Error('a write of a kind that is not recorded');
      }
      if (typeof at !== 'number') throw new Error('a write without a place');
      note({ kind: 'write', file, at, bytes: Uint8Array.from(bytes.subarray(from, from + length)) });
    },
    async truncate(length) {
      note({ kind: 'truncate', file, length: typeof length === 'number' ? length : 0 });
    },
    async writeFile() {
      throw new Error('a write of a kind that is not recorded');
    },
  };
}

import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './file-trouble.ts';

/** Makes a new name itself durable. Windows cannot open a folder and needs no such thing. */
export async function syncFolder(dir: string): Promise<void> {
  let handle: FileHandle;
  try {
    handle = await open(dir, 'r');
  } catch {
    return;
  }
  await handle.sync().catch(() => undefined);
  await handle.close();
}

/**
 * Makes a folder in the data folder, which no other user of the machine may read, and makes its name durable. Never the data
 * folder itself: if that was taken away, another one in its place would be in the way when it comes back.
 */
export async function makeFolderDurably(dir: string): Promise<void> {
  try {
    await mkdir(dir, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  await syncFolder(dirname(dir));
}

/** Writes all of `bytes` at `position`; a single write may stop half-way. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.byteLength; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.byteLength - done, position + done);
    done += bytesWritten;
  }
}

/** On Windows a virus scanner holds a new file for a moment, and the rename is refused meanwhile. */
const busy = new Set(['EPERM', 'EBUSY', 'EACCES']);
const waits = [20, 100, 400, 1000];

/** Gives a finished file its name, replacing what was there, and makes the name durable. */
export async function renameDurably(
  from: string,
  to: string,
  platform: string = process.platform,
  move: (from: string, to: string) => Promise<void> = rename,
): Promise<void> {
  for (const wait of [...(platform === 'win32' ? waits : []), undefined]) {
    try {
      await move(from, to);
      break;
    } catch (error) {
      if (wait === undefined || !busy.has(codeOf(error) ?? '')) throw error;
      await pause(wait);
    }
  }
  await syncFolder(dirname(to));
}

/** The whole file or nothing of it: temporary name, flush, rename. */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${randomBytes(8).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await writeAll(handle, bytes, 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameDurably(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** A copy under a temporary name first, flushed and looked at: a stick that is pulled out leaves nothing half. */
export async function copyDurably(
  source: string,
  temporary: string,
  target: string,
  isWhole: (path: string) => Promise<boolean>,
): Promise<void> {
  try {
    await copyFile(source, temporary, constants.COPYFILE_EXCL);
    const handle = await open(temporary, 'r+');
    await handle.sync().finally(() => handle.close());
    if (!(await isWhole(temporary))) throw Object.assign(new Error('differs'), { code: 'EIO' });
    await renameDurably(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

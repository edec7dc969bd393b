import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './file-trouble.ts';

/** Bytes that this program can still write where `dir` is, or where it was if it is gone. */
export async function freeBytes(dir: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(dir);
    return bavail * bsize;
  } catch (error) {
    if (codeOf(error) === undefined || dirname(dir) === dir) throw error;
    return freeBytes(dirname(dir));
  }
}

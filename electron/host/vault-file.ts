import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostApi, Outcome } from '#shared/host-api.ts';
import { writeAtomically } from './durable-file.ts';
import { codeOf, Unreadable, whyNotRead, whyNotWritten } from './file-trouble.ts';
import { openTurns } from './in-turn.ts';

export interface VaultFile {
  read: HostApi['readVault'];
  write: HostApi['writeVault'];
}

/** FIXED FOR EVER: without this file nothing of the desk can be read. */
const fileName = '钥匙.json';

/**
 * The wrapped keys in the data folder, with the version before beside it as `.bak`. If the file is gone or is no JSON any
 * more, the version before is given; a file that is there and cannot be read is never taken for a first run.
 */
export function openVaultFile(root: string): VaultFile {
  const inTurn = openTurns();
  const path = join(root, fileName);
  const bak = `${path}.bak`;

  async function read(): Promise<Uint8Array<ArrayBuffer> | null> {
    const [now, before] = [await load(path), await load(bak)];
    const whole = [now, before].find((bytes) => bytes !== undefined && isJson(bytes));
    if (whole !== undefined) return whole;
    if (now === undefined && before === undefined) return null;
    throw new Unreadable(`钥匙文件“${path}”已损坏，请用快照文件夹或备份中的同名文件替换后重试。`);
  }

  async function write(bytes: Uint8Array): Promise<Outcome<null>> {
    try {
      const before = await load(path);
      // Only a good version may push out the one before it.
      if (before !== undefined && isJson(before)) await writeAtomically(bak, before);
      await writeAtomically(path, bytes);
      return { kind: 'done', value: null };
    } catch (error) {
      if (error instanceof Unreadable) return { kind: 'refused', message: error.message };
      return { kind: 'refused', message: whyNotWritten('钥匙文件没有写入', root, error) };
    }
  }

  return { read: () => inTurn(read), write: (bytes) => inTurn(() => write(bytes)) };
}

/** Undefined if there is no such file. */
async function load(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new Unreadable(whyNotRead('钥匙文件', path, error));
  }
}

function isJson(bytes: Uint8Array): boolean {
  try {
    return typeof JSON.parse(new TextDecoder().decode(bytes)) === 'object';
  } catch {
    return false;
  }
}

import { readdir, readFile, stat } from 'node:fs/promises';
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

const copyName = /^钥匙-[\w-]{0,64}\.json$/;

/**
 * The wrapped keys in the data folder, with the version before beside it as `.bak` and copies among the snapshots. If the
 * file is gone or is no JSON any more, the next of these is given; a file that is there and cannot be read is never taken
 * for a first run.
 */
export function openVaultFile(root: string, snapshots: string): VaultFile {
  const inTurn = openTurns();
  const path = join(root, fileName);
  const bak = `${path}.bak`;

  async function read(): Promise<Uint8Array<ArrayBuffer> | null> {
    let found = false;
    for (const file of [path, bak, ...(await copiesIn(snapshots))]) {
      const bytes = await load(file);
      if (bytes !== undefined && isJson(bytes)) return bytes;
      found ||= bytes !== undefined;
    }
    if (!found) return null;
    throw new Unreadable(`钥匙文件“${path}”已损坏，请把备份的钥匙文件放到此处后重试。`);
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

/**
 * Puts a copy of the wrapped keys beside snapshots that are sealed for them: the data folder may be lost and only the stick
 * be left, and without the keys its snapshots are worth nothing.
 */
export async function keepKeysBeside(dir: string, keyId: string, bytes: Uint8Array): Promise<void> {
  const path = join(dir, `钥匙-${keyId}.json`);
  const there = await load(path);
  if (there === undefined || !Buffer.from(bytes).equals(there)) await writeAtomically(path, bytes);
}

/** The newest first. */
async function copiesIn(dir: string): Promise<readonly string[]> {
  const names = await readdir(dir).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw new Unreadable(whyNotRead('快照文件夹', dir, error));
  });
  const copies = await Promise.all(
    names
      .filter((name) => copyName.test(name))
      .map(async (name) => ({ path: join(dir, name), time: (await stat(join(dir, name))).mtimeMs })),
  );
  return copies.sort((one, other) => other.time - one.time).map(({ path }) => path);
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

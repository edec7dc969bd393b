import { readdir, readFile, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { HostApi, Outcome } from '#shared/host-api.ts';
import { writeAtomically } from './durable-file.ts';
import { codeOf, Unreadable, whyNotRead, whyNotWritten } from './file-trouble.ts';
import { openTurns } from './in-turn.ts';

export interface VaultFile {
  read: HostApi['readVault'];
  write: HostApi['writeVault'];
  /**
   * Puts a copy of the wrapped keys beside snapshots that are sealed for them: the data folder may be lost and only the
   * stick be left, and without the keys its snapshots are worth nothing.
   */
  copyTo(dir: string, keyId: string): Promise<void>;
}

/** FIXED FOR EVER: without this file nothing of the desk can be read. */
const fileName = '钥匙.json';

const copyName = /^钥匙-[\w-]{0,64}\.json$/;

/**
 * The wrapped keys in the data folder, the same once more beside it as `.bak`, and copies among the snapshots. If the file
 * is gone or is no JSON any more, the next of these is given; a file that is there and cannot be read is never taken for a
 * first run. No older version is kept anywhere: it would let a removed operator in again, and on a desk that got its first
 * passphrase it holds the data key in the open.
 * @param secondFolder '' for none
 */
export function openVaultFile(root: string, snapshots: string, secondFolder: () => string): VaultFile {
  const inTurn = openTurns();
  const path = join(root, fileName);
  const bak = `${path}.bak`;

  async function read(): Promise<Uint8Array<ArrayBuffer> | null> {
    let found = false;
    for (const file of [path, bak, ...(await copiesIn(snapshots))]) {
      const bytes = await load(file);
      if (bytes !== undefined && isJson(bytes)) {
        // A kill or an older program may have left an older version here.
        if (file === path) await refresh([bak, ...copyNames(bytes, [snapshots])], bytes);
        return bytes;
      }
      found ||= bytes !== undefined;
    }
    if (!found) return null;
    throw new Unreadable(`钥匙文件“${path}”已损坏，请把备份的钥匙文件放到此处后重试。`);
  }

  async function write(bytes: Uint8Array): Promise<Outcome<null>> {
    try {
      await writeAtomically(path, bytes);
      if (!same(bytes, await load(path))) throw Object.assign(new Error('differs'), { code: 'EIO' });
    } catch (error) {
      if (error instanceof Unreadable) return { kind: 'refused', message: error.message };
      return { kind: 'refused', message: whyNotWritten('钥匙文件没有写入', root, error) };
    }
    // The new keys are in force: to refuse now would leave a new recovery code that nobody has been shown.
    await ifReachable(() => writeAtomically(bak, bytes));
    const second = secondFolder();
    await refresh(copyNames(bytes, isAbsolute(second) ? [snapshots, second] : [snapshots]), bytes);
    return { kind: 'done', value: null };
  }

  async function copyTo(dir: string, keyId: string): Promise<void> {
    const bytes = await read();
    if (bytes === null) return;
    const copy = copyPath(dir, keyId);
    if (!same(bytes, await load(copy))) await writeAtomically(copy, bytes);
  }

  return {
    read: () => inTurn(read),
    write: (bytes) => inTurn(() => write(bytes)),
    copyTo: (dir, keyId) => inTurn(() => copyTo(dir, keyId)),
  };
}

function copyPath(dir: string, keyId: string): string {
  return join(dir, `钥匙-${keyId}.json`);
}

/** Where copies of this vault may lie. */
function copyNames(vault: Uint8Array, dirs: readonly string[]): readonly string[] {
  const keyId = keyIdOf(vault);
  return keyId === undefined ? [] : dirs.map((dir) => copyPath(dir, keyId));
}

/** Brings the files that are there to this version. */
async function refresh(files: readonly string[], bytes: Uint8Array): Promise<void> {
  for (const file of files) {
    await ifReachable(async () => {
      const there = await load(file);
      if (there !== undefined && !same(bytes, there)) await writeAtomically(file, bytes);
    });
  }
}

/**
 * A file that cannot be reached now is brought up later: `.bak` at the next start, a copy (on a stick that is not in) by the
 * next snapshot that goes there.
 */
async function ifReachable(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Unreadable) && codeOf(error) === undefined) throw error;
  }
}

function same(bytes: Uint8Array, there: Uint8Array | undefined): boolean {
  return there !== undefined && Buffer.from(bytes).equals(there);
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
  return typeof parsed(bytes) === 'object';
}

function keyIdOf(bytes: Uint8Array): string | undefined {
  const vault = parsed(bytes);
  if (typeof vault !== 'object' || vault === null || !('keyId' in vault)) return undefined;
  return typeof vault.keyId === 'string' && /^[\w-]{1,64}$/.test(vault.keyId) ? vault.keyId : undefined;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

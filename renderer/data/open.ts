import Dexie from 'dexie';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { AnjuanDatabase } from './database.ts';
import { currentVersion, migrations } from './migrations/index.ts';
import type { Keyring } from './vault/keyring.ts';

/** Dexie writes its version times ten as the native one. */
const NATIVE_FACTOR = 10;

/** Chromium often answers the first try after a crash with "Internal error opening backing store"; a retry cures it. */
const RETRY_AFTER_MS = [300, 1500];

/** The stored version of a database, 0 if there is none. Dexie itself opens newer databases without a word. */
export async function storedVersion(name: string): Promise<number> {
  const all = await patiently(() => indexedDB.databases());
  return (all.find((entry) => entry.name === name)?.version ?? 0) / NATIVE_FACTOR;
}

/** Tries again after a while; the last failure is the caller's. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const wait of RETRY_AFTER_MS) {
    try {
      return await work();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return work();
}

/** The store as an older program left it, or undefined if there is none or it is as this program writes it. */
export async function openAsItWas(name: string, keyring: Keyring): Promise<AnjuanDatabase | undefined> {
  const version = await storedVersion(name);
  if (version === 0 || version >= currentVersion) return undefined;
  const steps = migrations.filter((step) => step.version <= version);
  const database = new AnjuanDatabase(name, keyring, steps);
  await database.open();
  return database;
}

/** Opens the database, or refuses one that a newer program has written: it is neither opened nor overwritten. */
export async function openDatabase(name: string, keyring: Keyring): Promise<Result<AnjuanDatabase>> {
  const version = await storedVersion(name);
  if (version > currentVersion) {
    return refuseAt(
      `案卷数据由较新版本的程序写入（数据第${version}版，本程序只识第${currentVersion}版）。数据未作任何改动，请安装新版程序后再打开。`,
    );
  }
  return ok(
    await patiently(async () => {
      const database = new AnjuanDatabase(name, keyring);
      try {
        await database.open();
        return database;
      } catch (error) {
        database.close();
        throw error;
      }
    }),
  );
}

/** The browser could not read or write its store; anything else that goes wrong is a bug. */
export function isStoreTrouble(error: unknown): boolean {
  return error instanceof DOMException || error instanceof Dexie.DexieError;
}

import { readdirSync, statSync, truncateSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Runs in the page: adds rows to a store of its own, one strict transaction each, and tells how many there are. */
export async function addRows(rows: number): Promise<number> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const opening = indexedDB.open('wipe', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
  const database = await answer(opening);
  for (let row = 0; row < rows; row += 1) {
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
    await answer(transaction.objectStore('rows').add({ row, text: '记录'.repeat(100) }));
  }
  const count = await answer(database.transaction('rows').objectStore('rows').count());
  database.close();
  return count;
}

/**
 * Cuts one byte off the newest log of the profile, as a kill does. Gives its name, or undefined where this browser keeps
 * IndexedDB in SQLite, which does not have the fault.
 */
export function tearNewestLog(profile: string): string | undefined {
  const stores = join(profile, 'Default/IndexedDB');
  const store = readdirSync(stores).find((name) => name.endsWith('.indexeddb.leveldb'));
  if (store === undefined) {
    console.warn('SKIPPED: this browser does not keep IndexedDB in LevelDB');
    return undefined;
  }
  const logs = readdirSync(join(stores, store)).filter((name) => name.endsWith('.log'));
  const log = join(stores, store, logs.sort().at(-1) ?? '');
  truncateSync(log, statSync(log).size - 1);
  return basename(log);
}

import { open, seal } from './codec.ts';
import type { AnjuanDatabase, StoredCache } from './database.ts';
import { Unreadable } from './vault/cipher.ts';

/**
 * Search text kept sealed in the store, so that it is there at once after unlocking. It is nobody's record: it can be
 * made again from the rows, so it is no change, stands in no snapshot, and may be lost or thrown away at any time.
 */
export interface KeptText<T> {
  /** The newest change that went into it. */
  readonly seq: number;
  readonly content: T;
}

/** @param form raised whenever `content` is made in another way: what an older program kept is then not read */
export async function keepSearchText<T>(
  database: AnjuanDatabase,
  id: string,
  form: number,
  { seq, content }: KeptText<T>,
): Promise<void> {
  const stored = await database.changes.where('seq').equals(seq).first();
  if (!stored) return;
  const columns = { id, seq, hash: stored.hash };
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const payload = await seal(database.keyring, 'caches', columns, bytes, form);
  await database.caches.put({ ...columns, payload });
}

/** Undefined if there is none, or if the store has gone another way since (a restore from elsewhere, a rebuild). */
export async function readSearchText<T>(
  database: AnjuanDatabase,
  id: string,
  form: number,
): Promise<KeptText<T> | undefined> {
  const kept: StoredCache | undefined = await database.caches.get(id);
  const change = kept && (await database.changes.where('seq').equals(kept.seq).first());
  if (!kept || change?.hash !== kept.hash) return undefined;
  const opened = await open(database.keyring, 'caches', kept).catch((error: unknown) => {
    if (error instanceof Unreadable) return undefined;
    throw error;
  });
  if (opened?.version !== form) return undefined;
  const content: T = JSON.parse(new TextDecoder().decode(opened.bytes));
  return { seq: kept.seq, content };
}

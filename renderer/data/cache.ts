import { open, seal } from './codec.ts';
import type { AnjuanDatabase, StoredCache } from './database.ts';
import { Unreadable } from './vault/cipher.ts';

/**
 * What takes long to work out, kept sealed in the store, so that it is there at once after unlocking: the text for
 * searching, the row counts of the last start. It is nobody's record: it can be made again, so it is no change, stands in
 * no snapshot, and may be lost or thrown away at any time.
 * It lies in pieces, because text and sealed bytes of a large store at once would need many times its memory. The first
 * piece has the plain id and is written last: pieces of two times never pass for one.
 */
interface FirstPiece<T> {
  readonly pieces: number;
  readonly piece: T;
}

const idOfPiece = (id: string, index: number) => (index === 0 ? id : `${id}/${index}`);

/**
 * @param form raised whenever the pieces are made in another way: what an older program kept is then not read
 * @param seq the newest change that went into them
 * @param pieces at least one
 */
export async function keepInCache<T>(
  database: AnjuanDatabase,
  id: string,
  form: number,
  seq: number,
  pieces: Iterable<T>,
): Promise<void> {
  const stored = await database.changes.where('seq').equals(seq).first();
  if (!stored) return;
  const { hash } = stored;
  const put = async (index: number, content: unknown) => {
    const columns = { id: idOfPiece(id, index), seq, hash };
    const bytes = new TextEncoder().encode(JSON.stringify(content));
    const payload = await seal(database.keyring, 'caches', columns, bytes, form);
    await database.caches.put({ ...columns, payload });
  };
  await database.caches.where('id').startsWith(`${id}/`).delete();
  let first: T | undefined;
  let count = 0;
  for (const piece of pieces) {
    if (count === 0) first = piece;
    else await put(count, piece);
    count++;
  }
  await put(0, { pieces: count, piece: first });
}

/**
 * Gives the pieces one after another; how many changes are in them, or undefined if there are none, if one cannot be read,
 * or if the store has gone another way since (a restore from elsewhere, a rebuild): what was given until then is void.
 */
export async function readFromCache<T>(
  database: AnjuanDatabase,
  id: string,
  form: number,
  take: (piece: T) => void,
): Promise<number | undefined> {
  const kept = await database.caches.get(id);
  const change = kept && (await database.changes.where('seq').equals(kept.seq).first());
  if (!kept || change?.hash !== kept.hash) return undefined;
  const first = await openPiece<FirstPiece<T>>(database, kept, form);
  if (!first) return undefined;
  take(first.piece);
  for (let index = 1; index < first.pieces; index++) {
    const next = await database.caches.get(idOfPiece(id, index));
    const piece = next?.hash === kept.hash ? await openPiece<T>(database, next, form) : undefined;
    if (piece === undefined) return undefined;
    take(piece);
  }
  return kept.seq;
}

async function openPiece<T>(
  { keyring }: AnjuanDatabase,
  kept: StoredCache,
  form: number,
): Promise<T | undefined> {
  const opened = await open(keyring, 'caches', kept).catch((error: unknown) => {
    if (error instanceof Unreadable) return undefined;
    throw error;
  });
  if (opened?.version !== form) return undefined;
  const content: T = JSON.parse(new TextDecoder().decode(opened.bytes));
  return content;
}

import { openRow, sealRow } from './codec.ts';
import type { AnjuanDatabase, StoredDraft } from './database.ts';
import type { Desk } from './desk.ts';
import { currentVersion } from './migrations/index.ts';
import { Unreadable } from './vault/cipher.ts';

/**
 * Half-typed forms. They are nobody's record yet, so they are not changes and do not enter the log; they survive the
 * window, and end when the form is saved or thrown away. Each operator has drafts of an own; one that 0.2 or before has left
 * is taken over by whoever opens its form first.
 */
export interface Draft {
  /** The form: `new:interview`, `case:<id>:签发` … */
  readonly id: string;
  /** ISO instant of the last key stroke stored. */
  readonly at: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** What stood in these fields when they were typed over; missing in drafts of 0.3.0 or before. */
  readonly over?: Readonly<Record<string, unknown>>;
}

/** Whose drafts, and where. */
export type DraftDesk = Pick<Desk, 'database' | 'operator'>;

const BETWEEN = '|';

function placeOf({ operator }: DraftDesk, form: string): string {
  return operator === undefined ? form : operator + BETWEEN + form;
}

export async function keepDraft(desk: DraftDesk, draft: Draft): Promise<void> {
  const { database } = desk;
  const id = placeOf(desk, draft.id);
  const payload = await sealRow(database.keyring, 'drafts', { id }, draft, currentVersion);
  await database.drafts.put({ id, payload });
}

/** The draft of a form; `unreadable` if what was kept can no longer be opened: it is thrown away. */
export async function readDraft(desk: DraftDesk, form: string): Promise<Draft | 'unreadable' | undefined> {
  const { drafts } = desk.database;
  const own = await drafts.get(placeOf(desk, form));
  if (own) return opened(desk.database, own);
  const left = await drafts.get(form);
  if (!left) return undefined;
  const draft = await opened(desk.database, left);
  if (draft !== 'unreadable') await keepDraft(desk, draft);
  await drafts.delete(form);
  return draft;
}

export interface DraftShelf {
  readonly drafts: readonly Draft[];
  /** How many could no longer be opened and were thrown away. */
  readonly unreadable: number;
}

export async function listDrafts(desk: DraftDesk): Promise<DraftShelf> {
  const { database } = desk;
  const stored = await database.drafts.toArray();
  const mine = stored.filter(({ id }) => !id.includes(BETWEEN) || id.startsWith(placeOf(desk, '')));
  const all = await Promise.all(mine.map((row) => opened(database, row)));
  const drafts = all.filter((draft) => draft !== 'unreadable');
  return { drafts, unreadable: all.length - drafts.length };
}

/** A damaged draft must not keep its form, or the page that lists it, from opening. */
async function opened(database: AnjuanDatabase, stored: StoredDraft): Promise<Draft | 'unreadable'> {
  try {
    return await openRow<Draft>(database.keyring, 'drafts', stored);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    await database.drafts.delete(stored.id);
    return 'unreadable';
  }
}

export async function dropDraft(desk: DraftDesk, form: string): Promise<void> {
  await desk.database.drafts.delete(placeOf(desk, form));
}

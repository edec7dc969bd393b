import { openRow, sealRow } from './codec.ts';
import type { AnjuanDatabase } from './database.ts';
import { currentVersion } from './migrations/index.ts';

/**
 * Half-typed forms. They are nobody's record yet, so they are not changes and do not enter the log; they survive the
 * window, and end when the form is saved or thrown away.
 */
export interface Draft {
  /** The form: `new:interview`, `case:<id>:签发` … */
  readonly id: string;
  /** ISO instant of the last key stroke stored. */
  readonly at: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export async function keepDraft(database: AnjuanDatabase, draft: Draft): Promise<void> {
  const payload = await sealRow(database.keyring, 'drafts', { id: draft.id }, draft, currentVersion);
  await database.drafts.put({ id: draft.id, payload });
}

export async function readDraft(database: AnjuanDatabase, id: string): Promise<Draft | undefined> {
  const stored = await database.drafts.get(id);
  return stored ? openRow<Draft>(database.keyring, 'drafts', stored) : undefined;
}

export async function listDrafts(database: AnjuanDatabase): Promise<Draft[]> {
  const stored = await database.drafts.toArray();
  return Promise.all(stored.map((row) => openRow<Draft>(database.keyring, 'drafts', row)));
}

export async function dropDraft(database: AnjuanDatabase, id: string): Promise<void> {
  await database.drafts.delete(id);
}

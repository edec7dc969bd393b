import type { Desk } from '#renderer/data/desk.ts';
import { openDatabase } from '#renderer/data/open.ts';
import type { Keyring } from '#renderer/data/vault/keyring.ts';
import { ok, type Result } from '#shared/result.ts';

/** A desk as it can be told across the border of a worker. Its keys cannot be read out there either. */
export interface DeskName {
  readonly database: string;
  readonly keyring: Keyring;
  readonly node: string;
  readonly by: string;
  readonly operator?: string;
  readonly formerly?: readonly string[];
  readonly practice: boolean;
}

export function nameOf({ database, node, by, operator, formerly, practice }: Desk): DeskName {
  return {
    database: database.name,
    keyring: database.keyring,
    node,
    by,
    ...(operator === undefined ? {} : { operator }),
    ...(formerly === undefined ? {} : { formerly }),
    practice,
  };
}

/**
 * The same desk in a worker. It has no journal: the page's keeper picks up what is committed here. Nor does it know why
 * nothing may be written now: whoever asks a worker to write asks the desk before.
 */
export async function openNamed({ database, keyring, ...rest }: DeskName): Promise<Result<Desk>> {
  const opened = await openDatabase(database, keyring);
  return opened.ok ? ok({ ...rest, database: opened.value }) : opened;
}

import type { HostApi } from '#shared/host-api.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { openAsItWas } from '../open.ts';
import { headSeq } from '../queries/changes.ts';
import type { Keyring } from '../vault/keyring.ts';
import { framesOf, snapshotHead } from './frames.ts';
import { makeSnapshot } from './make.ts';

/**
 * A store of an older program is put into a snapshot as it is, before this one changes its layout: the older program can
 * still read that. If it cannot be made, the store is not opened and so not changed.
 * @param at ISO instant
 */
export async function snapshotBeforeMigration(
  name: string,
  keyring: Keyring,
  host: Pick<HostApi, 'beginSnapshot' | 'appendSnapshot' | 'finishSnapshot'>,
  at: string,
): Promise<Result<null>> {
  const database = await openAsItWas(name, keyring);
  if (!database) return ok(null);
  try {
    if ((await headSeq(database)) === 0) return ok(null);
    const head = await snapshotHead(database, at, 'beforeMigration');
    const made = await makeSnapshot(head, framesOf(database, head), host);
    if (made.ok) return ok(null);
    return refuseAt(`升级数据库之前的快照没有做成，数据未作任何改动。${made.problems[0]?.message ?? ''}`);
  } finally {
    database.close();
  }
}

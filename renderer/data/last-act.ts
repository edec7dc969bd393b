import type { Change } from '#shared/change.ts';
import type { AnjuanDatabase } from './database.ts';
import { pageOfChanges } from './queries/changes.ts';
import { isUndoing } from './undo.ts';

const AT_ONCE = 50;

/**
 * The newest act after the change `after` that is to be taken back next, or undefined. What was taken back elsewhere
 * (撤销本次导入, the log) is passed over together with its taking back: otherwise Ctrl+Z would bring it again.
 * @param passed `seq` of changes that do not count
 */
export async function lastAct(
  database: AnjuanDatabase,
  after: number,
  passed: ReadonlySet<number>,
): Promise<Change | undefined> {
  const undoings: Change[] = [];
  for await (const change of actsAfter(database, after)) {
    if (passed.has(change.seq)) continue;
    const at = undoings.findIndex(({ undoes }) => undoes === change.seq);
    if (at >= 0) undoings.splice(at, 1);
    else if (isUndoing(change)) undoings.push(change);
    else return change;
  }
  return undefined;
}

/** Something other than the changes `own` was done after the change `after`. */
export async function isFollowed(
  database: AnjuanDatabase,
  after: number,
  own: ReadonlySet<number>,
): Promise<boolean> {
  for await (const { seq } of actsAfter(database, after)) if (!own.has(seq)) return true;
  return false;
}

/** Newest first. Looks and exports wrote no record and are no acts. */
async function* actsAfter(database: AnjuanDatabase, after: number): AsyncGenerator<Change, void> {
  let below: number | undefined;
  for (;;) {
    const { rows, next } = await pageOfChanges(database, {}, below, AT_ONCE);
    for (const change of rows) {
      if (change.seq <= after) return;
      if (change.puts.length > 0) yield change;
    }
    if (next === undefined) return;
    below = next;
  }
}

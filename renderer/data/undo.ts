import { type Change, type Rows, reversed } from '#shared/change.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { commit } from './commit.ts';
import type { Stored } from './database.ts';
import type { Desk } from './desk.ts';
import { changeBySeq } from './queries/changes.ts';

/**
 * Takes one change back, as a change of its own (so undoing the undo is a redo). Refused if any of its rows has been
 * written since: taking it back would silently lose the later work.
 */
export async function undoChange(desk: Desk, seq: number): Promise<Result<Change>> {
  const change = await changeBySeq(desk.database, seq);
  if (!change) return refuseAt('找不到这次操作的记录,无法撤销。');
  return commit(desk, `撤销:${change.act}`, async () => {
    for (const put of change.puts) {
      const row = await desk.database.table<Stored, string>(put.table).get(put.key);
      const untouched = put.after === null ? row === undefined : row?.rev === change.seq;
      if (!untouched) {
        return refuseAt(
          `“${change.act}”涉及的${tableLabels[put.table]}记录此后又有改动,请先撤销后面的操作。`,
        );
      }
    }
    return ok(reversed(change));
  });
}

const tableLabels: Readonly<Record<keyof Rows, string>> = {
  people: '干部',
  posts: '任职经历',
  units: '单位',
  cases: '案卷',
  details: '明细',
  settings: '设置',
  bin: '回收站',
};

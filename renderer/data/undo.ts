import { type Change, type Put, type Row, reversed, type TableName, type Write } from '#shared/change.ts';
import { NOT_FOR_YOU } from '#shared/confidential.ts';
import { instantInWords } from '#shared/day.ts';
import { rowInWords } from '#shared/record-words.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { sameContent } from '#shared/same-content.ts';
import { zoneOffset } from './clock.ts';
import { commit } from './commit.ts';
import type { AnjuanDatabase, Stored } from './database.ts';
import type { Desk } from './desk.ts';
import { numbersKept } from './kept-numbers.ts';
import { changeBySeq } from './queries/changes.ts';
import { closedPuts } from './queries/closed-puts.ts';
import { getRow } from './queries/rows.ts';
import { refreshDueDays } from './refresh-due-days.ts';
import { snapshotFirst } from './snapshots/first.ts';
import { stillNeededBy } from './still-needed.ts';
import { tableLabels } from './table-labels.ts';
import { whyNotBack } from './why-not-back.ts';

const UNDO = '撤销：';
const REDO = '恢复：';

/**
 * Takes one change back, as a change of its own (so undoing the undo is a redo). Refused if any of its rows says
 * something else since, or something was hung on a row that would go: taking it back would silently lose the later work.
 */
export async function undoChange(desk: Desk, seq: number): Promise<Result<Change>> {
  const change = await changeBySeq(desk.database, seq);
  if (!change) return refuseAt('找不到这次操作的记录，无法撤销。');
  if (change.puts.length === 0) return refuseAt(`“${change.act}”没有改动记录，不需要撤销。`);
  if (await isClosedTo(desk, change)) return refuseAt(NOT_FOR_YOU);
  if (isWholesale(change)) {
    const kept = await snapshotFirst(desk, 'beforeUndo');
    if (!kept.ok) return kept;
  }
  const decide = async (): Promise<Result<readonly Write[]>> => {
    const revs = await revsOf(desk.database, change.puts);
    const later = await laterWork(desk.database, change, revs);
    if (later) {
      const rev = revs.get(`${later.table}:${later.key}`);
      return refuseAt(`“${change.act}”不能撤销：${await conflictInWords(desk, later, rev)}`);
    }
    const needed = await stillNeededBy(desk.database, change);
    if (needed !== undefined) {
      return refuseAt(
        `“${change.act}”登记的内容此后又被用到（${needed}），撤销会使它们没有归属，请先撤销或删除后面登记的内容。`,
      );
    }
    const writes = reversed(change);
    const refusal = await whyNotBack(desk, writes);
    if (refusal !== undefined) return refuseAt(`“${change.act}”不能撤销：${refusal}`);
    return ok([...numbersKept(desk, change), ...writes]);
  };
  const undone = await commit(desk, undoing(change), decide, { undoes: seq });
  if (undone.ok && change.puts.some(({ table }) => table === 'settings')) await refreshDueDays(desk.database);
  return undone;
}

/**
 * The act was somebody else's and touched a matter that the operator may not read. One's own act can be taken back: 合并 of
 * two entries may have touched a matter that nobody saw by it.
 */
async function isClosedTo(desk: Desk, { by, operator, puts }: Change): Promise<boolean> {
  const isOwn = operator === undefined ? by === desk.by : operator === desk.operator;
  return !isOwn && (await closedPuts(desk.database, puts, desk)).size > 0;
}

/** 撤销：登记约谈 → 恢复：登记约谈 → 撤销：登记约谈, and never 撤销：撤销：撤销：…. */
function undoing(change: Change): string {
  const bare = change.undoes === undefined ? change.act : change.act.slice(UNDO.length);
  return (isUndoing(change) ? REDO : UNDO) + bare;
}

/** An import or a return to a snapshot, however few rows it wrote; also its undoing and its coming back. */
function isWholesale({ act }: Change): boolean {
  return /^(撤销：|恢复：)*(导入|恢复到)/.test(act);
}

/** The first row that says something else now. What was done and taken back since left it as this change did. */
async function laterWork(
  database: AnjuanDatabase,
  { seq, puts }: Change,
  revs: ReadonlyMap<string, number>,
): Promise<Put | undefined> {
  for (const put of puts) {
    const { table, key, after } = put;
    const rev = revs.get(`${table}:${key}`);
    if (rev === (after === null ? undefined : seq)) continue;
    const now = rev === undefined ? null : ((await getRow(database, table, key)) ?? null);
    if (!sameContent(now, after)) return put;
  }
  return undefined;
}

/** Which record was touched since, by what, by whom and when; `rev` is what wrote it last, undefined if it is gone. */
async function conflictInWords(desk: Desk, put: Put, rev: number | undefined): Promise<string> {
  const { database } = desk;
  // One's own 合并 may have touched a matter that one may not read.
  if ((await closedPuts(database, [put], desk)).size > 0)
    return '其中一份须授权查看的案卷此后又有改动，请与知悉范围内的经办人联系。';
  const row = putRow(put, 'after') ?? putRow(put, 'before');
  const record = row ? rowInWords(row) : tableLabels[put.table];
  const since = rev === undefined ? undefined : await changeBySeq(database, rev);
  if (since) {
    const at = instantInWords(since.at, zoneOffset());
    return `${record}此后又有改动（${since.by}于${at}“${since.act}”），请先撤销后面的操作。`;
  }
  const binned = await getRow(database, 'bin', put.key);
  if (!binned) return `${record}此后已不在，请先撤销后面的操作。`;
  const at = instantInWords(binned.at, zoneOffset());
  return `${record}已由${binned.by}于${at}删除，请先从回收站还原。`;
}

function putRow<T extends TableName>(put: Put<T>, side: 'before' | 'after'): Row<T> | undefined {
  const { table, [side]: row }: Put<T> = put;
  return row === null ? undefined : { table, row };
}

/** A change that took another one back. 撤销 is also an act of a card's life: the word alone does not tell. */
export function isUndoing({ act, undoes }: Change): boolean {
  return undoes !== undefined && act.startsWith(UNDO);
}

/** Which change wrote each row last, by `table:key`; read by table, because an import has thousands of rows. */
async function revsOf(database: AnjuanDatabase, puts: readonly Put[]): Promise<Map<string, number>> {
  const revs = new Map<string, number>();
  for (const table of new Set(puts.map((put) => put.table))) {
    const keys = puts.filter((put) => put.table === table).map((put) => put.key);
    for (const row of await database.table<Stored, string>(table).bulkGet(keys)) {
      if (row) revs.set(`${table}:${row.id}`, row.rev);
    }
  }
  return revs;
}

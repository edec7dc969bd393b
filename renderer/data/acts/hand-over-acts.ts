import type { Case, Handler } from '#shared/case-type.ts';
import type { Change, Write } from '#shared/change.ts';
import { MASK, mayRead } from '#shared/confidential.ts';
import { handlerOf } from '#shared/engine/columns.ts';
import { HAND_OVER, handedOver } from '#shared/hand-over.ts';
import { caseTypeOf } from '#shared/registry.ts';
import { ok, type Result, refuse, refuseAt } from '#shared/result.ts';
import { commit } from '../commit.ts';
import type { Desk } from '../desk.ts';
import { getRows } from '../queries/rows.ts';
import { actorAt } from './actor.ts';

/**
 * 移交: open matters of one operator become another's, as one change that can be taken back. Whoever handles a matter may
 * read it: what the operator may not read goes only to somebody who may read it already.
 */
export function handOver(
  desk: Desk,
  from: Handler,
  to: Handler,
  ids: readonly string[],
  note: string,
): Promise<Result<Change>> {
  return commit(desk, `${HAND_OVER}：${from.name}移交${to.name}${ids.length}件`, async () => {
    if (to.id === '') return refuseAt('请选择接收人。', 'to');
    if (to.id === from.id) return refuseAt('接收人和移交人是同一人，请另选接收人。', 'to');
    if (ids.length === 0) return refuseAt('没有选中要移交的事项，请至少勾选一件。');
    const records = await getRows(desk.database, 'cases', ids);
    const left = ids.length - records.length;
    if (left > 0) return refuseAt(`有${left}件事项已不存在，可能已被撤销或删除，请重新选择移交人后再试。`);
    const moved = records.filter((record) => !isMatterOf(record, from));
    if (moved.length > 0) {
      return refuse(
        ...moved.map((record) => ({
          message: `${caseTypeOf(record.type).label}${record.number?.text ?? ''}现由${handlerOf(record)}经办，不在${from.name}名下，请取消勾选。`,
        })),
      );
    }
    const receiver = { by: to.name, operator: to.id };
    const closed = records.filter((record) => !mayRead(record, desk) && !mayRead(record, receiver));
    if (closed.length > 0) {
      return refuseAt(
        `其中${closed.length}件${MASK}，您和${to.name}都不在知悉范围内；请取消勾选，由知悉范围内的经办人移交。`,
      );
    }
    const actor = actorAt(desk);
    return ok(
      records.map(
        (record): Write => ({
          table: 'cases',
          key: record.id,
          after: handedOver(record, to, note, actor),
        }),
      ),
    );
  });
}

/** By the id where the record has one: a name may have been corrected since. */
function isMatterOf(record: Case, { id, name }: Handler): boolean {
  return record.handler ? record.handler.id === id : id === '' && handlerOf(record) === name;
}

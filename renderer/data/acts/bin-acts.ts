import type { Change, Row, TableName, Write } from '#shared/change.ts';
import { mayRead, NOT_FOR_YOU } from '#shared/confidential.ts';
import { mayReadInBin, readersInBin } from '#shared/matter-in-row.ts';
import { rowInWords } from '#shared/record-words.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { commit } from '../commit.ts';
import type { Desk } from '../desk.ts';
import { getRow } from '../queries/rows.ts';
import { whyNotBack } from '../why-not-back.ts';
import { actorAt } from './actor.ts';
import { intoBin } from './into-bin.ts';

const noReason = () => refuseAt('请填写删除的理由。', 'reason');

/** 删除: a record goes to the 回收站 with its reason. Its number stays taken. */
export async function binCase(desk: Desk, id: string, reason: string): Promise<Result<Change>> {
  if (reason.trim() === '') return noReason();
  const record = await getRow(desk.database, 'cases', id);
  if (!record) return refuseAt('这份案卷已不存在。');
  const label = rowInWords({ table: 'cases', row: record });
  return commit(desk, `删除：${label}`, async () => {
    const details = await desk.database.details.where('caseId').equals(id).count();
    if (details > 0) return refuseAt(`${label}名下还有${details}条明细，请先处理明细再删除。`);
    const row = await getRow(desk.database, 'cases', id);
    if (!row) return refuseAt('这份案卷已不存在。');
    if (!mayRead(row, desk)) return refuseAt(NOT_FOR_YOU);
    const number = row.number ? { number: row.number } : {};
    return ok(intoBin(desk, { table: 'cases', row }, { label, reason, ...number }));
  });
}

/** 删除 of somebody in the register; refused while matters hang on the person. */
export async function binPerson(desk: Desk, id: string, reason: string): Promise<Result<Change>> {
  if (reason.trim() === '') return noReason();
  const row = await getRow(desk.database, 'people', id);
  if (!row) return refuseAt('这名干部已不在名册中。');
  const label = rowInWords({ table: 'people', row });
  return commit(desk, `删除：${label}`, async () => {
    const matters = await desk.database.cases.where('personId').equals(id).count();
    if (matters > 0) return refuseAt(`${label}名下有${matters}份案卷，不能删除；重名或录重请用合并。`);
    return ok(intoBin(desk, { table: 'people', row }, { label, reason }));
  });
}

const notInBin = '回收站里没有这条记录，可能已被还原或清除。';

/** 还原: back to where it was, unless that is no place for it any more. */
export async function restoreFromBin(desk: Desk, id: string): Promise<Result<Change>> {
  const label = await labelInBin(desk, id);
  return commit(desk, `还原：${label}`, async () => {
    const item = await getRow(desk.database, 'bin', id);
    if (!item?.content) return refuseAt(notInBin);
    if (!mayReadInBin(item, desk)) return refuseAt(NOT_FOR_YOU);
    const writes: readonly Write[] = [backAgain(item.content), { table: 'bin', key: id, after: null }];
    const refusal = await whyNotBack(desk, writes);
    return refusal === undefined ? ok(writes) : refuseAt(`${label}不能还原：${refusal}`);
  });
}

async function labelInBin({ database }: Desk, id: string): Promise<string> {
  return (await getRow(database, 'bin', id))?.label ?? '';
}

function backAgain<T extends TableName>(content: Row<T>): Write<T> {
  const { table, row }: Row<T> = content;
  return { table, key: row.id, after: row };
}

/**
 * 清除: the second, named act. What is left is the label and the number, so that no number is ever given twice, and who may
 * know of it: its older entries in the log are not open to others now.
 */
export async function removeFromBin(desk: Desk, id: string, reason: string): Promise<Result<Change>> {
  return commit(desk, `清除：${await labelInBin(desk, id)}`, async () => {
    if (reason.trim() === '') return refuseAt('请填写清除的理由。', 'reason');
    const item = await getRow(desk.database, 'bin', id);
    if (!item?.content) return refuseAt(notInBin);
    if (!mayReadInBin(item, desk)) return refuseAt(NOT_FOR_YOU);
    const { content: _content, ...rest } = item;
    const { at, by } = actorAt(desk);
    const readers = readersInBin(item);
    const after = { ...rest, ...(readers ? { readers } : {}), reason: reason.trim(), at, by };
    return ok([{ table: 'bin', key: id, after }]);
  });
}

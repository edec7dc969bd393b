import type { Binned, Change, Write } from '#shared/change.ts';
import { subjectOf } from '#shared/engine/columns.ts';
import { caseTypeOf } from '#shared/registry.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { commit } from '../commit.ts';
import type { Desk } from '../desk.ts';
import { getRow } from '../queries/rows.ts';
import { actorAt } from './actor.ts';

const noReason = () => refuseAt('请填写删除的理由。', 'reason');

/** 删除: a record goes to the 回收站 with its reason. Its number stays taken. */
export async function binCase(desk: Desk, id: string, reason: string): Promise<Result<Change>> {
  if (reason.trim() === '') return noReason();
  const record = await getRow(desk.database, 'cases', id);
  if (!record) return refuseAt('这份案卷已不存在。');
  const type = caseTypeOf(record.type);
  const label = [type.label + (record.number?.text ?? ''), subjectOf(type, record)].filter(Boolean).join(' ');
  return commit(desk, `删除：${label}`, async () => {
    const details = await desk.database.details.where('caseId').equals(id).count();
    if (details > 0) return refuseAt(`${label}名下还有${details}条明细，请先处理明细再删除。`);
    const now = await getRow(desk.database, 'cases', id);
    if (!now) return refuseAt('这份案卷已不存在。');
    const number = now.number ? { number: now.number } : {};
    return ok(intoBin(desk, { id, label, reason, ...number, content: { table: 'cases', row: now } }));
  });
}

/** 删除 of somebody in the register; refused while matters hang on the person. */
export async function binPerson(desk: Desk, id: string, reason: string): Promise<Result<Change>> {
  if (reason.trim() === '') return noReason();
  const person = await getRow(desk.database, 'people', id);
  if (!person) return refuseAt('这名干部已不在名册中。');
  const label = `干部${person.values.name ?? ''}`;
  return commit(desk, `删除：${label}`, async () => {
    const matters = await desk.database.cases.where('personId').equals(id).count();
    if (matters > 0) return refuseAt(`${label}名下有${matters}份案卷，不能删除；重名或录重请用合并。`);
    return ok(intoBin(desk, { id, label, reason, content: { table: 'people', row: person } }));
  });
}

function intoBin(desk: Desk, item: Omit<Binned, 'at' | 'by'>): readonly Write[] {
  const { at, by } = actorAt(desk);
  const table = item.content?.table ?? 'cases';
  return [
    { table, key: item.id, after: null },
    { table: 'bin', key: item.id, after: { ...item, reason: item.reason.trim(), at, by } },
  ];
}

/** 还原: back to where it was. */
export function restoreFromBin(desk: Desk, id: string): Promise<Result<Change>> {
  return commit(desk, '从回收站还原', async () => {
    const item = await getRow(desk.database, 'bin', id);
    if (!item?.content) return refuseAt('回收站里没有这条记录，可能已被还原或清除。');
    return ok<readonly Write[]>([
      { ...backOf(item.content), key: id },
      { table: 'bin', key: id, after: null },
    ]);
  });
}

function backOf(content: NonNullable<Binned['content']>) {
  switch (content.table) {
    case 'cases':
      return { table: content.table, after: content.row };
    case 'people':
      return { table: content.table, after: content.row };
    case 'details':
      return { table: content.table, after: content.row };
  }
}

/** 清除: the second, named act. What is left is the label and the number, so that no number is ever given twice. */
export function removeFromBin(desk: Desk, id: string, reason: string): Promise<Result<Change>> {
  return commit(desk, '从回收站清除', async () => {
    if (reason.trim() === '') return refuseAt('请填写清除的理由。', 'reason');
    const item = await getRow(desk.database, 'bin', id);
    if (!item?.content) return refuseAt('回收站里没有这条记录，可能已被还原或清除。');
    const { content: _content, ...rest } = item;
    return ok([{ table: 'bin', key: id, after: { ...rest, reason: reason.trim(), ...actedNow(desk) } }]);
  });
}

function actedNow(desk: Desk) {
  const { at, by } = actorAt(desk);
  return { at, by };
}

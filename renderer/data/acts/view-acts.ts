import type { Change } from '#shared/change.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import type { SavedView } from '#shared/saved-view.ts';
import { commit } from '../commit.ts';
import type { Desk } from '../desk.ts';
import { getRow } from '../queries/rows.ts';
import { viewsOf } from '../queries/views.ts';

const LONGEST = 20;

/** 保存视图: a list as it stands, under a name. A view of that name of the same list is replaced. */
export function saveView(desk: Desk, view: Omit<SavedView, 'id'>): Promise<Result<Change>> {
  const name = view.name.trim();
  return commit(desk, `保存视图：${name}`, async () => {
    const wrong = wrongName(name);
    if (wrong) return wrong;
    const known = (await viewsOf(desk.database, view.list)).find((one) => one.name === name);
    const id = known?.id ?? crypto.randomUUID();
    return ok([{ table: 'views' as const, key: id, after: { ...view, id, name } }]);
  });
}

export function renameView(desk: Desk, id: string, to: string): Promise<Result<Change>> {
  const name = to.trim();
  return commit(desk, `视图改名：${name}`, async () => {
    const wrong = wrongName(name);
    if (wrong) return wrong;
    const view = await getRow(desk.database, 'views', id);
    if (!view) return refuseAt('这个视图已不存在，可能已被删除。');
    const others = await viewsOf(desk.database, view.list);
    if (others.some((one) => one.name === name && one.id !== id)) {
      return refuseAt(`已有名为“${name}”的视图，请换一个名称。`, 'name');
    }
    return ok([{ table: 'views' as const, key: id, after: { ...view, name } }]);
  });
}

export async function deleteView(desk: Desk, id: string): Promise<Result<Change>> {
  const view = await getRow(desk.database, 'views', id);
  if (!view) return refuseAt('这个视图已不存在，可能已被删除。');
  return commit(desk, `删除视图：${view.name}`, async () => ok([{ table: 'views', key: id, after: null }]));
}

function wrongName(name: string): Result<never> | undefined {
  if (name === '') return refuseAt('请填写视图名称。', 'name');
  if (name.length > LONGEST) return refuseAt(`视图名称最多${LONGEST}个字，现为${name.length}个字。`, 'name');
  return undefined;
}

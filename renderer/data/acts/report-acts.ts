import type { Change } from '#shared/change.ts';
import { rowInWords } from '#shared/record-words.ts';
import type { SavedReport } from '#shared/reports/saved-report.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { commit } from '../commit.ts';
import type { Desk } from '../desk.ts';
import { getRow } from '../queries/rows.ts';
import { intoBin } from './into-bin.ts';

const LONGEST = 60;

/** 保存报告. Pass what was opened, so that nothing is saved over what another window saved meanwhile. */
export function saveReport(desk: Desk, report: SavedReport, opened?: SavedReport): Promise<Result<Change>> {
  const title = report.title.trim();
  return commit(desk, `保存报告：${title}`, async () => {
    if (title === '') return refuseAt('请填写报告标题。', 'title');
    if (title.length > LONGEST) return refuseAt(`标题最多${LONGEST}个字，现为${title.length}个字。`, 'title');
    const stored = await getRow(desk.database, 'reports', report.id);
    if (opened && JSON.stringify(stored ?? null) !== JSON.stringify(opened)) {
      return refuseAt('这份报告已在别处改过。请另存一份，再对照修改。');
    }
    return ok([{ table: 'reports' as const, key: report.id, after: { ...report, title } }]);
  });
}

/** 删除报告: it goes to the 回收站. */
export async function deleteReport(desk: Desk, id: string): Promise<Result<Change>> {
  const row = await getRow(desk.database, 'reports', id);
  if (!row) return refuseAt('这份报告已不存在，可能已被删除。');
  const label = rowInWords({ table: 'reports', row });
  return commit(desk, `删除：${label}`, async () =>
    ok(intoBin(desk, { table: 'reports', row }, { label, reason: '' })),
  );
}

/** The worker side of practice.ts. */

import { importRows } from '#renderer/data/acts/register-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { earliestPracticeDay, practiceCounty } from '#shared/practice/county.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { type DeskName, openNamed } from './desk-name.ts';
import { serve } from './remote.ts';

export interface PracticeLoaded {
  readonly rows: number;
}

export interface PracticeCalls {
  readonly load: { readonly input: DeskName; readonly output: Result<PracticeLoaded> };
}

serve<PracticeCalls>({
  async load(name) {
    const day = today();
    if (day < earliestPracticeDay) {
      return refuseAt(`本机日期为${day}，早于样本数据所记的年度，请先把本机日期校准后再进入演练模式。`);
    }
    const opened = await openNamed(name);
    if (!opened.ok) return opened;
    const desk = opened.value;
    const writes = practiceCounty(day);
    const loaded = await importRows(desk, '载入样本数据', writes);
    desk.database.close();
    return loaded.ok ? ok({ rows: writes.length }) : loaded;
  },
});

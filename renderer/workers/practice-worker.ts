/** The worker side of practice.ts. It opens the practice database itself, so that no other can be meant. */

import { importRows } from '#renderer/data/acts/register-acts.ts';
import { today } from '#renderer/data/clock.ts';
import { PRACTICE_DATABASE } from '#renderer/data/database.ts';
import type { Desk } from '#renderer/data/desk.ts';
import { openDatabase } from '#renderer/data/open.ts';
import { earliestPracticeDay, practiceCounty } from '#shared/practice/county.ts';
import { ok, type Result, refuseAt } from '#shared/result.ts';
import { serve } from './remote.ts';

export interface PracticeLoaded {
  readonly rows: number;
}

export interface PracticeCalls {
  readonly load: { readonly input: Pick<Desk, 'node' | 'by'>; readonly output: Result<PracticeLoaded> };
}

serve<PracticeCalls>({
  async load({ node, by }) {
    const day = today();
    if (day < earliestPracticeDay) {
      return refuseAt(`本机日期为${day}，早于样本数据所记的年度，请先把本机日期校准后再进入演练模式。`);
    }
    const opened = await openDatabase(PRACTICE_DATABASE);
    if (!opened.ok) return opened;
    const database = opened.value;
    const writes = practiceCounty(day);
    const loaded = await importRows({ database, node, by, practice: true }, '载入样本数据', writes);
    database.close();
    return loaded.ok ? ok({ rows: writes.length }) : loaded;
  },
});

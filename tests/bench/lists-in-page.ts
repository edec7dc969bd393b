import { totalsOf } from '#renderer/cases/lists/totals.ts';
import { eachCase } from '#renderer/data/queries/cases.ts';
import { getRows } from '#renderer/data/queries/rows.ts';
import { listWorkbook } from '#renderer/workers/list-workbook.ts';
import { narrowPeople, warmPeopleSearch } from '#renderer/workers/people-search.ts';
import type { Case } from '#shared/case-type.ts';
import { aLedger } from './a-ledger.ts';
import { deskOf, repeat, timed } from './in-page.ts';

/** What the bench measures about lists, inside the page: milliseconds, and the longest task of the page meanwhile. */
export async function listTools(name: string) {
  const desk = await deskOf(name);
  await warmPeopleSearch(desk);
  const unitIds = Array.from({ length: 40 }, (_, at) => `u${at}`);
  const narrowed = await repeat(30, async () => {
    const order = { text: '王', unitIds, facets: { level: ['乡科级正职'] }, from: 0, size: 50 };
    const { ids } = await narrowPeople(desk, order);
    if ((await getRows(desk.database, 'people', ids)).length < 50) throw new Error('too few people');
  });
  const column = {
    title: '号',
    render: () => '',
    total: { kind: 'sum', decimals: 0, of: ({ number }: Case) => number?.seq } as const,
  };
  let seen = 0;
  async function* everything() {
    for (const type of ['interview', 'warningCard'] as const) {
      for await (const rows of eachCase(desk.database, { type })) {
        seen += rows.length;
        yield rows;
      }
    }
  }
  const totals = await watched(() => totalsOf([column], everything()));
  const ledger = aLedger(10_000);
  const excel = await watched(() => listWorkbook(ledger));
  desk.database.close();
  return { narrowed, totals, excel, seen };
}

async function watched(work: () => Promise<unknown>): Promise<{ taken: number; longest: number }> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  const taken = await timed(work);
  observer.disconnect();
  return { taken, longest };
}

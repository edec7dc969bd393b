import exceljs from 'exceljs';
import { writeListWorkbook } from '#renderer/workers/list-workbook-file.ts';
import type { PortableApp } from '#tests/host/portable-app.ts';
import { aLedger } from './a-ledger.ts';
import { median } from './measure.ts';
import type { Suite } from './suites.ts';

type Bench = typeof import('./in-page.ts');

const DATABASE = 'anjuan';
const ms = { unit: 'ms' } as const;

export function listsSuite(fill: (app: PortableApp) => Promise<void>): Suite {
  return {
    name: 'lists',
    async run(app) {
      await fill(app);
      const found = await app.page.evaluate(async (name) => {
        const bench: Bench = await import(/* @vite-ignore */ `${location.origin}/bench/in-page.js`);
        return bench.listTools(name);
      }, DATABASE);
      if (found.seen < 50_000) throw new Error(`totals over ${found.seen} records only`);
      const { own, peer } = await excelTurnAbout();
      return [
        { ...ms, name: 'lists.people-three-filters', median: median(found.narrowed), target: 100 },
        { ...ms, name: 'lists.totals-of-50000-cases', median: found.totals.taken, target: 8_000 },
        { ...ms, name: 'lists.totals-longest-task', median: found.totals.longest, target: 100 },
        { ...ms, name: 'lists.excel-10000-rows', median: found.excel.taken, target: 5_000 },
        { ...ms, name: 'lists.excel-longest-task', median: found.excel.longest, target: 100 },
        {
          name: 'lists.excel-beside-exceljs',
          median: median(own) / median(peer),
          unit: '×',
          target: 1.5,
          peer: { name: 'exceljs, the same 10,000 rows', median: median(peer) },
        },
      ];
    },
  };
}

/** Both libraries write the same table in the same process, turn about. */
async function excelTurnAbout(): Promise<{ own: number[]; peer: number[] }> {
  const table = aLedger(10_000);
  const rounds = { own: [0].slice(1), peer: [0].slice(1) };
  for (let round = 0; round < 3; round++) {
    let start = performance.now();
    await writeListWorkbook(table);
    rounds.own.push(performance.now() - start);
    start = performance.now();
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet(table.title);
    sheet.columns = table.columns.map(({ title, width }) => ({ header: title, width: width * 2 }));
    for (const row of table.rows) sheet.addRow([...row]);
    await book.xlsx.writeBuffer();
    rounds.peer.push(performance.now() - start);
  }
  return rounds;
}

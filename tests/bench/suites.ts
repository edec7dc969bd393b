import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import readExcelFile from 'read-excel-file/node';
import { ImportPage } from '#tests/e2e/pages/import-page.ts';
import { PeoplePage } from '#tests/e2e/pages/people-page.ts';
import { messyRoster } from '#tests/fixtures/roster/messy-roster.ts';
import type { PortableApp } from '#tests/host/portable-app.ts';
import { cardsSuite } from './cards-suite.ts';
import { listsSuite } from './lists-suite.ts';
import { type Measure, median } from './measure.ts';
import { paperSuites } from './paper-suites.ts';
import { reportSuite } from './reports-suite.ts';
import { safetySuites } from './safety-suites.ts';
import { searchSuite } from './search-suite.ts';

type Bench = typeof import('./in-page.ts');

export interface Suite {
  readonly name: string;
  run(app: PortableApp): Promise<readonly Measure[]>;
}

/** The real database of the program: the page that is measured reads it. */
const DATABASE = 'anjuan';

let filled = false;

/** Fills the store once per run; every suite that needs it asks. */
async function fill({ page }: PortableApp): Promise<void> {
  if (filled) return;
  filled = true;
  page.setDefaultTimeout(900_000);
  await page.evaluate(async (name) => {
    const bench: Bench = await import(/* @vite-ignore */ `${location.origin}/bench/in-page.js`);
    await bench.seed(name);
  }, DATABASE);
}

/** Milliseconds in which others read the same file to values, without a page around them and without judging anything. */
async function readByPeers(file: string): Promise<{ exceljs: number; readExcelFile: number }> {
  const rounds = { exceljs: [0].slice(1), readExcelFile: [0].slice(1) };
  for (let round = 0; round < 3; round++) {
    rounds.exceljs.push(await timed(() => new exceljs.Workbook().xlsx.readFile(file)));
    rounds.readExcelFile.push(await timed(() => readExcelFile(file)));
  }
  return { exceljs: median(rounds.exceljs), readExcelFile: median(rounds.readExcelFile) };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const measured = { unit: 'ms' } as const;

export const suites: readonly Suite[] = [
  {
    name: 'store',
    async run(app) {
      await fill(app);
      // Where a clerk saves: with the list open, which reads itself anew after every save.
      await app.page.evaluate(() => {
        location.hash = '#/interviews';
      });
      const found = await app.page.evaluate(async (name) => {
        const bench: Bench = await import(/* @vite-ignore */ `${location.origin}/bench/in-page.js`);
        return {
          lists: await bench.listPages(name),
          saves: await bench.saves(name),
          bulk: await bench.bulkWrites(name),
        };
      }, DATABASE);
      const raw = median(found.bulk.raw);
      return [
        { ...measured, name: 'store.list-page', median: median(found.lists.plain), target: 50 },
        {
          ...measured,
          name: 'store.list-page-three-filters',
          median: median(found.lists.filtered),
          target: 100,
        },
        { ...measured, name: 'store.list-page-of-a-town', median: median(found.lists.town), target: 100 },
        { ...measured, name: 'store.save', median: median(found.saves), target: 50 },
        {
          name: 'store.bulk-write',
          median: median(found.bulk.dexie) / raw,
          unit: '×',
          target: 1.3,
          peer: { name: 'raw IndexedDB, 10,000 rows', median: raw },
        },
      ];
    },
  },
  reportSuite(fill),
  {
    name: 'page',
    async run(app) {
      await fill(app);
      const rounds: number[] = [];
      for (let round = 0; round < 5; round++) {
        await app.page.evaluate(() => {
          location.hash = '#/today';
          location.reload();
        });
        await app.page.getByText('本月约谈').waitFor();
        rounds.push(await app.page.evaluate(() => performance.now()));
      }
      return [{ ...measured, name: 'page.usable-after-load', median: median(rounds), target: 1_500 }];
    },
  },
  {
    name: 'import',
    async run({ page, dataDir }) {
      const file = join(dataDir, '花名册.xlsx');
      writeFileSync(file, messyRoster({ rows: 10_000, seed: 3 }).bytes);
      await new PeoplePage(page).open();
      const wizard = new ImportPage(page);
      await wizard.open();
      await page.evaluate(() => {
        new PerformanceObserver((list) => {
          for (const { startTime, duration } of list.getEntries()) {
            performance.measure('long', { start: startTime, duration });
          }
        }).observe({ entryTypes: ['longtask'] });
      });
      page.setDefaultTimeout(180_000);
      const start = performance.now();
      await wizard.choose(file);
      await wizard.importButton.waitFor({ timeout: 120_000 });
      const read = performance.now() - start;
      const begin = performance.now();
      await wizard.importButton.click();
      // Rows that wait for a decision stay out: the clerk says so once.
      const rest = page.getByRole('button', { name: /^导入其余/ });
      const done = page.getByText('导入完成');
      await rest.or(done).first().waitFor();
      if (await rest.isVisible()) await rest.click();
      await done.waitFor();
      const write = performance.now() - begin;
      const longest = await page.evaluate(() =>
        Math.max(0, ...performance.getEntriesByName('long').map(({ duration }) => duration)),
      );
      const peers = await readByPeers(file);
      return [
        {
          ...measured,
          name: 'import.10000-rows',
          median: read + write,
          target: 10_000,
          peer: { name: 'exceljs, reading alone', median: peers.exceljs },
        },
        {
          ...measured,
          name: 'import.read-and-judge',
          median: read,
          target: 5_000,
          peer: { name: 'read-excel-file, reading alone', median: peers.readExcelFile },
        },
        { ...measured, name: 'import.longest-task-of-the-page', median: longest, target: 100 },
      ];
    },
  },
  searchSuite,
  listsSuite(fill),
  ...safetySuites(fill),
  ...paperSuites,
  cardsSuite(fill),
];

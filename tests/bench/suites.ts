import type { PortableApp } from '#tests/host/portable-app.ts';
import { type Measure, median } from './measure.ts';

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

const measured = { unit: 'ms' } as const;

export const suites: readonly Suite[] = [
  {
    name: 'store',
    async run(app) {
      await fill(app);
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
];

import type { PortableApp } from '#tests/host/portable-app.ts';
import { median } from './measure.ts';
import type { Suite } from './suites.ts';

type Bench = typeof import('./in-page.ts');

const ms = { unit: 'ms' } as const;

/** 50,000 cards. Runs last: it adds to the store that the others measure. */
export function cardsSuite(fill: (app: PortableApp) => Promise<void>): Suite {
  return {
    name: 'cards',
    async run(app) {
      await fill(app);
      const found = await app.page.evaluate(async (name) => {
        const bench: Bench = await import(/* @vite-ignore */ `${location.origin}/bench/in-page.js`);
        return bench.cardTools(name);
      }, 'anjuan');
      if (found.held < 50_000) throw new Error(`${found.held} cards only`);
      const raw = median(found.floor);
      return [
        { ...ms, name: 'cards.list-three-filters', median: median(found.list), target: 100 },
        {
          ...ms,
          name: 'cards.query-200-names',
          median: median(found.query),
          target: 300,
          peer: { name: 'reading the same records', median: raw },
        },
        { ...ms, name: 'cards.print-500-cards', median: found.print, target: 10_000 },
      ];
    },
  };
}

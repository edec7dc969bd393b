import { beginWithoutPassphrase } from '#tests/e2e/pages/first-run-page.ts';
import { launchPortable } from '#tests/host/portable-app.ts';
import { median } from './measure.ts';
import { peakMemory, renderersOf } from './memory.ts';
import { serveBench } from './serve-bench.ts';
import type { Suite } from './suites.ts';

type Bench = typeof import('./in-page.ts');

const DATABASE = 'bench-search';
const minutes = 60_000;
const ms = { unit: 'ms' } as const;

/** 100,000 people and 50,000 matters, on a program that was started anew after the first reading. */
export const searchSuite: Suite = {
  name: 'search',
  async run() {
    let app = await launchPortable();
    try {
      await beginWithoutPassphrase(app.page);
      await serveBench(app);
      app.page.setDefaultTimeout(30 * minutes);
      const first = await app.page.evaluate(async (name) => {
        const bench: Bench = await import(/* @vite-ignore */ `${location.origin}/bench/in-page.js`);
        await bench.seedRegister(name);
        return bench.firstSearch(name);
      }, DATABASE);
      console.log(
        `first reading ever: names ${Math.round(first.names)} ms, matters ${Math.round(first.matters)} ms`,
      );
      app = await app.restart();
      app.page.setDefaultTimeout(30 * minutes);
      await serveBench(app);
      await app.page.getByRole('navigation', { name: '主菜单' }).waitFor();
      const { result, peaks } = await peakMemory(renderersOf(app.shell.profile), () =>
        app.page.evaluate(async (name) => {
          const bench: Bench = await import(/* @vite-ignore */ `${location.origin}/bench/in-page.js`);
          const ready = await bench.firstSearch(name);
          return { ready, keys: await bench.keystrokes(name), lists: await bench.narrowed(name) };
        }, DATABASE),
      );
      const { ready, keys, lists } = result;
      console.log(
        `${keys.length} key strokes, median ${median(keys)} ms; matters after ${Math.round(ready.matters)} ms`,
      );
      return [
        { ...ms, name: 'search.ready-after-unlock', median: ready.names, target: 3_000 },
        { ...ms, name: 'search.keystroke-p95', median: percentile(keys, 0.95), target: 30 },
        { ...ms, name: 'search.list-three-filters', median: median(lists.filtered), target: 100 },
        { ...ms, name: 'search.list-page-of-100000', median: median(lists.plain), target: 50 },
        { name: 'search.memory', median: Math.max(...peaks), unit: 'MB', target: 500 },
      ];
    } finally {
      await app.close();
    }
  },
};

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (at === undefined) throw new Error('nothing was measured');
  return at;
}

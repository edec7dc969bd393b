/**
 * `npm run bench [-- <name>]`: measures the speed promises on the built program in a real browser, prints a table and
 * writes build/out/bench.json. Medians; machines differ, so ratios and the column "kept" say more than the figures.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { zipInPlace } from '#build/zip-in-place.ts';
import { beginWithoutPassphrase } from '#tests/e2e/pages/first-run-page.ts';
import { launchPortable } from '#tests/host/portable-app.ts';
import { type Measure, rounded, tableOf } from './measure.ts';
import { benchBuild, serveBench } from './serve-bench.ts';
import { suites } from './suites.ts';

const top = resolve(import.meta.dirname, '../..');
const wanted = process.argv[2];

await build({
  configFile: false,
  root: top,
  base: '/bench/',
  worker: { format: 'es', plugins: () => [zipInPlace] },
  logLevel: 'warn',
  // A library build leaves this to whoever takes the library, and the page has no `process`.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: benchBuild,
    target: 'chrome108',
    minify: false,
    lib: { entry: resolve(import.meta.dirname, 'in-page.ts'), formats: ['es'], fileName: 'in-page' },
  },
});

const app = await launchPortable();
await beginWithoutPassphrase(app.page);
await serveBench(app);
const measures: Measure[] = [];
try {
  for (const suite of suites) {
    if (wanted !== undefined && !suite.name.startsWith(wanted)) continue;
    for (const measure of await suite.run(app)) {
      measures.push({ ...measure, median: rounded(measure.median) });
      console.log(`${measure.name}: ${rounded(measure.median)} ${measure.unit}`);
    }
  }
} finally {
  await app.close();
}
if (measures.length === 0)
  throw new Error(`no bench is called ${wanted}; there are ${suites.map((s) => s.name).join(', ')}`);
mkdirSync(resolve(top, 'build/out'), { recursive: true });
writeFileSync(resolve(top, 'build/out/bench.json'), `${JSON.stringify(measures, null, 2)}\n`);
console.log(`\n${tableOf(measures)}`);

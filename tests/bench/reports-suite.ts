import type { PortableApp } from '#tests/host/portable-app.ts';
import { tuning } from '#tests/unit/reports/proofread/planted-set.ts';
import { median } from './measure.ts';
import type { Suite } from './suites.ts';

type Bench = typeof import('./in-page.ts');

const ms = { unit: 'ms' } as const;

/** From the records to the report: the chapter of a year, a long report with its checks, a pasted draft, cross-tabs. */
export function reportSuite(fill: (app: PortableApp) => Promise<void>): Suite {
  return {
    name: 'report',
    async run(app) {
      await fill(app);
      const sentences = tuning.map((sentence) => sentence.replace(/\{[=!~]([^}]*)\}/g, '$1'));
      const found = await app.page.evaluate(
        async ({ name, draft }) => {
          const bench: Bench = await import(/* @vite-ignore */ `${location.origin}/bench/in-page.js`);
          return {
            chapter: await bench.yearReports(name),
            long: await bench.longReports(name),
            drafts: await bench.drafts(name, draft),
            tabs: await bench.crossTabs(),
          };
        },
        { name: 'anjuan', draft: sentences },
      );
      const { chapter, long, drafts, tabs } = found;
      if (chapter.records < 6_000)
        throw new Error(`the report was told from ${chapter.records} records only`);
      return [
        { ...ms, name: 'report.year-chapter', median: median(chapter.rounds), target: 1_000 },
        { ...ms, name: 'report.60-pages-200-figures-10-tables', median: median(long.report), target: 3_000 },
        { ...ms, name: 'report.all-checks', median: median(long.checks), target: 1_000 },
        { ...ms, name: 'report.draft-10000-characters', median: median(drafts), target: 1_000 },
        { ...ms, name: 'statistics.50000-cards-colour-by-year', median: median(tabs.small), target: 1_000 },
        { ...ms, name: 'statistics.50000-cards-unit-by-month', median: median(tabs.large), target: 1_000 },
      ];
    },
  };
}

import { median } from './measure.ts';
import type { Suite } from './suites.ts';

type Bench = typeof import('./in-page.ts');

const ms = { unit: 'ms' } as const;

/** Printing: jobs as a clerk starts them, in the program's workers; docxtemplater alone in the same thread beside. */
export const paperSuites: readonly Suite[] = [
  {
    name: 'paper',
    async run({ page }) {
      page.setDefaultTimeout(900_000);
      const { pages, table, notices, shownTable, shownNotices, job, here, alone } = await page.evaluate(
        async () => {
          const bench: Bench = await import(/* @vite-ignore */ `${location.origin}/bench/in-page.js`);
          return bench.printing();
        },
      );
      const ratio = (packing: 'docx' | 'zip') => ({
        median: median(here[packing]) / median(alone[packing]),
        unit: '×' as const,
        target: 1,
        peer: { name: 'docxtemplater alone', median: median(alone[packing]) },
      });
      return [
        { ...ms, name: 'paper.word-100-pages', median: median(pages), target: 1_000 },
        { ...ms, name: 'paper.table-2000-rows', median: median(table), target: 2_000 },
        { ...ms, name: 'paper.500-notices', median: median(notices), target: 10_000 },
        { ...ms, name: 'paper.preview-2000-rows', median: median(shownTable), target: 2_000 },
        { ...ms, name: 'paper.preview-500-notices', median: median(shownNotices), target: 10_000 },
        { ...ms, name: 'paper.template-500-one-file', median: median(job.docx), target: 10_000 },
        { ...ms, name: 'paper.template-500-files', median: median(job.zip), target: 10_000 },
        { name: 'paper.template-500-one-file-ratio', ...ratio('docx') },
        { name: 'paper.template-500-files-ratio', ...ratio('zip') },
      ];
    },
  },
];

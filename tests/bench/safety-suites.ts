import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { beginWithoutPassphrase } from '#tests/e2e/pages/first-run-page.ts';
import { launchPortable, type PortableApp } from '#tests/host/portable-app.ts';
import { median } from './measure.ts';
import { peakMemory, renderersOf } from './memory.ts';
import { serveBench } from './serve-bench.ts';
import type { Suite } from './suites.ts';

type Bench = typeof import('./in-page.ts');

const DATABASE = 'anjuan';
const ms = { unit: 'ms' } as const;
const minutes = 60_000;
/** After this long the collector has been everywhere. */
const QUIET_MS = minutes;

export function safetySuites(fill: (app: PortableApp) => Promise<void>): readonly Suite[] {
  return [
    {
      name: 'safety',
      async run(app) {
        await fill(app);
        const { sealing, snapshot, floor } = await app.page.evaluate(async (name) => {
          const bench: Bench = await import(/* @vite-ignore */ `${location.origin}/bench/in-page.js`);
          return {
            sealing: await bench.sealing(name),
            snapshot: await bench.snapshotTime(name),
            floor: await bench.readingTime(name),
          };
        }, DATABASE);
        const { saves, restore, back } = await alone(app.page, async () => {
          const bench: Bench = await import(/* @vite-ignore */ `${location.origin}/bench/in-page.js`);
          return {
            saves: await bench.savesWithJournal('anjuan'),
            restore: await bench.restoreTime('anjuan'),
            back: await bench.goBackTime('anjuan'),
          };
        });
        const megabytes = Math.round(snapshot.bytes / 1_000_000);
        console.log(`${restore.rows} rows, ${megabytes} MB; progress told ${restore.told} times`);
        console.log(`went back over ${back.rows} rows; progress told ${back.told} times`);
        const plain = median(sealing.plain);
        return [
          {
            name: 'safety.sealed-bulk-write',
            median: median(sealing.sealed) / plain,
            unit: '×',
            target: 1.15,
            peer: { name: 'the same rows unsealed, 10,000', median: plain },
          },
          {
            ...ms,
            name: 'safety.sealed-list-page-more',
            median: median(sealing.openSealed) - median(sealing.openPlain),
            target: 5,
          },
          { ...ms, name: 'safety.save-with-journal', median: median(saves), target: 50 },
          {
            ...ms,
            name: 'safety.snapshot',
            median: snapshot.taken,
            target: 12_000,
            peer: { name: 'only reading the rows', median: floor },
          },
          { ...ms, name: 'safety.snapshot-longest-task', median: snapshot.longest, target: 100 },
          {
            ...ms,
            name: 'safety.restore',
            median: restore.taken,
            target: 30_000,
            peer: { name: 'only writing the rows', median: restore.floor },
          },
          { ...ms, name: 'safety.go-back-10500-rows-differ', median: back.taken, target: 30_000 },
        ];
      },
    },
    {
      name: 'unlock',
      async run(app) {
        const rounds = await app.page.evaluate(async () => {
          const bench: Bench = await import(/* @vite-ignore */ `${location.origin}/bench/in-page.js`);
          return bench.unlocking();
        });
        return [
          {
            ...ms,
            name: 'unlock.passphrase-to-keys',
            median: median(rounds.unlock),
            target: 1_500,
            peer: { name: 'PBKDF2 with 600,000 rounds', median: median(rounds.pbkdf2) },
          },
        ];
      },
    },
    {
      name: 'start',
      // A program of its own, because it is ended and started again: shell, browser and all.
      async run() {
        let app = await launchPortable();
        try {
          await beginWithoutPassphrase(app.page);
          await serveBench(app);
          app.page.setDefaultTimeout(15 * minutes);
          await app.page.evaluate(async (name) => {
            const bench: Bench = await import(/* @vite-ignore */ `${location.origin}/bench/in-page.js`);
            await bench.seed(name);
          }, DATABASE);
          await journalled(app.page);
          const rounds: number[] = [];
          for (let round = 0; round < 5; round++) {
            app = await app.restart();
            await app.page.getByText('本月约谈').waitFor();
            // Counted from the page's beginning, which is before the unlocking.
            rounds.push(await app.page.evaluate(() => performance.now()));
          }
          return [{ ...ms, name: 'start.usable-after-unlock', median: median(rounds), target: 2_000 }];
        } finally {
          await app.close();
        }
      },
    },
    {
      name: 'memory',
      // 300,000 records with 1 GB of attachments, on a program that was started anew.
      async run() {
        let app = await launchPortable();
        try {
          await beginWithoutPassphrase(app.page);
          await serveBench(app);
          app.page.setDefaultTimeout(30 * minutes);
          await app.page.evaluate(async (name) => {
            const bench: Bench = await import(/* @vite-ignore */ `${location.origin}/bench/in-page.js`);
            await bench.seedRecords(name, 300_000);
            await bench.attachFiles(name, 40, 25 * 1024 * 1024);
          }, DATABASE);
          await journalled(app.page);
          const second = join(app.dataDir, '第二文件夹');
          mkdirSync(second);
          const again = async () => {
            app = await app.restart();
            app.page.setDefaultTimeout(30 * minutes);
            await serveBench(app);
            await app.page.getByText('本月约谈').waitFor();
          };
          // Its own first snapshot and the text for searching come first: nothing else works beside the measured one.
          await again();
          await waitUntil(app.page, 'isSettled');
          await again();
          await pause(QUIET_MS);
          const shell = app.shell.child.pid;
          if (shell === undefined) throw new Error('no shell');
          const renderers = renderersOf(app.shell.profile);
          const { result, before, peaks } = await peakMemory([shell, ...renderers], () =>
            app.page.evaluate(
              async ({ name, second }) => {
                const bench: Bench = await import(/* @vite-ignore */ `${location.origin}/bench/in-page.js`);
                await window.anjuan?.writeSettings({ secondFolder: second });
                return bench.snapshotTime(name);
              },
              { name: DATABASE, second },
            ),
          );
          console.log(
            `snapshot of ${Math.round(result.bytes / 1_000_000)} MB in ${Math.round(result.taken)} ms`,
          );
          // The one with the page and its workers is by far the largest; the others are the browser's spare ones.
          const page = { idle: Math.max(...before.slice(1)), peak: Math.max(...peaks.slice(1)) };
          const shellPeak = peaks[0] ?? 0;
          const shellIdle = before[0] ?? 0;
          return [
            {
              name: 'memory.snapshot-above-idle',
              median: shellPeak - shellIdle + page.peak - page.idle,
              unit: 'MB',
              target: 300,
              peer: { name: 'idle page and shell', median: page.idle + shellIdle },
            },
            {
              name: 'memory.shell-while-snapshotting',
              median: shellPeak,
              unit: 'MB',
              target: 300,
              peer: { name: 'before it began', median: shellIdle },
            },
            {
              name: 'memory.page-and-workers-above-idle',
              median: page.peak - page.idle,
              unit: 'MB',
              target: 300,
              peer: { name: 'before it began', median: page.idle },
            },
          ];
        } finally {
          await app.close();
        }
      },
    },
  ];
}

/** Runs in the same tab on an empty page of the same origin: nothing of the program works beside it. */
async function alone<T>(page: Page, work: () => Promise<T>): Promise<T> {
  await page.goto('http://anjuan.localhost/bench/empty.html');
  return page.evaluate(work);
}

/** The page's keeper has brought everything to the journal. */
const journalled = (page: Page) => waitUntil(page, 'isJournalled');

async function waitUntil(page: Page, check: 'isJournalled' | 'isSettled'): Promise<void> {
  await page.waitForFunction(
    async (check) => {
      const bench: Bench = await import(/* @vite-ignore */ `${location.origin}/bench/in-page.js`);
      return bench[check]('anjuan');
    },
    check,
    { timeout: 10 * minutes, polling: 1_000 },
  );
}

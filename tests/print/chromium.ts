/** What the program prints itself, as Chromium makes a PDF of it and poppler reads the pages. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '#build/find-browser.ts';
import type { SheetJob } from '#renderer/print/sheet/sheets.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { defaultSpec, type PaperSpec } from '#shared/documents/spec.ts';
import { type PrintedPage, pagesOfPdf, standInFonts, type Word } from './office.ts';
// Brings the type of window.layOut.
import type {} from './sheet-in-page.ts';

export interface PrintRoom {
  readonly page: Page;
  /** The pages of the PDF; with ANJUAN_LOOK set it is kept there under `name`. */
  print(job: SheetJob, name?: string): Promise<readonly PrintedPage[]>;
  close(): Promise<void>;
}

/** A Chromium in which the office's fonts are stood in for by Noto, with the code of the sheets loaded. */
export async function openPrintRoom(
  options: { readonly deviceScaleFactor?: number } = {},
): Promise<PrintRoom> {
  const folder = mkdtempSync(join(tmpdir(), 'anjuan-sheet-'));
  writeFileSync(join(folder, 'fonts.conf'), standInFonts());
  const script = await bundle();
  const browser = await launch(join(folder, 'fonts.conf'));
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, ...options });
  await page.setContent('<!doctype html><html lang="zh-CN"><body style="margin: 0"></body></html>');
  await page.addScriptTag({ content: script });
  let jobs = 0;
  return {
    page,
    async print(job, name) {
      await page.evaluate((one) => window.layOut(one), job);
      jobs += 1;
      const pdf = join(folder, `${jobs}.pdf`);
      keep(await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true }), name);
      return (await pagesOfPdf(pdf)).map((one) => ({ ...one, words: one.words.map(tightened) }));
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function job(
  document: OfficialDocument | readonly OfficialDocument[],
  spec: PaperSpec = defaultSpec,
): SheetJob {
  return { kind: 'document', document, spec };
}

async function launch(fonts: string): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('no browser: run build/ensure-browser.ts');
  return chromium.launch({
    executablePath,
    chromiumSandbox: false,
    env: { ...process.env, FONTCONFIG_FILE: fonts },
    timeout: 120_000,
  });
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome108',
      lib: {
        entry: resolve(import.meta.dirname, 'sheet-in-page.ts'),
        formats: ['iife'],
        name: 'sheetInPage',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

/**
 * Chromium embeds Noto as drawings of characters (Type 3), of which poppler knows only one box around all of them: 2.6 em
 * high, of which characters fill the middle.
 */
function tightened(word: Word): Word {
  const em = (word.bottom - word.top) / 2.6;
  return { ...word, top: word.top + 1.026 * em, bottom: word.top + 2.026 * em };
}

function keep(pdf: Buffer, name: string | undefined): void {
  const folder = process.env.ANJUAN_LOOK;
  if (folder === undefined || name === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.pdf`), pdf);
}

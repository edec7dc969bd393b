import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect as expectOn } from '@playwright/test';
import { afterEach, expect, it } from 'vitest';
import { FramePage } from '#tests/e2e/pages/frame-page.ts';
import { PreviewPage } from '#tests/e2e/pages/preview-page.ts';
import { type ElectronApp, launchElectron } from './electron-app.ts';

let app: ElectronApp;

afterEach(() => app.close());

it('makes the PDF of a paper in the program and saves it where the dialog says', async () => {
  app = await launchElectron();
  const { page } = app;
  const frame = new FramePage(page);
  const preview = new PreviewPage(page);
  await frame.opened();
  await frame.goTo('年终报告');
  await page.getByRole('button', { name: '打印' }).click();
  await preview.opened();
  app.answerSave();
  await preview.button('存为PDF').click();
  await expectOn(frame.notice('已保存')).toBeVisible({ timeout: 60_000 });

  // Paper and margins come from the page; what has a ground keeps it.
  expect(app.window.webContents.pdfs).toEqual([
    expect.objectContaining({
      preferCSSPageSize: true,
      printBackground: true,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    }),
  ]);
  const [file = ''] = readdirSync(app.exportsDir);
  expect(file).toMatch(/组织工作.*\.pdf$/);
  expect(readFileSync(join(app.exportsDir, file)).subarray(0, 5).toString()).toBe('%PDF-');
});

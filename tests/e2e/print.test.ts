import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { launchPortable, type PortableApp } from '../host/portable-app.ts';
import { CaseListPage } from './pages/case-list-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { expectNoSeriousFault, look } from './pages/inspection.ts';
import { PreviewPage } from './pages/preview-page.ts';

let app: PortableApp;
let frame: FramePage;
let preview: PreviewPage;

beforeAll(async () => {
  app = await launchPortable();
  app.page.setDefaultTimeout(120_000);
  await app.page.setViewportSize({ width: 1366, height: 768 });
  frame = new FramePage(app.page);
  preview = new PreviewPage(app.page);
  await frame.opened();
});

afterAll(() => app.close());

/** What would come out of the printer now: text and number of pages of the PDF that the browser makes. */
async function printed(): Promise<{ text: string; pages: number }> {
  const pdf = await app.page.pdf({ preferCSSPageSize: true, printBackground: true });
  const path = `${app.dataDir}/printed.pdf`;
  writeFileSync(path, pdf);
  const text = execFileSync('pdftotext', [path, '-']).toString();
  return { text: text.replace(/\s/g, ''), pages: text.split('\f').length - 1 };
}

it('prints the year report from its preview and notes it in the log', async () => {
  const { page } = app;
  // The browser’s own dialog would wait for somebody.
  const asked = await page.evaluateHandle(() => {
    const titles: string[] = [];
    window.print = () => void titles.push(document.title);
    return titles;
  });
  await frame.goTo('年终报告');
  await page.getByRole('button', { name: '打印' }).click();
  expect(await preview.pages()).toBe(1);
  await expect(preview.dialog.getByRole('status')).toContainText('共1页。');
  // This shell makes no PDF; it says who does.
  await expect(preview.button('存为PDF')).toBeHidden();
  await expect(preview.dialog.getByRole('status')).toContainText('另存为PDF');
  await expect(preview.button('打印')).toBeFocused();
  await expectNoSeriousFault(app.page);
  await look(app.page, 'preview-report');

  const paper = await printed();
  expect(paper.pages).toBe(1);
  expect(paper.text).toContain('组织工作');
  expect(paper.text).toContain('—1—');
  for (const outside of ['工作台', '导出Word', '打印预览']) expect(paper.text).not.toContain(outside);

  await preview.button('打印').click();
  await page.keyboard.press('Control+p');
  const title = await preview.dialog.getAttribute('aria-labelledby');
  const name = (await page.locator(`[id="${title}"]`).innerText()).replace('打印预览：', '');
  expect(await asked.evaluate((titles) => titles)).toEqual([name, name]);
  expect(await page.title()).toBe('组工案卷');
  await page.keyboard.press('Escape');
  await expect(preview.dialog).toBeHidden();
  await expect(page.getByRole('button', { name: '打印' })).toBeFocused();

  await frame.goTo('数据安全');
  await page.getByRole('tab', { name: /日志/ }).click();
  await expect(page.getByText(`打印：${name}`)).toHaveCount(2);
});

it('shows the papers of a card on A5 and the ledger on turned pages, at any size of the window', async () => {
  const { page } = app;
  await frame.enterPractice();
  await frame.goTo('四色卡');
  const cards = new CaseListPage(page, '四色卡');
  await page.getByRole('button', { name: /导出/ }).click();
  await page.getByRole('menuitem', { name: /^打印台账/ }).click();
  expect(await preview.pages()).toBeGreaterThan(3);
  expect(await preview.dialog.locator('.aj-leaf:not(.aj-turned)').count()).toBe(0);
  const ledger = await printed();
  expect(ledger.pages).toBe(await preview.pages());
  await look(app.page, 'preview-ledger');
  await preview.dialog.getByText('页宽').click();
  await look(app.page, 'preview-ledger-wide');
  await expectNoSeriousFault(app.page);
  await preview.close();

  await cards.row(/红色/).first().click();
  await cards.panel.getByRole('button', { name: '打印' }).click();
  await page.getByRole('menuitem', { name: 'A5卡片' }).click();
  // 存根, 正本, 抄送 and 回执.
  expect(await preview.pages()).toBe(4);
  await look(app.page, 'preview-card');
  await expectNoSeriousFault(app.page);
  // A whole page stands in the window, not cut off.
  const leaf = await preview.dialog.locator('.aj-leaf').first().boundingBox();
  expect(leaf?.height).toBeLessThan(768);
  expect(leaf?.height).toBeGreaterThan(400);
  await preview.close();
  await expect(cards.panel).toBeVisible();
  await cards.closePanel();
});

it('keeps its buttons and a legible page in an interface of 150 %', async () => {
  const { page } = app;
  await page.evaluate(() => window.anjuan?.writeSettings({ zoom: 150 }));
  await page.reload();
  await frame.opened();
  await frame.goTo('年终报告');
  await page.getByRole('button', { name: '打印' }).click();
  await preview.opened();
  await look(app.page, 'preview-150');
  for (const name of ['打印', '导出Word', '关闭'])
    await expect(preview.button(name)).toBeInViewport({ ratio: 1 });
  const leaf = await preview.dialog.locator('.aj-leaf').first().boundingBox();
  expect(leaf?.height).toBeGreaterThan(400);
});

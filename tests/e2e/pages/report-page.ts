import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { beginWithoutPassphrase } from './first-run-page.ts';

/** 年终报告 as a clerk uses it. */
export interface ReportPage {
  /** Through 工作台 of an empty desk into the practice county. */
  enterPractice(): Promise<void>;
  open(): Promise<void>;
  /** From a fresh desk to the report of a year of the practice county. */
  openPracticeYear(year: number): Promise<void>;
  chooseYear(year: number): Promise<void>;
  /** The chapter, waited for. */
  paper(year: number): Locator;
  figure(factId: string): Locator;
  /** The panel behind a figure. */
  panel(): Locator;
  closePanel(): Promise<void>;
  checks(): Locator;
  exportWord(): Promise<void>;
}

const wait = { timeout: 120_000 };

export function reportPage(page: Page): ReportPage {
  return {
    async enterPractice() {
      await page.getByRole('button', { name: '进入演练模式' }).click();
      await expect(page.getByText('演练模式：样本数据')).toBeVisible(wait);
    },
    async open() {
      await beginWithoutPassphrase(page);
      await page.getByRole('link', { name: '年终报告' }).click();
    },
    async openPracticeYear(year) {
      await beginWithoutPassphrase(page);
      await this.enterPractice();
      await page.getByRole('link', { name: '年终报告' }).click();
      await this.chooseYear(year);
    },
    async chooseYear(year) {
      await page.getByRole('combobox', { name: '年度' }).click();
      await page.locator(`.ant-select-item-option[title="${year}年"]`).click();
      await expect(this.paper(year)).toBeVisible(wait);
    },
    paper: (year) => page.getByRole('article', { name: `${year}年组织工作` }),
    figure: (factId) => page.locator(`[data-fact="${factId}"]`).first(),
    panel: () => page.getByRole('dialog'),
    async closePanel() {
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden(wait);
    },
    checks: () => page.getByRole('region', { name: '勾稽校验' }),
    async exportWord() {
      for (const close of await page.locator('.ant-notification-notice-close').all()) await close.click();
      await page.getByRole('button', { name: '导出Word' }).click();
      // What the preflight finds can be passed over.
      const anyway = page.getByRole('button', { name: '仍要导出' });
      const saved = page.locator('.aj-saved-path').filter({ hasText: '.docx' });
      await expect(saved.or(anyway).first()).toBeVisible(wait);
      if (await anyway.isVisible()) await anyway.click();
      await expect(saved).toBeVisible(wait);
    },
  };
}

/** The text of an exported .docx, paragraph by paragraph. */
export function wordText(folder: string, name: string): string {
  expect(readdirSync(folder)).toContain(name);
  const part = unzipSync(readFileSync(join(folder, name)))['word/document.xml'];
  if (!part) throw new Error(`${name} is no Word file`);
  return strFromU8(part)
    .replaceAll(/<\/w:p>/g, '\n')
    .replaceAll(/<[^>]+>/g, '');
}

import { expect, type Locator, type Page } from '@playwright/test';

const wait = { timeout: 120_000 };

/** 粘贴找错 and 刷新文档数字 as a clerk uses them. */
export interface DraftPage {
  openTab(name: '年鉴条目' | '统计表' | '报告编辑' | '粘贴找错' | '刷新文档数字' | '句式库'): Promise<void>;
  paste(text: string): Promise<void>;
  openDraft(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>;
  results(): Locator;
  /** A figure marked in the draft. */
  mark(text: string): Locator;
  openReturned(path: string): Promise<void>;
  /** The row of a figure in a returned file. */
  returnedRow(name: string): Locator;
  saveAs(button: RegExp): Promise<void>;
}

export function draftPage(page: Page): DraftPage {
  return {
    async openTab(name) {
      await page.getByRole('tab', { name }).click();
    },
    async paste(text) {
      await page.getByRole('textbox', { name: '文稿正文' }).fill(text);
      await page.getByRole('button', { name: '核对数字' }).click();
      await expect(this.results()).toBeVisible(wait);
    },
    async openDraft(file) {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: '打开文稿' }).click();
      await (await chooser).setFiles(file);
    },
    results: () => page.getByRole('region', { name: '核对结果' }),
    mark: (text) => page.locator('.aj-mark', { hasText: text }).first(),
    async openReturned(path) {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: '打开本程序导出的文档' }).click();
      await (await chooser).setFiles(path);
    },
    returnedRow: (name) => page.getByRole('row').filter({ hasText: name }).first(),
    async saveAs(button) {
      await page.getByRole('button', { name: button }).click();
      await expect(page.getByText('已另存，原文件没有改动')).toBeVisible(wait);
    },
  };
}

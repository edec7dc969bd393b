import { expect, type Locator, type Page } from '@playwright/test';

const wait = { timeout: 120_000 };

/** 打印预览, as it stands over the window. */
export class PreviewPage {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: /^打印预览：/ });
  }

  /** Waits until the pages are set. */
  async opened(): Promise<void> {
    await expect(this.dialog.getByRole('status')).toContainText(/共\d+页/, wait);
  }

  async pages(): Promise<number> {
    await this.opened();
    return this.dialog.locator('.aj-leaf').count();
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name });
  }

  async exportWord(): Promise<void> {
    await this.opened();
    await this.button('导出Word').click();
    await expect(this.page.locator('.ant-notification').getByText('已保存').last()).toBeVisible(wait);
  }

  async close(): Promise<void> {
    await this.button('关闭').click();
    await expect(this.dialog).toBeHidden(wait);
  }
}

import type { Locator, Page } from '@playwright/test';

/** 干部查重 and the panel in which two entries are compared. */
export class DuplicatesPage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '#/duplicates';
    });
    await this.page.getByRole('heading', { name: '疑似重复的干部' }).waitFor();
  }

  pair(text: string): Locator {
    return this.page.getByRole('row').filter({ hasText: text });
  }

  get panel(): Locator {
    return this.page.getByRole('dialog', { name: '比对合并' });
  }

  async compare(text: string): Promise<void> {
    await this.pair(text).getByRole('button', { name: '比对合并' }).click();
    await this.panel.getByRole('button', { name: '合并', exact: true }).waitFor();
  }

  /** The answer of one entry to a field: 0 for 登记一, 1 for 登记二. */
  choice(field: string, entry: 0 | 1): Locator {
    return this.panel
      .getByRole('row', { name: new RegExp(`^${field}`) })
      .getByRole('radio')
      .nth(entry);
  }

  async merge(): Promise<void> {
    await this.panel.getByRole('button', { name: '合并', exact: true }).click();
    await this.panel.waitFor({ state: 'hidden' });
  }
}

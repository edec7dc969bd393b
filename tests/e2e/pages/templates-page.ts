import type { Locator, Page } from '@playwright/test';

export class TemplatesPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get region(): Locator {
    return this.page.getByRole('region', { name: '模板' });
  }

  get outcome(): Locator {
    return this.region.getByRole('status').last();
  }

  async choose(kind: string): Promise<void> {
    await this.page.getByLabel('适用范围').click();
    await this.page.locator('.ant-select-item-option').getByText(kind, { exact: true }).click();
  }

  async add(name: string, bytes: Uint8Array): Promise<void> {
    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    await this.region
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
  }
}

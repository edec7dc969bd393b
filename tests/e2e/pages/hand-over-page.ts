import type { Locator, Page } from '@playwright/test';
import { FormPage } from './form-page.ts';

/** 移交经办事项. */
export class HandOverPage {
  readonly form: FormPage;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.form = new FormPage(page.getByRole('main'));
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => {
      location.hash = '#/hand-over';
    });
    await this.page.getByRole('heading', { name: '移交未办结的事项' }).waitFor();
  }

  get matters(): Locator {
    return this.page.getByRole('table', { name: '未办结的事项' }).locator('tbody tr');
  }

  /** One matter stays where it is. */
  async leave(text: string): Promise<void> {
    await this.matters.filter({ hasText: text }).getByRole('checkbox').uncheck();
  }
}

import type { Locator, Page } from '@playwright/test';
import { FormPage } from './form-page.ts';

export const tabs = ['系统体检', '快照与恢复', '操作日志', '回收站', '口令与人员'] as const;
type Tab = (typeof tabs)[number];

/** 数据安全. */
export class SafetyPage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(tab: Tab): Promise<void> {
    await this.page
      .getByRole('navigation', { name: '主菜单' })
      .getByRole('link', { name: '数据安全' })
      .click();
    await this.page.getByRole('tab', { name: tab }).click();
  }

  /** A line of 系统体检, once the check is done. */
  health(label: string): Locator {
    return this.page.getByRole('row', { name: new RegExp(`^${label}`) });
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('tabpanel').getByRole('button', { name: button, exact: true }).click();
  }

  /** Rows of the list or table that is shown. */
  get rows(): Locator {
    return this.page.getByRole('tabpanel').locator('tr[data-row-key]');
  }

  dialog(title: string | RegExp): FormPage {
    return new FormPage(this.page.getByRole('dialog', { name: title }));
  }
}

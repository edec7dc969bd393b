import type { Locator, Page } from '@playwright/test';
import { beginWithoutPassphrase } from './first-run-page.ts';

/** 单位: the tree, its list and the import of villages. */
export class UnitsPage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await beginWithoutPassphrase(this.page);
    await this.page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '单位' }).click();
    await this.list.waitFor();
  }

  get list(): Locator {
    return this.page.getByRole('region', { name: '单位列表' });
  }

  get rows(): Locator {
    return this.list.locator('tr[data-row-key]');
  }

  branch(name: string): Locator {
    return this.page.getByRole('navigation', { name: '单位树' }).getByText(name);
  }

  get importPanel(): Locator {
    return this.page.getByRole('dialog', { name: '导入村（社区）名单' });
  }

  /** Shows what the file would change; nothing is stored yet. */
  async chooseVillages(file: string): Promise<void> {
    await this.page.getByRole('button', { name: '导入村（社区）名单' }).click();
    await this.importPanel.locator('input[type=file]').setInputFiles(file);
  }

  async confirmVillages(): Promise<void> {
    await this.importPanel.getByRole('button', { name: '导入', exact: true }).click();
    await this.importPanel.getByText('导入完成').waitFor();
    await this.importPanel.getByRole('button', { name: '查看单位' }).click();
    await this.importPanel.waitFor({ state: 'hidden' });
  }
}

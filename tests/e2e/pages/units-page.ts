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

  /** Opens one unit from the list. */
  async openUnit(name: string): Promise<void> {
    await this.rows.filter({ hasText: name }).first().click();
    await this.unit(name).waitFor();
  }

  unit(name: string): Locator {
    return this.page.getByRole('dialog', { name, exact: true });
  }

  async closeUnit(): Promise<void> {
    const panel = this.page.locator('.ant-drawer').getByRole('dialog');
    await panel.getByRole('button', { name: '关闭' }).first().click();
    await panel.waitFor({ state: 'hidden' });
  }

  /** The dialog of one act (更名 合并 …) on the unit that is open. */
  async act(unit: string, act: string): Promise<Locator> {
    await this.unit(unit).getByRole('button', { name: act, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: `${act}：${unit}` });
    await dialog.waitFor();
    return dialog;
  }

  /** Narrows the list by a part of a name or code. */
  async search(text: string): Promise<void> {
    await this.page.getByLabel('名称或代码').fill(text);
  }

  get importPanel(): Locator {
    return this.page.getByRole('dialog', { name: '导入村（社区）名单' });
  }

  /** Shows what the file would change; nothing is stored yet. */
  async chooseVillages(file: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
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

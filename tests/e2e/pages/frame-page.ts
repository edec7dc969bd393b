import { expect, type Locator, type Page } from '@playwright/test';
import { beginWithoutPassphrase } from './first-run-page.ts';

type Place =
  | '工作台'
  | '干部'
  | '单位'
  | '四色卡'
  | '约谈'
  | '第一书记'
  | '发文'
  | '年终报告'
  | '模板'
  | '数据安全'
  | '设置';

/** Menu, top bar and messages: what stands around every page. */
export class FramePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async opened(): Promise<void> {
    await beginWithoutPassphrase(this.page);
  }

  async goTo(place: Place): Promise<void> {
    await this.page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: place }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: place })).toBeVisible();
  }

  /** From 设置, as a clerk does. */
  async enterPractice(): Promise<void> {
    await this.goTo('设置');
    await this.page.getByRole('tab', { name: '演练模式' }).click();
    await this.page.getByRole('button', { name: '进入演练模式' }).click();
    await expect(this.page.getByText('演练模式：样本数据，与正式数据分开存放')).toBeVisible({
      timeout: 120_000,
    });
  }

  async leavePractice(): Promise<void> {
    await this.page.getByRole('button', { name: '退出演练模式' }).first().click();
    await expect(this.page.getByText('演练模式：样本数据')).toBeHidden();
  }

  async undoByKeyboard(): Promise<void> {
    await this.page.keyboard.press('Control+z');
  }

  /** 撤销 in the top bar, the same as Ctrl+Z. */
  get undoButton(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: '撤销' });
  }

  message(text: string | RegExp): Locator {
    return this.page.locator('.ant-message').getByText(text);
  }

  /** What stays until it was read: a saved file with its place. */
  notice(text: string | RegExp): Locator {
    return this.page.locator('.ant-notification').getByText(text);
  }
}

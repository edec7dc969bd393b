import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { FormPage } from './form-page.ts';

/** 视图 显示 导出 批量: what every list of records offers. */
export class ListToolsPage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get rows(): Locator {
    return this.page.locator('tr[data-row-key]');
  }

  get headings(): Locator {
    return this.page.locator('.ant-table-thead').first().getByRole('columnheader');
  }

  get marked(): Locator {
    return this.page.getByText(/^已选/).first();
  }

  /** By its words alone: icons have names too. */
  button(words: RegExp): Locator {
    return this.page.getByRole('button').filter({ hasText: words });
  }

  // 视图

  get views(): Locator {
    return this.page.getByRole('region', { name: '视图' });
  }

  async openViews(): Promise<void> {
    await this.button(/^视图/).click();
    await expect(this.views).toBeVisible();
  }

  async saveView(name: string): Promise<void> {
    await this.openViews();
    await this.views.getByLabel('视图名称').fill(name);
    await this.views.getByRole('button', { name: '保存当前视图' }).click();
    await expect(this.view(name)).toBeVisible();
    await this.page.keyboard.press('Escape');
    await this.closeAll();
  }

  view(name: string): Locator {
    return this.views.getByRole('button', { name: new RegExp(`^${name}`) });
  }

  // 显示

  async chooseColumn(title: string): Promise<void> {
    await this.button(/^显示$/).click();
    await this.page
      .getByRole('region', { name: '显示' })
      .getByRole('checkbox', { name: title, exact: true })
      .click();
    await this.closeAll();
  }

  async moveUp(title: string): Promise<void> {
    await this.button(/^显示$/).click();
    await this.page.getByRole('button', { name: `${title}前移` }).click();
    await this.closeAll();
  }

  /** Panels of buttons close when somebody clicks beside them. */
  async closeAll(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).click();
    await expect(this.page.locator('.ant-popover:visible')).toHaveCount(0);
  }

  async openDisplay(): Promise<void> {
    await this.button(/^显示$/).click();
    await expect(this.page.getByRole('region', { name: '显示' })).toBeVisible();
  }

  // 导出

  async export(item: RegExp): Promise<void> {
    await this.button(/^导出$/).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** The exported file of this name, once it is said to be there. */
  async exported(folder: string, name: string, count: number): Promise<Buffer> {
    const notice = this.page.locator('.ant-notification').getByText(`${name}（${count}条）`);
    await expect(notice.last()).toBeVisible({ timeout: 120_000 });
    return readFileSync(join(folder, name));
  }

  /** What lies on the clipboard, as another program gets it. */
  async clipboard(): Promise<{ readonly html: string; readonly text: string }> {
    const got = this.page.evaluate(
      () =>
        new Promise<{ html: string; text: string }>((resolve) => {
          const box = document.createElement('textarea');
          document.body.append(box);
          box.addEventListener('paste', (event) => {
            resolve({
              html: event.clipboardData?.getData('text/html') ?? '',
              text: event.clipboardData?.getData('text/plain') ?? '',
            });
            box.remove();
          });
          box.focus();
        }),
    );
    await this.page.keyboard.press('Control+v');
    return got;
  }

  // 批量

  async mark(...numbers: readonly number[]): Promise<void> {
    for (const number of numbers)
      await this.rows
        .nth(number - 1)
        .getByRole('checkbox')
        .check();
  }

  async startBatch(item: RegExp): Promise<FormPage> {
    await this.button(/^批量$/).click();
    await this.page.getByRole('menuitem', { name: item }).click();
    const dialog = this.page.getByRole('dialog', { name: /^(?:批量修改|粘贴表格)/ });
    await expect(dialog).toBeVisible();
    return new FormPage(dialog);
  }

  /** A word of a list too long to be seen whole: typed first. */
  async pick(form: FormPage, label: string, option: string): Promise<void> {
    await form.type(label, option);
    await this.page.locator('.ant-select-item-option:visible').getByText(option, { exact: true }).click();
  }
}

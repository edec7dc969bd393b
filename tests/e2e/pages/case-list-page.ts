import { expect, type Locator, type Page } from '@playwright/test';
import { FormPage } from './form-page.ts';

/** The list of one case type and the panel of a record. */
export class CaseListPage {
  readonly page: Page;
  readonly label: string;

  constructor(page: Page, label: string) {
    this.page = page;
    this.label = label;
  }

  get rows(): Locator {
    return this.page.locator('tr[data-row-key]');
  }

  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text });
  }

  get filters(): Locator {
    return this.page.getByRole('search', { name: '查询区' });
  }

  get panel(): Locator {
    return this.page.locator('.ant-drawer').getByRole('dialog');
  }

  async startNew(): Promise<FormPage> {
    await this.page.getByRole('button', { name: `登记${this.label}` }).click();
    return new FormPage(this.panel);
  }

  async open(text: string | RegExp): Promise<void> {
    await this.row(text).first().locator('td').last().click();
    await expect(this.panel).toBeVisible();
  }

  async closePanel(): Promise<void> {
    await this.panel.locator('.ant-drawer-close').click();
    await expect(this.panel).toBeHidden();
  }

  /** Opens the dialog of an act. */
  async startAct(act: string): Promise<FormPage> {
    await this.panel.getByRole('button', { name: act, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: new RegExp(`^${act}：`) });
    await expect(dialog).toBeVisible();
    return new FormPage(dialog);
  }

  /** The stage, as the panel's title says it. */
  async standsAt(stage: string): Promise<void> {
    await expect(this.panel.locator('.ant-drawer-title')).toContainText(`（${stage}）`);
  }
}

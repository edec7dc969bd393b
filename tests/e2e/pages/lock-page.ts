import type { Locator, Page } from '@playwright/test';
import { FormPage } from './form-page.ts';

/** 组工案卷已锁定, and the way back for somebody who forgot the passphrase. */
export class LockPage {
  readonly form: FormPage;
  readonly heading: Locator;

  constructor(page: Page) {
    this.form = new FormPage(page.getByRole('main'));
    this.heading = page.getByRole('heading', { name: '组工案卷已锁定' });
  }

  async unlock(name: string, passphrase: string): Promise<void> {
    await this.form.type(`${name}的口令`, passphrase);
    await this.form.press('打开案卷');
  }

  async reset(code: string, passphrase: string): Promise<void> {
    await this.form.press('忘记口令');
    await this.form.type('恢复码', code);
    await this.form.type('口令', passphrase);
    await this.form.type('再输一次', passphrase);
    await this.form.press('设置新口令并打开');
  }
}

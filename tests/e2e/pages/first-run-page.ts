import { expect, type Locator, type Page } from '@playwright/test';
import { FormPage } from './form-page.ts';

/** 首次使用: what a fresh data folder opens with. */
export class FirstRunPage {
  readonly form: FormPage;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.form = new FormPage(page.getByRole('main'));
  }

  async begin(name: string, passphrase: string): Promise<void> {
    await this.form.type('经办人姓名', name);
    await this.form.type('口令', passphrase);
    await this.form.type('再输一次', passphrase);
    await this.form.press('开始使用');
  }

  /** Reads the code off the sheet and says that it is kept. */
  async keepRecoveryCode(): Promise<string> {
    const code = await this.recoveryCode.innerText();
    await this.page.getByRole('checkbox', { name: /恢复码已打印或抄写/ }).check();
    await this.form.press('完成');
    return code.trim();
  }

  get recoveryCode(): Locator {
    return this.page.locator('[data-recovery-code]');
  }
}

/** Past 首次使用 the quick way, if the data folder is fresh; what most tests begin with. */
export async function beginWithoutPassphrase(page: Page, name = '王经办'): Promise<void> {
  const frame = page.getByRole('navigation', { name: '主菜单' });
  const start = page.getByRole('heading', { name: '首次使用' });
  await expect(start.or(frame)).toBeVisible({ timeout: 120_000 });
  if (await frame.isVisible()) return;
  const { form } = new FirstRunPage(page);
  await form.type('经办人姓名', name);
  await page.getByRole('checkbox', { name: /本机不设口令/ }).check();
  await form.press('开始使用');
  await expect(frame).toBeVisible({ timeout: 60_000 });
}

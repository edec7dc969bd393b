import { expect, type Locator, type Page } from '@playwright/test';
import { CaseListPage } from './case-list-page.ts';

/** 发文: the register, and the panel in which a paper is written with its preflight beside it. */
export class OutgoingPage extends CaseListPage {
  constructor(page: Page) {
    super(page, '发文');
  }

  get preflight(): Locator {
    return this.panel.getByRole('region', { name: '排版预检' });
  }

  get titleLines(): Locator {
    return this.panel.getByRole('region', { name: /^标题排成/ });
  }

  async finds(...sentences: readonly string[]): Promise<void> {
    await expect(this.preflight.getByRole('status')).toHaveText(
      sentences.length === 0 ? '未发现问题' : `发现${sentences.length}处问题`,
    );
    for (const sentence of sentences) await expect(this.preflight).toContainText(sentence);
  }

  /** Waits for the file of this name; `despite` what the preflight has found. */
  async exportWord(file: string, { despite = false } = {}): Promise<void> {
    await this.panel.getByRole('button', { name: '导出Word' }).click();
    if (despite) await this.page.getByRole('button', { name: '仍要导出' }).click();
    await expect(this.page.locator('.ant-notification').getByText(file)).toBeVisible();
  }
}

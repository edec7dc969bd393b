import { expect, type Locator, type Page } from '@playwright/test';

const MOST_TABS = 250;

/** Hands that never touch the mouse: whatever is wanted is reached by Tab. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let count = 0; count < MOST_TABS; count++) {
      if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      await this.press('Tab');
    }
    throw new Error(`not reached by Tab: ${target}`);
  }

  async push(button: Locator): Promise<void> {
    await this.tabTo(button);
    await this.press('Enter');
  }

  async type(box: Locator, label: string, text: string): Promise<void> {
    await this.tabTo(box.getByLabel(label, { exact: true }));
    await this.press('Control+a');
    await this.page.keyboard.type(text);
  }

  /** Types what the list of choices is narrowed by, and takes the first that is left. */
  async choose(box: Locator, label: string, text: string): Promise<void> {
    await this.tabTo(box.getByLabel(label, { exact: true }));
    await this.page.keyboard.type(text);
    const option = this.page.locator('.ant-select-item-option:visible').filter({ hasText: text });
    await expect(option.first()).toBeVisible();
    await this.press('Enter');
  }
}

import { expect, type Locator, type Page } from '@playwright/test';

/** 查找, the box that Ctrl+K opens. */
export class PalettePage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await expect(this.box).toBeFocused();
  }

  get box(): Locator {
    return this.page.getByRole('combobox', { name: '查找干部、单位、案卷和操作' });
  }

  get options(): Locator {
    return this.page.getByRole('listbox', { name: '查找结果' }).getByRole('option');
  }

  /** The line that Enter opens. */
  get chosen(): Locator {
    return this.page.getByRole('option', { selected: true });
  }

  group(title: string): Locator {
    return this.page.getByRole('group', { name: title });
  }

  async type(text: string): Promise<void> {
    await this.box.fill(text);
  }
}

import { expect, type Locator } from '@playwright/test';

/** A form over declared fields, reached by the labels a clerk reads. */
export class FormPage {
  readonly box: Locator;

  constructor(box: Locator) {
    this.box = box;
  }

  field(label: string): Locator {
    return this.box.getByLabel(label, { exact: true });
  }

  async type(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
  }

  /** An option, or a word of a code list. */
  async choose(label: string, option: string): Promise<void> {
    await this.field(label).click();
    await this.box
      .page()
      .locator('.ant-select-item-option:visible')
      .getByText(option, { exact: true })
      .click();
  }

  async choosePerson(label: string, name: string): Promise<void> {
    await this.field(label).fill(name);
    await this.box
      .page()
      .locator('.ant-select-item-option:visible')
      .filter({ hasText: name })
      .first()
      .click();
  }

  async chooseUnit(label: string, name: string): Promise<void> {
    await this.field(label).fill(name);
    await this.box
      .page()
      .locator('.ant-select-tree-node-content-wrapper:visible')
      .getByText(name)
      .first()
      .click();
  }

  /** What is wrong with a field, said below it. */
  async problemAt(label: string, sentence: string | RegExp): Promise<void> {
    await expect(this.field(label)).toHaveAttribute('aria-invalid', 'true');
    const id = await this.field(label).getAttribute('id');
    await expect(this.box.page().locator(`[id="${id}-problem"]`)).toHaveText(sentence);
  }

  async press(button: string): Promise<void> {
    await this.box.getByRole('button', { name: button, exact: true }).click();
  }
}

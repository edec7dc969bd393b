import type { Locator, Page } from '@playwright/test';

interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** 干部 → 导入花名册. */
export class ImportPage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: '导入花名册' }).click();
    await this.root.waitFor();
  }

  get root(): Locator {
    return this.page.getByRole('region', { name: '导入花名册' });
  }

  async choose(file: string | ChosenFile): Promise<void> {
    await this.root.locator('input[type=file]').setInputFiles(file);
  }

  /** What the page says when it refuses a file. */
  get refusal(): Locator {
    return this.root.getByRole('alert');
  }

  row(name: string): Locator {
    return this.root.locator('[data-row-key]').filter({ hasText: name });
  }

  decision(name: string): Locator {
    return this.row(name).getByRole('combobox');
  }

  get importButton(): Locator {
    return this.root.getByRole('button', { name: /^导入\d+人$/ });
  }

  async commit(): Promise<void> {
    await this.importButton.click();
    await this.root.getByText('导入完成').waitFor();
  }

  /** 单位对应: names of the file that are not on file as they stand. */
  async unitChoices(): Promise<UnitChoices> {
    await this.root.getByRole('button', { name: /^单位对应/ }).click();
    const panel = this.page.getByRole('dialog', { name: '单位对应' });
    await panel.waitFor();
    return new UnitChoices(panel);
  }

  /** 栏目对应: what each column is read as, and what it does to people on file. */
  async columns(): Promise<Locator> {
    await this.root.getByRole('button', { name: '栏目对应' }).click();
    const panel = this.page.getByRole('dialog', { name: '栏目对应' });
    await panel.waitFor();
    return panel;
  }

  /** Imports although rows wait for a decision: those stay out. */
  async commitRest(): Promise<void> {
    await this.importButton.click();
    await this.page.getByRole('button', { name: /^导入其余/ }).click();
    await this.root.getByText('导入完成').waitFor();
  }

  /** The rows of one kind: 有问题, 需确认, 不导入 … */
  async show(kind: string): Promise<void> {
    await this.root.locator('.ant-segmented-item').filter({ hasText: kind }).click();
  }

  async saveProblems(): Promise<void> {
    await this.root.getByRole('button', { name: '导出问题清单' }).click();
    await this.page.getByText('问题清单已保存到').waitFor();
  }

  async undo(): Promise<void> {
    await this.root.getByRole('button', { name: '撤销本次导入' }).click();
    await this.root.getByText('已撤销本次导入').waitFor();
  }

  async leave(): Promise<void> {
    await this.root.getByRole('button', { name: '查看干部名册' }).click();
  }
}

export class UnitChoices {
  private readonly panel: Locator;

  constructor(panel: Locator) {
    this.panel = panel;
  }

  choice(written: string): Locator {
    return this.panel.getByLabel(`“${written}”认作`);
  }

  async choose(written: string, unit: string): Promise<void> {
    await this.choice(written).selectOption({ label: unit });
  }

  async close(): Promise<void> {
    await this.panel.getByRole('button', { name: '关闭' }).click();
    await this.panel.waitFor({ state: 'hidden' });
  }
}

import type { Locator, Page } from '@playwright/test';

interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** 干部 → 导入任免审批表. */
export class FormImportPage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: '导入任免审批表' }).click();
    await this.root.waitFor();
  }

  get root(): Locator {
    return this.page.getByRole('region', { name: '导入任免审批表' });
  }

  async choose(...files: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<void> {
    const chosen = files.map(
      ([name, bytes]): ChosenFile => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      }),
    );
    await this.root.locator('input[type=file]').first().setInputFiles(chosen);
    await this.counts.waitFor();
  }

  /** 共3份：新增1人，更新2人。 */
  get counts(): Locator {
    return this.root.getByRole('status');
  }

  /** What the page says of files it could not read. */
  get refusal(): Locator {
    return this.root.getByRole('alert');
  }

  async show(name: string): Promise<void> {
    await this.root.getByRole('list', { name: '文件' }).getByRole('button', { name }).click();
  }

  /** One part in which the chosen file and the register differ. */
  difference(label: string): Locator {
    return this.root
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: label, exact: true }) });
  }

  async take(label: string, from: '文件' | '名册'): Promise<void> {
    await this.difference(label).getByRole('radio', { name: from }).check();
  }

  async decide(what: string): Promise<void> {
    await this.root.getByLabel('处理').selectOption({ label: what });
  }

  get importButton(): Locator {
    return this.root.getByRole('button', { name: /^导入\d+人$/ });
  }

  async commit(): Promise<void> {
    await this.importButton.click();
    await this.root.getByText('导入完成').waitFor();
  }

  async undo(): Promise<void> {
    await this.root.getByRole('button', { name: '撤销本次导入' }).click();
    await this.root.getByText('已撤销本次导入').waitFor();
  }

  async leave(): Promise<void> {
    await this.root.getByRole('button', { name: '查看干部名册' }).click();
  }
}

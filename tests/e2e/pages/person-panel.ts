import type { Locator, Page } from '@playwright/test';

/** The panel of one cadre, opened. */
export class PersonPanel {
  private readonly root: Locator;

  constructor(page: Page, name: string) {
    this.root = page.getByRole('dialog', { name });
  }

  async show(tab: '全部经历' | '任职经历' | '基本信息' | '简历' | '家庭成员'): Promise<void> {
    await this.root.getByRole('tab', { name: tab }).click();
  }

  /** 在某日: who the cadre was. */
  async asOf(day: string): Promise<Locator> {
    const asked = this.root.getByRole('region', { name: '在某日' });
    await asked.getByRole('textbox').fill(day);
    await asked.getByRole('textbox').press('Tab');
    return asked.getByRole('status');
  }

  async editResume(text: string): Promise<void> {
    await this.root.getByRole('button', { name: /^(?:修改|填写)简历$/ }).click();
    await this.root.getByRole('form', { name: '修改简历' }).getByRole('textbox').fill(text);
  }

  async saveResume(): Promise<void> {
    const form = this.root.getByRole('form', { name: '修改简历' });
    await form.getByRole('button', { name: '保存修改' }).click();
    await form.waitFor({ state: 'hidden' });
  }

  /** 简历 as it is shown, line by line. */
  get resume(): Locator {
    return this.root.locator('.aj-resume-line');
  }

  /** Gaps and overlaps beside the text. */
  get remarks(): Locator {
    return this.root.getByRole('region', { name: '简历核对' }).getByRole('listitem');
  }

  async addMember(relation: string, name: string): Promise<void> {
    await this.root.getByRole('button', { name: '添加家庭成员' }).click();
    await this.root.getByLabel('称谓').fill(relation);
    await this.root.getByLabel('姓名').fill(name);
    await this.root.getByRole('button', { name: '添加', exact: true }).click();
  }

  /** 称谓 of the family in its order. */
  get family(): Locator {
    return this.root.getByRole('tabpanel').locator('tbody tr td:first-child');
  }

  async orderFamily(): Promise<void> {
    await this.root.getByRole('button', { name: '按表格顺序排列' }).click();
  }

  async choosePhoto(name: string, bytes: Uint8Array): Promise<void> {
    await this.root
      .locator('.aj-photo-box input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  }
}

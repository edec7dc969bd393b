import type { Locator, Page } from '@playwright/test';
import { CaseListPage } from './case-list-page.ts';
import { beginWithoutPassphrase } from './first-run-page.ts';
import { FormPage } from './form-page.ts';
import { FramePage } from './frame-page.ts';

/** 干部: the register and one cadre. */
export class PeoplePage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await beginWithoutPassphrase(this.page);
    await this.page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '干部' }).click();
    await this.list.waitFor();
  }

  /** 登记干部 from any page; the panel that opens is closed again. */
  async register(name: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
    await new FramePage(this.page).goTo('干部');
    await this.page.getByRole('button', { name: '登记干部' }).click();
    const form = new FormPage(this.page.locator('.ant-drawer').getByRole('dialog'));
    await form.type('姓名', name);
    for (const [label, text] of Object.entries(fields)) await form.type(label, text);
    await form.press('登记');
    await this.person(name).waitFor();
    await new CaseListPage(this.page, '干部').closePanel();
  }

  get list(): Locator {
    return this.page.getByRole('region', { name: '干部名册' });
  }

  /** Names of the people listed. */
  get rows(): Locator {
    return this.list.locator('tr[data-row-key]');
  }

  /** The name in the first row, wherever the column stands. */
  async firstName(): Promise<string> {
    await this.rows.first().waitFor();
    const headings = await this.list.locator('thead th').allInnerTexts();
    const at = headings.findIndex((text) => text.trim() === '姓名');
    return (await this.rows.first().locator('td').nth(at).innerText()).trim();
  }

  async search(text: string): Promise<void> {
    await this.page.getByLabel('姓名或拼音').fill(text);
  }

  /** The list of one unit with all below it. */
  async narrowByUnit(name: string): Promise<void> {
    await new FormPage(this.page.locator('body')).chooseUnit('单位', name);
  }

  async openPerson(name: string): Promise<void> {
    await this.rows.filter({ hasText: name }).first().click();
    await this.person(name).waitFor();
  }

  /** The panel of one cadre. */
  person(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }

  async closePerson(): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name: '关闭' }).first().click();
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  /** One paper of the cadre whose panel is open. */
  async print(name: string, paper: string): Promise<void> {
    await this.person(name).getByRole('button', { name: '打印' }).click();
    await this.page.getByRole('menuitem', { name: paper }).click();
  }

  /** 名册打印 of everybody in the list. */
  async output(what: string): Promise<void> {
    await this.list.getByRole('button', { name: '名册打印' }).click();
    // 任免审批表（…） and not 任免审批表文件.lrmx（…）.
    await this.page.getByRole('menuitem', { name: `${what}（` }).click();
  }
}

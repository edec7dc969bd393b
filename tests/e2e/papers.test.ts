import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, it } from 'vitest';
import { launchPortable, type PortableApp } from '../host/portable-app.ts';
import { FramePage } from './pages/frame-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { wordText } from './pages/report-page.ts';

let app: PortableApp;
let frame: FramePage;
let people: PeoplePage;
/** The first cadre of the register. */
let name = '';

beforeAll(async () => {
  app = await launchPortable();
  app.page.setDefaultTimeout(120_000);
  frame = new FramePage(app.page);
  people = new PeoplePage(app.page);
  await frame.opened();
  await frame.enterPractice();
  await frame.goTo('干部');
  name = (await people.rows.first().locator('td').nth(1).innerText()).trim();
});

afterAll(() => app.close());

it('prints the 干部任免审批表 of one cadre from the cadre’s page', async () => {
  await people.openPerson(name);
  await people.print(name, '任免审批表（2025新表）');
  await expect(frame.notice('已保存')).toBeVisible();
  const text = wordText(app.exportsDir, `${name}干部任免审批表.docx`);
  expect(text).toContain(name);
  expect(text).toContain('到龄时间');
  await people.closePerson();
});

it('prints the forms of everybody in the list into one archive', async () => {
  await people.search(name);
  await expect(people.rows.last()).toContainText(name);
  const count = await people.rows.count();
  await people.output('任免审批表');
  const dialog = app.page.getByRole('dialog', { name: '打印任免审批表' });
  await dialog.getByText('旧表').click();
  const axe = await new AxeBuilder({ page: app.page }).include('.ant-modal').analyze();
  expect(axe.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await dialog.getByRole('button', { name: '打印' }).click();
  await expect(dialog).toBeHidden();
  const archive = unzipSync(readFileSync(join(app.exportsDir, `干部任免审批表（${count}人）.zip`)));
  expect(Object.keys(archive)).toHaveLength(count);
  expect(Object.keys(archive)).toContain(`${name}干部任免审批表.docx`);
});

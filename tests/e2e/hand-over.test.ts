import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { launchPortable, type PortableApp } from '../host/portable-app.ts';
import { FramePage } from './pages/frame-page.ts';
import { HandOverPage } from './pages/hand-over-page.ts';

let app: PortableApp;
let frame: FramePage;

beforeAll(async () => {
  app = await launchPortable();
  frame = new FramePage(app.page);
  await frame.opened();
  await frame.enterPractice();
});

afterAll(() => app.close());

const firstHandler = () =>
  app.page.getByRole('table').first().getByRole('row').nth(1).getByRole('cell').last();

it('hands the open matters of one operator to another, prints the list and takes it back in one step', async () => {
  const page = app.page;
  await expect(firstHandler()).toHaveText('演练员');
  const desk = new HandOverPage(page);
  await desk.open();
  await expect(desk.matters).not.toHaveCount(0);
  const all = await desk.matters.count();
  await desk.form.press('移交');
  await desk.form.problemAt('接收人', '请选择接收人。');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);

  await desk.form.choose('接收人', '王经办');
  await desk.form.type('说明', '因工作调动');
  await desk.leave('红-001号');
  await desk.form.press('移交');
  await expect(page.getByText(`演练员的${all - 1}件事项已移交王经办。`)).toBeVisible();

  await page.getByRole('button', { name: '导出Word' }).click();
  const path = page.locator('.aj-saved-path');
  await expect(path).toBeVisible({ timeout: 60_000 });
  expect(
    readFileSync(await path.innerText())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');

  await frame.goTo('工作台');
  await expect(firstHandler()).toHaveText('王经办');
  await frame.undoByKeyboard();
  await expect(frame.message(/已撤销：移交/)).toBeVisible();
  await expect(firstHandler()).toHaveText('演练员');
});

import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { launchPortable, type PortableApp } from '../host/portable-app.ts';
import { DuplicatesPage } from './pages/duplicates-page.ts';
import { FormPage } from './pages/form-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { PalettePage } from './pages/palette-page.ts';

let app: PortableApp;
let frame: FramePage;

beforeAll(async () => {
  app = await launchPortable();
  frame = new FramePage(app.page);
  await frame.opened();
});

afterAll(() => app.close());

async function register(values: Readonly<Record<string, string>>): Promise<void> {
  await app.page.evaluate(() => {
    location.hash = '#/people/new';
  });
  const form = new FormPage(app.page.getByRole('dialog', { name: '登记干部' }));
  for (const [label, text] of Object.entries(values)) await form.type(label, text);
  await form.press('登记');
  await expect(form.box).toBeHidden();
}

it('merges two entries of one person with a choice at each difference, and takes it back in one step', async () => {
  await register({ 姓名: '朱镕喆', 出生年月: '1975-08', 职务: '科长', 籍贯: '江苏丹阳' });
  await register({ 姓名: '朱镕喆', 出生年月: '1975-08', 职务: '副局长', 联系电话: '13800000001' });
  const duplicates = new DuplicatesPage(app.page);
  await duplicates.open();
  await expect(duplicates.pair('朱镕喆')).toHaveCount(1);
  await expect(duplicates.pair('朱镕喆')).toContainText('姓名、出生年月相同');
  await duplicates.compare('朱镕喆');
  await expect(duplicates.choice('职务', 0)).toBeChecked();
  await duplicates.choice('职务', 1).check();
  const { violations } = await new AxeBuilder({ page: app.page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await duplicates.merge();
  await expect(app.page.getByText('没有发现疑似重复的干部')).toBeVisible();

  const palette = new PalettePage(app.page);
  await palette.open();
  await palette.type('zrz');
  await expect(palette.group('干部').getByRole('option')).toHaveCount(1);
  await expect(palette.chosen).toContainText('副局长');
  await app.page.keyboard.press('Escape');

  await frame.undoByKeyboard();
  await expect(frame.message(/已撤销：合并干部/)).toBeVisible();
  await expect(duplicates.pair('朱镕喆')).toHaveCount(1);
});

it('remembers that two likely people are not one', async () => {
  const duplicates = new DuplicatesPage(app.page);
  await duplicates.pair('朱镕喆').getByRole('button', { name: '不是同一人' }).click();
  await expect(frame.message(/不是同一人/)).toBeVisible();
  await expect(app.page.getByText('没有发现疑似重复的干部')).toBeVisible();
});

import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { afterAll, beforeAll, expect as expectValue, it } from 'vitest';
import { launchPortable, type PortableApp } from '../host/portable-app.ts';
import { CaseListPage } from './pages/case-list-page.ts';
import { FormPage } from './pages/form-page.ts';
import { FramePage } from './pages/frame-page.ts';

let app: PortableApp;
let frame: FramePage;

beforeAll(async () => {
  app = await launchPortable();
  frame = new FramePage(app.page);
  await frame.opened();
});

afterAll(() => app.close());

/** A tab of 设置 and its form. */
async function tab(name: string): Promise<FormPage> {
  await frame.goTo('设置');
  await app.page.getByRole('tab', { name }).click();
  return new FormPage(app.page.getByRole('tabpanel', { name }));
}

it('shows the organ and the operator above every page', async () => {
  const form = await tab('机关');
  await form.type('机关名称', '');
  await form.press('保存');
  await form.problemAt('机关名称', /请填写“机关名称”/);
  await form.type('机关名称', '中共丹阳市委组织部');
  await form.press('保存');
  await form.problemAt('机关层级', /请选择“机关层级”/);
  await form.choose('机关层级', '县（市、区）');
  await form.press('保存');
  const top = app.page.getByRole('banner');
  await expect(top).toContainText('中共丹阳市委组织部');
  await expect(top).toContainText('经办：王经办');
});

it('derives from the level of the office whose cadres it manages', async () => {
  const form = await tab('四色卡规则');
  await expect(form.field('本机关管理的干部')).toHaveValue('县管\n委托管理');
});

it('keeps a register of documents with their clauses and days', async () => {
  const form = await tab('依据文件');
  await expect(form.field('文件名称').first()).toHaveValue(/实施意见/);
  await form.field('施行日期').first().fill('2013-02-30');
  await form.press('保存');
  await expect(form.field('施行日期').first()).toHaveAttribute('aria-invalid', 'true');
  await form.field('施行日期').first().fill('2013-04-01');
  await form.field('条款').first().fill('第三条');
  await form.press('保存');
  await expect(frame.message('依据文件已保存')).toBeVisible();
  await form.field('文件名称').last().fill('四色卡实施办法');
  await form.press('保存');
  await expect(form.field('文件名称')).toHaveCount(3);
  // What has just been saved is nothing left over.
  await expect(form.box.getByText(/已恢复上次未保存的内容/)).toBeHidden();
});

it('refuses a number form by which two cards would get the same number', async () => {
  const form = await tab('编号和目标线');
  await form.type('四色卡编号', '{office}〔{year}〕{seq}号');
  await form.press('保存');
  await form.problemAt('四色卡编号', /缺少\{kind\}/);
  await form.press('放弃未保存的内容');
});

it('takes a year of holidays as the notice writes it', async () => {
  const form = await tab('放假安排');
  await form.type('放假日期', '1月1日至3日、国庆');
  await form.press('保存');
  await form.problemAt('放假日期', /“国庆”看不懂/);
  await form.type('放假日期', '1月1日至3日、10月1日至7日');
  await form.type('调休上班的周末', '10月9日');
  await form.press('保存');
  await expect(frame.message(/放假安排已保存/)).toBeVisible();
  await expect(form.box.getByText('已有2004年至2027年的放假安排')).toBeVisible();
});

it('offers a new word of a code list at once', async () => {
  const form = await tab('代码表');
  await form.type('谈话人', '部长\n副部长\n部长');
  await form.press('保存');
  await form.problemAt('谈话人', /“部长”出现了两次/);
  await form.type('谈话人', '部长\n副部长\n部务委员');
  await form.press('保存');
  await frame.goTo('约谈');
  const talks = new CaseListPage(app.page, '约谈');
  await (await talks.startNew()).choose('谈话人', '部务委员');
  await talks.closePanel();
});

it('enlarges the interface without a part leaving the window', async () => {
  for (const size of ['125%', '150%', '200%']) {
    await tab('界面大小');
    await app.page.getByRole('radio', { name: size }).click();
    await expect(app.page.getByRole('radio', { name: size })).toBeChecked();
    for (const place of ['工作台', '四色卡', '第一书记', '设置'] as const) {
      await frame.goTo(place);
      const wide = await app.page.evaluate(() =>
        [...document.querySelectorAll('html, header, main')]
          .filter((part) => part.scrollWidth > part.clientWidth)
          .map((part) => part.tagName),
      );
      expect(wide, `${place} ${size}`).toEqual([]);
    }
  }
});

it('shows every tab where the window is small and the letters large', async () => {
  const { page } = app;
  await tab('界面大小');
  await page.getByRole('radio', { name: '150%' }).click();
  await page.setViewportSize({ width: 1366, height: 768 });
  for (const place of ['设置', '年终报告', '数据安全', '四色卡'] as const) {
    await frame.goTo(place);
    const list = page.getByRole('tablist').first();
    await expect(list).toBeVisible();
    for (const one of await list.getByRole('tab').all()) await expect(one).toBeInViewport();
    const { violations } = await new AxeBuilder({ page }).include('[role=tablist]').analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expectValue(serious.map(({ id, nodes }) => `${place} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    if (process.env.ANJUAN_LOOK)
      await page.screenshot({ path: `${process.env.ANJUAN_LOOK}/narrow-${place}.png` });
  }
});

import { expect } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { launchPortable, type PortableApp } from '#tests/host/portable-app.ts';
import { type ReportPage, reportPage, wordText } from './pages/report-page.ts';

const wait = { timeout: 120_000 };

let app: PortableApp;
let report: ReportPage;

beforeAll(async () => {
  app = await launchPortable();
  report = reportPage(app.page);
});
afterAll(() => app.close());

it('says of a desk without records that there is nothing to report', async () => {
  await report.open();
  await expect(app.page.locator('.aj-paper')).toContainText(
    '没有登记约谈、四色卡和第一书记帮扶方面的记录',
    wait,
  );
  await expect(app.page.locator('.aj-figure')).toHaveCount(0);
});

it('says before export what is not fit to print, and exports all the same if the clerk wants it', async () => {
  const { page } = app;
  await page.getByRole('checkbox', { name: '加落款和成文日期' }).check();
  await expect(report.checks()).toContainText('占位内容“××”未替换', wait);
  await page.getByRole('button', { name: '导出Word' }).click();
  const question = page.getByRole('dialog').filter({ hasText: '有1处需要核对' });
  await question.getByRole('button', { name: '返回修改' }).click();
  await expect(page.getByText('已保存')).toBeHidden();
  await page.getByRole('button', { name: '导出Word' }).click();
  await question.getByRole('button', { name: '仍要导出' }).click();
  await expect(page.getByText('已保存')).toBeVisible(wait);
  await page.getByRole('checkbox', { name: '加落款和成文日期' }).uncheck();
});

it('gives the published figures of 2013 on the page and in the Word file', async () => {
  await app.page.getByRole('link', { name: '工作台' }).click();
  await report.enterPractice();
  await report.open();
  await report.chooseYear(2013);
  const figures: Readonly<Record<string, string>> = {
    'firstSecretaries.dispatched': '104',
    'villages.weak': '117',
    'villages.overLine': '76',
    'households.lowIncome': '5788',
    'households.overLine': '4746',
    'projects.landed': '166',
  };
  for (const [id, value] of Object.entries(figures)) await expect(report.figure(id)).toHaveText(value);
  await expect(report.checks()).toContainText('未发现问题');
  await report.exportWord();
  const text = wordText(app.exportsDir, '2013年组织工作.docx');
  expect(text).toContain('组织工作\n【概况】2013年');
  for (const value of Object.values(figures)) expect(text).toMatch(new RegExp(`(?<!\\d)${value}(?!\\d)`));
});

it('lists 76 villages behind the figure 76, each above the line', async () => {
  await report.figure('villages.overLine').click();
  const panel = report.panel();
  await expect(panel).toContainText('76 个', wait);
  await expect(panel).toContainText('达到或超过70万元');
  await expect(panel).toContainText('共76条');
  const seen = new Set<string>();
  for (let page = 1; page <= 4; page++) {
    await expect(panel).toContainText(`第${page}页 / 共4页`);
    for (const row of await panel.locator('tr[data-row-key]').all()) {
      const text = await row.innerText();
      seen.add(text.split('\n').join(' '));
      const income = /([\d.]+)万元/.exec(text)?.[1];
      expect(Number(income)).toBeGreaterThanOrEqual(70);
    }
    if (page < 4) await panel.getByRole('button', { name: '下一页' }).click();
  }
  expect(seen.size).toBe(76);
  await report.closePanel();
  await expect(report.figure('villages.overLine')).toBeFocused();
});

it('opens a figure by keyboard, and a record from it; coming back finds the figure still open', async () => {
  await report.figure('cards.issued.red').focus();
  await app.page.keyboard.press('Enter');
  const row = report.panel().locator('tr[data-row-key]').first();
  await expect(row).toContainText('红色警省卡', wait);
  await row.focus();
  await app.page.keyboard.press('Enter');
  // What only the record's own panel says: the figure's panel is still there for a moment.
  await expect(app.page.getByRole('dialog')).toContainText('登记时：', wait);
  await expect(app.page.getByRole('dialog')).toContainText('演组警〔2013〕红-');
  await report.closePanel();
  await report.open();
  await expect(report.panel()).toContainText('签发红色警省卡', wait);
  await report.closePanel();
});

it('moves the figure when a record behind it is put right', async () => {
  await report.figure('villages.overLine').click();
  const panel = report.panel();
  await panel.locator('tr[data-row-key]').first().click();
  const form = app.page.getByRole('dialog').last();
  await form.getByLabel('集体经营性收入').fill('12');
  await form.getByRole('button', { name: '保存', exact: true }).click();
  await expect(report.figure('villages.overLine')).toHaveText('75', wait);
  await expect(report.panel()).toHaveCount(1, wait);
  await report.closePanel();
  await app.page.getByTitle('Ctrl+Z').click();
  await expect(report.figure('villages.overLine')).toHaveText('76', wait);
});

it('gives 441 = 59 + 341 + 41 for 2011', async () => {
  await report.chooseYear(2011);
  await expect(report.figure('interviews.total')).toHaveText('441');
  await report.exportWord();
  const text = wordText(app.exportsDir, '2011年组织工作.docx');
  for (const value of ['441', '59', '341', '41']) {
    expect(text).toMatch(new RegExp(`(?<!\\d)${value}(?!\\d)`));
  }
  expect(text).not.toContain('第一书记');
});

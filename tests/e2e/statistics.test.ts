import { readdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { launchPortable, type PortableApp } from '#tests/host/portable-app.ts';
import { draftPage } from './pages/draft-page.ts';
import { type ReportPage, reportPage, wordText } from './pages/report-page.ts';

const wait = { timeout: 120_000 };

let app: PortableApp;
let report: ReportPage;

beforeAll(async () => {
  app = await launchPortable();
  report = reportPage(app.page);
  await report.openPracticeYear(2013);
  await draftPage(app.page).openTab('统计表');
});
afterAll(() => app.close());

const table = () => app.page.getByRole('table').filter({ hasText: '合计' });

async function choose(label: string, option: string): Promise<void> {
  await app.page.getByRole('combobox', { name: label, exact: true }).click();
  await app.page.locator(`.ant-select-item-option[title="${option}"]`).last().click();
}

it('counts the cards of a year by colour and month, and every number opens its records', async () => {
  await expect(table()).toBeVisible(wait);
  await choose('和', '（不分列）');
  await choose('统计对象', '约谈');
  await choose('按', '约谈形式');
  const total = table().locator('tfoot').getByRole('button');
  await expect(total).toBeVisible(wait);
  const parts = await table().locator('tbody').getByRole('button').allInnerTexts();
  const sum = parts.reduce((all, text) => all + Number(text), 0);
  await expect(total).toHaveText(String(sum));
  await total.click();
  await expect(report.panel()).toContainText(`共${sum}条`, wait);
  await report.closePanel();
});

it('counts as the reports do, or every registered record, and over years if asked', async () => {
  const { page } = app;
  await choose('统计对象', '四色卡');
  await choose('按', '年度');
  const total = table().locator('tfoot').getByRole('button');
  await expect(page.getByText('口径：统计期内签发的四色卡')).toBeVisible(wait);
  const issued = Number(await total.innerText());
  await choose('口径', '全部登记');
  await expect(page.getByText('口径：登记的全部四色卡')).toBeVisible(wait);
  await page.getByRole('textbox', { name: '开始日期' }).fill('2011-01-01');
  await page.getByRole('textbox', { name: '结束日期' }).fill('2026-12-31');
  await expect(table().locator('tbody tr')).not.toHaveCount(1, wait);
  expect(Number(await total.innerText())).toBeGreaterThan(issued);
  await page.getByRole('textbox', { name: '结束日期' }).fill('2010-12-31');
  await expect(page.getByRole('alert')).toContainText('结束日期早于开始日期');
  await choose('统计期', '全年');
});

it('counts the villages by who helps them, and a number opens their rows', async () => {
  await choose('统计对象', '村年度指标');
  await choose('按', '帮扶层级');
  const total = table().locator('tfoot').getByRole('button');
  await expect(total).toHaveText('117', wait);
  await total.click();
  await expect(report.panel()).toContainText('共117条', wait);
  await report.closePanel();
});

it('copies the table as it stands, for WPS and Excel', async () => {
  const { page } = app;
  await page.getByRole('button', { name: '复制为表格' }).click();
  await expect(page.getByText('已复制，可粘贴到WPS表格或Excel')).toBeVisible(wait);
  await draftPage(page).openTab('粘贴找错');
  const box = page.getByRole('textbox', { name: '文稿正文' });
  await box.focus();
  await page.keyboard.press('Control+V');
  await expect(box).toHaveValue(/帮扶层级\t合计\n本级选派第一书记\t104\n/);
  await draftPage(page).openTab('统计表');
});

it('keeps a cross-tab as a view, exports it and its chart', async () => {
  const { page } = app;
  await page.getByRole('button', { name: '视图' }).click();
  await page.getByRole('textbox', { name: '视图名称' }).fill('帮扶层级');
  await page.getByRole('button', { name: '保存当前视图' }).click();
  await expect(page.getByRole('button', { name: '视图：帮扶层级' })).toBeVisible(wait);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '导出Excel' }).click();
  await expect(page.getByText('已导出：')).toBeVisible(wait);
  await page.getByRole('button', { name: '图表存为图片' }).click();
  await expect(page.getByText('已保存', { exact: true })).toBeVisible(wait);
  const files = readdirSync(app.exportsDir);
  expect(files.some((name) => name.endsWith('.xlsx'))).toBe(true);
  expect(files.some((name) => name.endsWith('.png'))).toBe(true);
  const { violations } = await new AxeBuilder({ page }).include('.aj-report').analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
});

it('puts a cross-tab into a report, where it is printed and follows the records', async () => {
  const { page } = app;
  await draftPage(page).openTab('报告编辑');
  await page.getByRole('button', { name: '起草报告' }).click();
  await page.getByRole('combobox', { name: '种类' }).click();
  await page.locator('.ant-select-item-option[title="情况通报"]').click();
  await page.getByRole('dialog').getByRole('button', { name: '起草', exact: true }).click();
  await expect(page.getByRole('textbox', { name: '标题', exact: true })).toBeVisible(wait);
  await draftPage(page).openTab('统计表');
  await choose('统计对象', '四色卡');
  await choose('按', '卡色');
  const total = await table().locator('tfoot').getByRole('button').innerText();
  await page.getByRole('button', { name: '放入报告' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('关于2013年组织工作情况的通报', wait);
  await dialog.getByRole('combobox', { name: '放在条目' }).click();
  await page.locator('.ant-select-item-option[title="四色卡监督"]').last().click();
  await dialog
    .getByRole('button', { name: '放 入' })
    .or(dialog.getByRole('button', { name: '放入' }))
    .click();
  await expect(page.getByText('已放入“关于2013年组织工作情况的通报”')).toBeVisible(wait);
  await draftPage(page).openTab('报告编辑');
  const inReport = page.getByRole('table').filter({ hasText: '签发四色卡按卡色统计' });
  await expect(inReport.getByRole('row').last()).toHaveText(new RegExp(`合计\\s*${total}`), wait);
  await expect(report.checks()).toContainText('未发现问题', wait);
  const { violations } = await new AxeBuilder({ page }).include('.aj-report').analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await report.exportWord();
  const text = wordText(app.exportsDir, '关于2013年组织工作情况的通报.docx');
  expect(text).toContain('签发四色卡按卡色统计');
  expect(text).toContain('口径：统计期内签发的四色卡');
  await page.getByRole('button', { name: '查看表中记录' }).click();
  await expect(table().locator('tfoot').getByRole('button')).toHaveText(total, wait);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, it } from 'vitest';
import { wordFile } from '#renderer/print/word.ts';
import { launchPortable, type PortableApp } from '#tests/host/portable-app.ts';
import { CaseListPage } from './pages/case-list-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { wordText } from './pages/report-page.ts';
import { TemplatesPage } from './pages/templates-page.ts';

let app: PortableApp;
let frame: FramePage;
let templates: TemplatesPage;

beforeAll(async () => {
  app = await launchPortable();
  app.page.setDefaultTimeout(120_000);
  frame = new FramePage(app.page);
  templates = new TemplatesPage(app.page);
  await frame.opened();
  await frame.enterPractice();
  await frame.goTo('模板');
});

afterAll(() => app?.close());

function aTemplate(...lines: readonly string[]): Promise<Uint8Array> {
  return wordFile({
    title: ['约谈通知'],
    blocks: lines.map((text) => ({ kind: 'paragraph', runs: [{ text }] })),
  });
}

async function noSeriousFaults(within: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: app.page }).include(within).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
}

it('refuses a template with wrong fields, names every place and keeps nothing', async () => {
  await expect(templates.region.getByText('还没有模板')).toBeVisible();
  await templates.add('坏.docx', await aTemplate('｛姓名｝同志：', '{谈话内溶}'));
  await expect(templates.outcome.getByText('“坏.docx”没有添加')).toBeVisible();
  await expect(templates.outcome.getByText(/第2段.*全角花括号/)).toBeVisible();
  await expect(templates.outcome.getByText(/第3段.*不是可用的字段/)).toBeVisible();
  await expect(templates.region.getByText('还没有模板')).toBeVisible();
  await noSeriousFaults('.aj-templates');
});

it('lists the fields of a kind and hands out samples that can be added as they are', async () => {
  await app.page.getByRole('button', { name: '字段清单' }).click();
  const list = app.page.getByRole('dialog', { name: '字段清单（约谈）' });
  await expect(list.getByRole('textbox')).toHaveValue(/\{姓名\}/);
  await noSeriousFaults('.ant-modal');
  await list.getByRole('button', { name: '关闭' }).click();
  await app.page.getByRole('button', { name: '下载样例' }).click();
  await app.page.getByRole('menuitem', { name: '约谈记录' }).click();
  await expect(frame.notice('已保存')).toBeVisible();
  const sample = readFileSync(join(app.exportsDir, '约谈记录（模板样例）.docx'));
  await templates.add('约谈记录.docx', sample);
  await expect(templates.outcome.getByText('“约谈记录.docx”已添加，没有问题。')).toBeVisible();
  await templates.add('约谈记录.docx', sample);
  await expect(templates.outcome.getByText(/已有同名的模板/)).toBeVisible();
  await expect(templates.region.getByRole('row', { name: /约谈记录\.docx/ })).toHaveCount(1);
});

it('prints a record from its panel by the template', async () => {
  await frame.goTo('约谈');
  const talks = new CaseListPage(app.page, '约谈');
  await talks.open(/号/);
  await talks.panel.getByRole('button', { name: '按模板出文' }).click();
  const dialog = app.page.getByRole('dialog', { name: '按模板出文（约谈1条）' });
  await expect(dialog.getByText('约谈记录.docx')).toBeVisible();
  await noSeriousFaults('.ant-modal');
  await dialog.getByRole('button', { name: '出文' }).click();
  await expect(dialog).toBeHidden();
  const name =
    (
      await frame
        .notice(/约谈记录 .*\.docx/)
        .last()
        .innerText()
    )
      .split(/[\\/]/)
      .at(-1) ?? '';
  expect(wordText(app.exportsDir, name)).not.toMatch(/[{}]/);
  await talks.closePanel();
});

it('prints a list as a file each with 份号, and registers the copies', async () => {
  await app.page.getByRole('button', { name: /导出/ }).click();
  await app.page.getByRole('menuitem', { name: /^按模板出文/ }).click();
  const dialog = app.page.getByRole('dialog', { name: /^按模板出文（约谈\d+条）/ });
  const count = Number(
    /(\d+)条/.exec(
      (await dialog
        .getByText(/^按模板出文/)
        .first()
        .innerText()) ?? '',
    )?.[1],
  );
  expect(count).toBeGreaterThan(10);
  await dialog.getByText('每条一个文件（压缩包）').click();
  await dialog.getByText('编份号并登记').click();
  await dialog.getByLabel('发往').fill('各镇党委');
  await dialog.getByRole('button', { name: '出文' }).click();
  await expect(dialog).toBeHidden({ timeout: 300_000 });
  const path = await frame
    .notice(/约谈记录.*\.zip/)
    .last()
    .innerText();
  const archive = unzipSync(readFileSync(path.trim()));
  expect(Object.keys(archive)).toHaveLength(count);
  await frame.goTo('模板');
  await app.page.getByRole('tab', { name: '印发登记' }).click();
  await expect(app.page.locator('tr[data-row-key]').first()).toContainText('各镇党委');
});

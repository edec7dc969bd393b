import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { launchPortable, type PortableApp } from '#tests/host/portable-app.ts';
import { CaseListPage } from './pages/case-list-page.ts';
import { FormPage } from './pages/form-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { SafetyPage } from './pages/safety-page.ts';

const wait = { timeout: 60_000 };
const name = '欧阳明远';
const text = '考察材料：该同志作风扎实，群众反映较好。';

let app: PortableApp;
let frame: FramePage;
let safety: SafetyPage;

function meet(started: PortableApp): void {
  app = started;
  app.page.setDefaultTimeout(wait.timeout);
  frame = new FramePage(app.page);
  safety = new SafetyPage(app.page);
}

/** One desk with files: the tests follow each other on one data folder. */
beforeAll(async () => {
  meet(await launchPortable());
  await frame.opened();
});
afterAll(() => app?.close());

const people = () => new CaseListPage(app.page, '干部');
const talks = () => new CaseListPage(app.page, '约谈');
const saved = () => app.page.locator('.ant-notification .aj-saved-path').getByText('考察材料.txt');
const files = () => join(app.dataDir, '附件');

async function openFiles(list: CaseListPage, row: string): Promise<Locator> {
  await list.open(row);
  await list.panel.getByRole('tab', { name: '附件' }).click();
  return list.panel.getByRole('region', { name: '附件' });
}

it('takes files to somebody in the register, shows a picture, and saves a file elsewhere', async () => {
  await frame.goTo('干部');
  await app.page.getByRole('button', { name: '登记干部' }).click();
  const form = new FormPage(people().panel);
  await form.type('姓名', name);
  await form.press('登记');
  await expect(app.page.getByRole('dialog', { name, exact: true })).toBeVisible();
  await people().closePanel();
  const picture = await app.page.screenshot();
  const panel = await openFiles(people(), name);
  await expect(panel.getByText('还没有附件')).toBeVisible();
  await panel.locator('input[type=file]').setInputFiles([
    { name: '登记表.png', mimeType: 'image/png', buffer: picture },
    { name: '考察材料.txt', mimeType: 'text/plain', buffer: Buffer.from(text) },
  ]);
  await expect(panel.getByRole('row', { name: /登记表\.png/ })).toBeVisible();
  await expect(panel.getByRole('row', { name: /考察材料\.txt/ })).toBeVisible();
  const { violations } = await new AxeBuilder({ page: app.page }).include('.ant-drawer').analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);

  await panel.getByRole('button', { name: '查看登记表.png' }).click();
  const shown = app.page.getByRole('img', { name: '登记表.png' });
  await expect(shown).toBeVisible();
  expect(await shown.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).toBe(1280);
  await app.page.getByRole('dialog', { name: '登记表.png' }).getByRole('button', { name: '关闭' }).click();

  await panel.getByRole('button', { name: '另存考察材料.txt' }).click();
  await expect(saved()).toBeVisible();
  expect(readFileSync(join(app.exportsDir, '考察材料.txt'), 'utf8')).toBe(text);
  rmSync(join(app.exportsDir, '考察材料.txt'));
});

it('removes a file by an act that can be taken back', async () => {
  const panel = people().panel.getByRole('region', { name: '附件' });
  await panel.getByRole('button', { name: '删除考察材料.txt' }).click();
  await expect(panel.getByRole('row', { name: /考察材料\.txt/ })).toHaveCount(0);
  await people().closePanel();
  await frame.undoByKeyboard();
  await expect(frame.message(/已撤销：删除：.*考察材料\.txt/)).toBeVisible();
  const again = await openFiles(people(), name);
  await expect(again.getByRole('row', { name: /考察材料\.txt/ })).toBeVisible();
});

it('refuses a file that is too large in a sentence', async () => {
  const large = join(app.dataDir, '大文件.zip');
  writeFileSync(large, '');
  truncateSync(large, 101 * 1024 * 1024);
  const panel = people().panel.getByRole('region', { name: '附件' });
  await panel.locator('input[type=file]').setInputFiles(large);
  await expect(panel.getByRole('alert')).toContainText('“大文件.zip”超过100MB，没有添加');
  rmSync(large);
  await people().closePanel();
});

it('notes in the log who looked at a file of a confidential matter', async () => {
  await frame.goTo('约谈');
  const talk = await talks().startNew();
  await talk.choose('约谈形式', '主动约谈');
  await talk.choosePerson('约谈对象', name);
  await talk.type('谈话日期', '2013-07-19');
  await talk.choose('谈话人', '部长');
  await talk.choose('主类别', '个人诉求');
  await talk.type('谈话内容', '家里老人住院');
  await talk.press('登记');
  const panel = await openFiles(talks(), '谈〔2013〕1号');
  await panel.locator('input[type=file]').setInputFiles({
    name: '承办单.png',
    mimeType: 'image/png',
    buffer: await app.page.screenshot(),
  });
  await panel.getByRole('button', { name: '查看承办单.png' }).click();
  await app.page.getByRole('dialog', { name: '承办单.png' }).getByRole('button', { name: '关闭' }).click();
  await talks().closePanel();
  await safety.open('操作日志');
  await expect(safety.rows.filter({ hasText: '查阅：约谈谈〔2013〕1号附件“承办单.png”' })).toHaveCount(1);
});

it('keeps them sealed, each in a file of its own', () => {
  const names = readdirSync(files());
  expect(names).toHaveLength(3);
  for (const file of names) {
    expect(file).toMatch(/^[0-9a-f]{64}\.ajfile$/);
    const bytes = readFileSync(join(files(), file));
    expect(bytes.includes('考察') || bytes.includes('PNG') || bytes.includes('IHDR')).toBe(false);
  }
});

it('names a damaged file in 系统体检 and puts it back from the second folder', async () => {
  const second = join(app.dataDir, 'U盘');
  mkdirSync(second);
  await safety.open('口令与人员');
  await app.page.getByLabel('第二文件夹').fill(second);
  await safety.press('保存');
  await safety.open('快照与恢复');
  await safety.press('立即做快照');
  await expect(frame.message('快照已保存，并已重新读出核对')).toBeVisible(wait);
  expect(readdirSync(join(second, '附件')).sort()).toEqual(readdirSync(files()).sort());
  for (const file of readdirSync(files())) {
    const bytes = readFileSync(join(files(), file));
    writeFileSync(join(files(), file), bytes.with(20, (bytes[20] ?? 0) ^ 1));
  }
  await safety.open('系统体检');
  await expect(safety.health('附件')).toContainText(`损坏：${name}的附件“考察材料.txt”`, wait);
  await safety.press('从第二文件夹补回附件');
  await expect(safety.health('附件')).toContainText('3个文件', wait);
  await expect(safety.health('附件')).toContainText('全部完好', wait);
});

it('says on a new PC which files have not come along', async () => {
  const aside = `${files()}-没有带来`;
  meet(
    await app.restart(async () => {
      renameSync(files(), aside);
      rmSync(join(app.dataDir, '数据库'), { recursive: true });
      rmSync(join(app.dataDir, 'U盘'), { recursive: true });
    }),
  );
  const note = app.page.getByRole('alert').filter({ hasText: '附件文件没有随数据过来' });
  await expect(note).toContainText(`${name}的附件“考察材料.txt”`, wait);
  await frame.goTo('干部');
  const panel = await openFiles(people(), name);
  await panel.getByRole('button', { name: '另存考察材料.txt' }).click();
  await expect(panel.getByRole('alert')).toContainText('附件“考察材料.txt”的文件不见了');
  rmSync(files(), { recursive: true });
  renameSync(aside, files());
  await panel.getByRole('button', { name: '另存考察材料.txt' }).click();
  await expect(saved()).toBeVisible();
});

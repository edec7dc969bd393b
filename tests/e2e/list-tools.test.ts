import { AxeBuilder } from '@axe-core/playwright';
import { read, utils } from '@e965/xlsx';
import { expect } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { launchPortable, type PortableApp } from '../host/portable-app.ts';
import { FormPage } from './pages/form-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { ListToolsPage } from './pages/list-tools-page.ts';
import { wordText } from './pages/report-page.ts';

let app: PortableApp;
let frame: FramePage;
let list: ListToolsPage;

beforeAll(async () => {
  app = await launchPortable();
  frame = new FramePage(app.page);
  list = new ListToolsPage(app.page);
  await frame.opened();
  await frame.enterPractice();
});

afterAll(() => app.close());

const filters = () => new FormPage(app.page.getByRole('search', { name: '查询区' }));
const count = () => app.page.getByText(/共\d+条/).first();

async function axe(where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: app.page }).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.map(({ id, nodes }) => [where, id, nodes[0]?.html])).toEqual([]);
}

it('keeps filters and columns as a view, with how many records it has now', async () => {
  const { page } = app;
  await frame.goTo('四色卡');
  await filters().choose('卡色', '■ 红色警省卡');
  await page.keyboard.press('Escape');
  await expect(count()).toHaveText(/共1?\d条/);
  const red = /共(\d+)条/.exec(await count().innerText())?.[1] ?? '';
  await list.chooseColumn('线索来源');
  await expect(list.headings.filter({ hasText: '线索来源' })).toHaveCount(1);
  await list.saveView('红卡线索');
  await page.getByRole('button', { name: '重置' }).click();
  await expect(count()).toHaveText(/共100条/);
  await list.chooseColumn('线索来源');
  await expect(list.headings.filter({ hasText: '线索来源' })).toHaveCount(0);

  await list.openViews();
  await expect(list.view('红卡线索')).toContainText(`（${red}）`);
  await axe('视图');
  await list.view('红卡线索').click();
  await expect(count()).toHaveText(new RegExp(`共${red}条`));
  await expect(list.headings.filter({ hasText: '线索来源' })).toHaveCount(1);
  await expect(list.button(/^视图：红卡线索$/)).toBeVisible();

  await list.openViews();
  await page.getByRole('button', { name: '删除视图“红卡线索”' }).click();
  await expect(list.view('红卡线索')).toHaveCount(0);
  await list.closeAll();
  await frame.undoByKeyboard();
  await list.openViews();
  await expect(list.view('红卡线索')).toBeVisible();
  await list.closeAll();
  await page.getByRole('button', { name: '重置' }).click();
});

it('moves columns, remembers them, and sums over the whole list', async () => {
  const { page } = app;
  await frame.goTo('第一书记');
  await page.getByRole('tab', { name: '低收入户' }).click();
  await expect(page.getByText(/共5788条/)).toBeVisible();
  await expect(page.locator('.aj-totals')).toContainText(/[\d,]{5,}/);
  await expect(page.locator('.aj-totals')).toContainText('平均');
  await list.moveUp('户主');
  const titles = async () => (await list.headings.allInnerTexts()).filter((title) => title !== '');
  expect((await titles()).indexOf('户主')).toBeLessThan((await titles()).indexOf('年度'));
  await page.reload();
  await frame.opened();
  await frame.goTo('第一书记');
  await page.getByRole('tab', { name: '低收入户' }).click();
  await expect(list.headings.filter({ hasText: '户主' })).toHaveCount(1);
  expect((await titles()).indexOf('户主')).toBeLessThan((await titles()).indexOf('年度'));
});

it('copies marked rows as a table in which texts stay texts', async () => {
  await frame.goTo('干部');
  await list.mark(1, 3);
  await expect(list.marked).toHaveText('已选2条');
  await list.export(/^复制为表格（所选2条）/);
  await expect(frame.message(/已复制2条/)).toBeVisible();
  const { html, text } = await list.clipboard();
  const lines = text.trim().split(/\r?\n/);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^序号\t姓名\t/);
  expect(html).toContain('<td>1</td>');
  expect(html).toMatch(/mso-number-format[^>]*>19\d\d\.\d\d</);
  await app.page.getByRole('button', { name: '取消选择' }).click();
});

it('exports everything that the filters let through, to Excel and as a ledger in Word', async () => {
  const { page, exportsDir } = app;
  await frame.goTo('干部');
  await filters().choose('职务层次', '乡科级正职');
  await page.keyboard.press('Escape');
  await expect(count()).not.toHaveText(/共1208条/);
  const total = Number(/共(\d+)条/.exec(await count().innerText())?.[1]);
  expect(total).toBeGreaterThan(20);
  await list.export(/^导出Excel（全部\d+条）/);
  const day = '2026-11-22';
  const file = await page
    .getByText(/干部名册\d{4}-\d\d-\d\d\.xlsx/)
    .last()
    .innerText();
  const name = file.split('/').at(-1) ?? day;
  const book = read(await list.exported(exportsDir, name, total));
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (!sheet) throw new Error('no sheet');
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1 });
  expect(rows[0]?.[0]).toBe('干部名册');
  expect(rows[1]?.[0]).toMatch(new RegExp(`^职务层次：乡科级正职；共${total}条；.*王经办$`));
  expect(rows).toHaveLength(3 + total);
  const level = rows[2]?.indexOf('职务层次') ?? -1;
  expect(rows.slice(3).every((row) => row[level] === '乡科级正职')).toBe(true);
  expect(sheet.D4).toMatchObject({ t: 's' });

  await frame.goTo('四色卡');
  await list.export(/^导出Word台账（全部100条）/);
  await expect(page.getByText(/四色卡台账.*\.docx/).last()).toBeVisible({ timeout: 120_000 });
  const paper =
    (
      await page
        .getByText(/四色卡台账.*\.docx/)
        .last()
        .innerText()
    )
      .split('/')
      .at(-1) ?? '';
  const text = wordText(exportsDir, paper);
  expect(text).toContain('四色卡台账');
  expect(text).toContain('全部；共100条');
});

it('changes one field of the marked people, shown before, and takes it back as one step', async () => {
  const { page } = app;
  await frame.goTo('干部');
  await page.getByRole('button', { name: '重置' }).click();
  await list.mark(1, 2, 4);
  const form = await list.startBatch(/^批量修改（所选3条）/);
  await list.pick(form, '修改项目', '后备干部');
  await form.choose('改为', '正科级后备');
  await form.press('预览');
  await expect(form.box.getByText(/将改动3条/)).toBeVisible();
  await axe('批量修改');
  await form.press('修改3条');
  await expect(frame.message(/已修改3条/)).toBeVisible();
  await filters().choose('后备干部', '正科级后备');
  await page.keyboard.press('Escape');
  await expect(count()).toHaveText(/共3条/);
  await page.getByRole('heading', { level: 1 }).click();
  await frame.undoByKeyboard();
  await expect(page.getByText('没有符合条件的干部')).toBeVisible();
  await page.getByRole('button', { name: '重置' }).click();
});

it('names the matters of a bulk edit that their stage refuses', async () => {
  const { page } = app;
  await frame.goTo('约谈');
  await page.getByRole('checkbox', { name: '选择本页全部' }).check();
  await page.getByRole('button', { name: /^选择全部\d+条/ }).click();
  await expect(list.marked).toHaveText(/^已选全部\d+条/);
  const form = await list.startBatch(/^批量修改/);
  await list.pick(form, '修改项目', '谈话人');
  await form.box.getByRole('checkbox', { name: '清空此项' }).check();
  await form.press('预览');
  await expect(form.box.getByText(/[1-9]\d*条不能改动，不会写入/)).toBeVisible({ timeout: 60_000 });
  await expect(form.box.getByText(/不写入：.*“谈话人”/).first()).toBeVisible();
  await form.press('取消');
  await page.getByRole('button', { name: '取消选择' }).click();
});

it('pastes village figures: the bad cell is named, the rest is written after confirmation and undone as one step', async () => {
  const { page } = app;
  await frame.goTo('第一书记');
  await page.getByRole('tab', { name: '村年度指标' }).click();
  await expect(page.getByText(/共117条/)).toBeVisible();
  const names = (await list.rows.locator('td:nth-child(3)').allInnerTexts()).slice(0, 3);
  const [first = '', second = '', third = ''] = names.map((name) => name.replace(' ', ''));
  const form = await list.startBatch(/粘贴表格/);
  const block = `村\t集体经营性收入(万元)\n${first}\t1,071.5\n${second}\t很多\n${third}\t88\n没有这个村\t1`;
  await form.type('粘贴处', block);
  await expect(form.box.getByText(/共4行：更新2条，新增0条，0条没有变化，2条有问题/)).toBeVisible({
    timeout: 60_000,
  });
  await expect(form.box.getByText(/很多.*不是数字/)).toBeVisible();
  await expect(form.box.getByText(/没有这个村.*请先登记单位|没有“没有这个村”/).first()).toBeVisible();
  await expect(page.getByText(/共117条/)).toBeVisible();
  await axe('粘贴表格');
  await form.press('写入2条');
  await expect(frame.message(/已更新2条/)).toBeVisible();
  await expect(list.rows.first()).toContainText('1,071.5');
  await page.getByRole('heading', { level: 1 }).click();
  await frame.undoByKeyboard();
  await expect(list.rows.first()).not.toContainText('1,071.5');
});

it('pastes into people by name and asks where several bear it', async () => {
  const { page } = app;
  await frame.goTo('干部');
  const name = await list.rows.first().locator('td').nth(2).innerText();
  const form = await list.startBatch(/粘贴表格/);
  await form.type(
    '粘贴处',
    `姓名\t联系电话\t职级\n${name}\t13800000001\t没有的职级\n查无此人甲\t13800000002\t`,
  );
  await expect(form.box.getByText(/没有找到这条干部记录/)).toBeVisible({ timeout: 60_000 });
  await expect(form.box.getByText(/代码表中没有“没有的职级”/)).toBeVisible();
  await expect(form.box.getByRole('button', { name: '写入0条' })).toBeDisabled();
  await form.press('取消');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

it('has no serious accessibility fault with rows marked and the panel of columns open', async () => {
  await frame.goTo('干部');
  await list.mark(1);
  await list.openDisplay();
  await axe('显示');
  await list.closeAll();
});

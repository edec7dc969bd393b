import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
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
  await frame.enterPractice();
});

afterAll(() => app.close());

it('keeps filter, page and scroll when a record is opened and closed, and the focus returns to its row', async () => {
  await frame.goTo('约谈');
  const talks = new CaseListPage(app.page, '约谈');
  await new FormPage(talks.filters).choose('约谈形式', '申请约谈');
  await app.page.keyboard.press('Escape');
  await app.page.getByRole('button', { name: '下一页' }).click();
  await expect(app.page.getByText(/^第2页/)).toBeVisible();
  await expect(app.page.getByText(/^第21—40条/)).toBeVisible();
  const last = talks.rows.last();
  await last.focus();
  const name = await last.innerText();
  const scrolled = await scrollOf(app);
  expect(scrolled).toBeGreaterThan(0);

  await app.page.keyboard.press('Enter');
  await expect(talks.panel).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(talks.panel).toBeHidden();
  await expect(talks.rows.last()).toBeFocused();
  expect(await talks.rows.last().innerText()).toBe(name);
  expect(await scrollOf(app)).toBe(scrolled);

  await frame.goTo('四色卡');
  await frame.goTo('约谈');
  await expect(app.page.getByText(/^第2页/)).toBeVisible();
  await expect(talks.filters.getByText('申请约谈')).toBeVisible();
  await expect.poll(() => scrollOf(app)).toBe(scrolled);
});

it('gives the focus to the row of a record that was opened from elsewhere', async () => {
  await frame.goTo('工作台');
  const link = app.page.getByRole('link', { name: /红-001号/ });
  const number = await link.innerText();
  await link.click();
  const cards = new CaseListPage(app.page, '四色卡');
  await expect(cards.panel).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(cards.row(number)).toBeFocused();
});

it('finds the matters of a person by name', async () => {
  await frame.goTo('四色卡');
  const cards = new CaseListPage(app.page, '四色卡');
  const name = await cards.rows.first().getByRole('link').innerText();
  await new FormPage(cards.filters).type('姓名', name);
  await expect
    .poll(async () => [...new Set(await cards.rows.getByRole('link').allInnerTexts())])
    .toEqual([name]);
  await app.page.getByRole('button', { name: '重置' }).click();
  await expect(app.page.getByText(/共100条/)).toBeVisible();
});

it('leads from every number on 工作台 to a list of as many records', async () => {
  await frame.goTo('工作台');
  const counts = app.page.locator('a.aj-count');
  await expect(counts).not.toHaveCount(0);
  const total = await counts.count();
  for (let index = 0; index < total; index++) {
    const link = counts.nth(index);
    await expect(link).toHaveText(/^\d+$/);
    const [label, count] = [await link.getAttribute('aria-label'), await link.innerText()];
    await link.click();
    await expect(app.page.getByText(new RegExp(`共${count}条`)), label ?? '').toBeVisible();
    await frame.goTo('工作台');
  }
});

it('refuses a term of a first secretary that ends before it starts', async () => {
  await frame.goTo('第一书记');
  const posts = new CaseListPage(app.page, '第一书记派驻');
  const form = await posts.startNew();
  await form.choosePerson('派驻人员', '王');
  await form.chooseUnit('派驻村', '城北村');
  await form.type('任命文号', '组发〔2013〕1号');
  await form.type('任期起', '2013-03-01');
  await form.type('任期止', '2012-03-01');
  await form.press('登记');
  await form.problemAt('任期止', '任期止早于任期起，请核对两个日期。');
  await form.press('放弃未保存的内容');
  await posts.closePanel();
});

it('keeps village figures, households and projects by year', async () => {
  await frame.goTo('第一书记');
  const page = app.page;
  await page.getByRole('tab', { name: '村年度指标' }).click();
  await expect(page.getByText(/共117条/)).toBeVisible();
  await page.getByRole('tab', { name: '低收入户' }).click();
  await expect(page.getByText(/共5788条/)).toBeVisible();
  await page.getByRole('tab', { name: '村年度指标' }).click();
  const list = new CaseListPage(page, '村年度指标');
  const form = await list.startNew();
  await form.chooseUnit('村', '城北村');
  await form.type('年度', '2031');
  await form.press('保存');
  await form.problemAt('帮扶层级', /请选择“帮扶层级”/);
  await form.choose('帮扶层级', '本级选派第一书记');
  await form.press('保存');
  await new FormPage(list.filters).choose('年度', '2031年');
  await expect(list.row('城北村')).toHaveCount(1);
});

it('has no serious accessibility fault on any page', async () => {
  const page = app.page;
  const paths = ['today', 'people', 'people/new', 'people/import', 'units', 'warning-cards', 'interviews'];
  const more = ['interviews/new', 'first-secretaries', 'report', 'settings'];
  for (const path of [...paths, ...more]) {
    await page.evaluate((to) => {
      location.hash = `#/${to}`;
    }, path);
    await page.waitForTimeout(500);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(
      grave.map(({ id, nodes }) => [path, id, nodes[0]?.html]),
      path,
    ).toEqual([]);
  }
  await page.keyboard.press('Escape');
});

it('leaves practice mode without a trace in the real records', async () => {
  await frame.leavePractice();
  await frame.goTo('约谈');
  await expect(app.page.getByText('还没有约谈记录，请点“登记约谈”。')).toBeVisible();
  await frame.goTo('工作台');
  await expect(app.page.getByRole('heading', { name: '还没有任何记录' })).toBeVisible();
});

it('keeps what was practised until the sample is made anew', async () => {
  const added = app.page.getByText('2031年');
  const openFigures = async () => {
    await frame.goTo('第一书记');
    await app.page.getByRole('tab', { name: '村年度指标' }).click();
    await expect(app.page.getByText(/共\d+条/)).toBeVisible();
  };
  await frame.enterPractice();
  await openFigures();
  await expect(added.first()).toBeVisible();
  await frame.goTo('设置');
  await app.page.getByRole('tab', { name: '演练模式' }).click();
  await app.page.getByRole('button', { name: '重新生成样本数据' }).click();
  await app.page.getByRole('button', { name: '重新生成', exact: true }).click();
  await expect(app.page.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible({ timeout: 120_000 });
  await expect(app.page.getByText('本月约谈')).toBeVisible();
  await openFigures();
  await expect(app.page.locator('tr[data-row-key]').first()).toBeVisible();
  await expect(added).toHaveCount(0);
});

function scrollOf({ page }: PortableApp): Promise<number> {
  return page.evaluate(() => document.querySelector('.ant-table-body')?.scrollTop ?? 0);
}

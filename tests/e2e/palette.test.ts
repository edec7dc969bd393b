import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { launchPortable, type PortableApp } from '../host/portable-app.ts';
import { FormPage } from './pages/form-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { PalettePage } from './pages/palette-page.ts';
import { PeoplePage } from './pages/people-page.ts';

let app: PortableApp;
let frame: FramePage;
let palette: PalettePage;

beforeAll(async () => {
  app = await launchPortable();
  frame = new FramePage(app.page);
  palette = new PalettePage(app.page);
  await frame.opened();
  await frame.enterPractice();
});

afterAll(() => app.close());

const heading = (name: string) => app.page.getByRole('heading', { level: 1, name });

it('finds a cadre by pinyin with keys alone, from inside another form', async () => {
  await frame.goTo('干部');
  const people = new PeoplePage(app.page);
  await app.page.getByLabel('姓名或拼音').focus();
  await palette.open();
  await palette.type('ouyang');
  await expect(palette.chosen).toContainText('欧阳');
  await expect(palette.chosen).toContainText(/\d{4}\.\d\d生/);
  const name = (await palette.chosen.locator('.aj-palette-label').innerText()).trim();
  await app.page.keyboard.press('Enter');
  await expect(people.person(name)).toBeVisible();
  await people.closePerson();
});

it('starts a command by the letters of its name', async () => {
  await palette.open();
  await palette.type('xzyt');
  await expect(palette.chosen).toContainText('新建约谈');
  await app.page.keyboard.press('Enter');
  const form = app.page.getByRole('dialog', { name: '登记约谈' });
  // It takes the focus when it has slid in.
  await expect(form.locator(':focus')).toBeVisible();
  // Also above an open form.
  await palette.open();
  await palette.type('回收站');
  await app.page.keyboard.press('Enter');
  await expect(heading('数据安全')).toBeVisible();
  await expect(app.page.getByRole('tab', { name: '回收站', selected: true })).toBeVisible();
});

it('opens a card by the end of its number and says where words stand in a talk without showing them', async () => {
  await palette.open();
  await palette.type('2013红1');
  await expect(palette.chosen).toContainText('〔2013〕红-001号', { timeout: 30_000 });
  await palette.type('基层干部');
  await expect(palette.group('案卷').getByRole('option').first()).toContainText(/“.+”中有此字词/, {
    timeout: 30_000,
  });
  await app.page.keyboard.press('ArrowDown');
  await expect(palette.options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await app.page.keyboard.press('Escape');
  await expect(palette.box).toBeHidden();
});

it('knows at once who was registered, and no longer after Ctrl+Z', async () => {
  await app.page.evaluate(() => {
    location.hash = '#/people/new';
  });
  const form = new FormPage(app.page.getByRole('dialog', { name: '登记干部' }));
  await form.type('姓名', '种镕喆');
  await form.press('登记');
  await expect(form.box).toBeHidden();
  await palette.open();
  await palette.type('crz');
  await expect(palette.chosen).toContainText('种镕喆');
  const { violations } = await new AxeBuilder({ page: app.page }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await app.page.keyboard.press('Escape');
  await frame.undoByKeyboard();
  await expect(frame.message(/已撤销：登记干部/)).toBeVisible();
  await palette.open();
  await palette.type('种镕喆');
  await expect(app.page.getByText('没有找到，请换几个字')).toBeVisible();
  await app.page.keyboard.press('Escape');
});

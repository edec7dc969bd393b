import { afterAll, beforeAll, it } from 'vitest';
import { launchPortable, type PortableApp } from '../host/portable-app.ts';
import { CaseListPage } from './pages/case-list-page.ts';
import { FramePage } from './pages/frame-page.ts';

let app: PortableApp;
const shots = '/tmp/dispatch/shots';
beforeAll(async () => {
  app = await launchPortable();
  await app.page.setViewportSize({ width: 1366, height: 768 });
  app.page.on('pageerror', (e) => console.log('pageerror', e.message));
  app.page.on('console', (m) => m.type() === 'error' && console.log('console', m.text().slice(0, 300)));
});
afterAll(() => app?.close());

it('looks', async () => {
  const { page } = app;
  const frame = new FramePage(page);
  await frame.opened();
  await frame.goTo('发文');
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${shots}/empty.png` });
  const list = new CaseListPage(page, '发文');
  const form = await list.startNew();
  await page.waitForTimeout(800);
  await page.screenshot({ path: `${shots}/new.png` });
  await form.choose('文种', '请示');
  await form.type('标题', '关于进一步加强全市干部监督“四色卡”预警工作力量的请示');
  await form.type(
    '正文',
    '为做好工作，现请示如下。\n一、甲\n三、乙\n2026年03月05日前报送{姓名}。\n表1 名额\n单位\t名额\n甲镇\t3\n',
  );
  await page.waitForTimeout(800);
  await page.screenshot({ path: `${shots}/typed.png` });
  await form.press('登记');
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${shots}/list1.png` });
  await frame.enterPractice();
  await frame.goTo('发文');
  await page.waitForTimeout(2500);
  await page.screenshot({ path: `${shots}/list.png` });
  await list.open('年度考核');
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${shots}/record.png` });
  await list.panel.getByRole('button', { name: '修改', exact: true }).click();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${shots}/edit.png` });
}, 300_000);

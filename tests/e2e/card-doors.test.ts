import { expect } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { launchPortable, type PortableApp } from '../host/portable-app.ts';
import { CaseListPage } from './pages/case-list-page.ts';
import { FormPage } from './pages/form-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { expectNoSeriousFault, look } from './pages/inspection.ts';
import { ListToolsPage } from './pages/list-tools-page.ts';
import { PeoplePage } from './pages/people-page.ts';

let app: PortableApp;
let frame: FramePage;
let cards: CaseListPage;
let list: ListToolsPage;

beforeAll(async () => {
  app = await launchPortable();
  app.page.setDefaultTimeout(60_000);
  frame = new FramePage(app.page);
  cards = new CaseListPage(app.page, '四色卡');
  list = new ListToolsPage(app.page);
  await frame.opened();
  const people = new PeoplePage(app.page);
  for (const name of ['李晓燕', '王志强', '赵国庆']) await people.register(name);
});

afterAll(() => app.close());

async function ledger(): Promise<void> {
  await frame.goTo('四色卡');
  await app.page.getByRole('tab', { name: '台账' }).click();
}

async function tab(name: string): Promise<void> {
  await frame.goTo('四色卡');
  await app.page.getByRole('tab', { name, exact: true }).click();
}

/** The dialog of 批量办理 for everything on the page. */
async function act(
  word: string,
  fill: (form: FormPage) => Promise<void> = async () => undefined,
): Promise<void> {
  await app.page.getByRole('checkbox', { name: '选择本页全部' }).check();
  await list.button(/^批量$/).click();
  await app.page.getByRole('menuitem', { name: /^批量办理（所选\d+条）/ }).click();
  const form = new FormPage(app.page.getByRole('dialog', { name: /^批量办理四色卡/ }));
  await form.choose('办理环节', word);
  await fill(form);
  await look(app.page, `batch-${word}`);
  if (word === '签发') await expectNoSeriousFault(app.page);
  await form.press(`${word}3份`);
  await expect(frame.message(new RegExp(`已${word}3份`)).last()).toBeVisible();
  await expect(form.box).toBeHidden();
}

it('leads a batch of cards on act by act, and names their numbers', async () => {
  await ledger();
  await app.page.getByRole('button', { name: '批量登记蓝色警宣卡' }).click();
  const panel = new FormPage(app.page.getByRole('dialog', { name: '批量登记蓝色警宣卡' }));
  await panel.type('姓名', '李晓燕、王志强、赵国庆');
  await expect(panel.box.getByText('已确定3人')).toBeVisible();
  await panel.type('登记日期', '2013-05-06');
  await panel.press('登记3张');
  await expect(frame.message('已登记蓝色警宣卡3张')).toBeVisible();
  await act('提出拟办', async (form) => {
    await form.choose('线索来源', '信访');
    await form.choose('事由类别', '廉洁自律');
    await form.type('事由摘要', '节前提醒');
    await form.type('拟办意见', '拟发蓝卡');
  });
  await act('呈批');
  await act('审核同意', async (form) => {
    await form.type('分管领导', '李副部长');
    await form.type('分管领导意见', '拟同意');
    await form.type('分管领导审核日期', '2013-05-07');
  });
  await act('签发', async (form) => {
    await form.type('部长', '赵部长');
    await form.type('部长意见', '同意');
    await form.type('部长审定日期', '2013-05-08');
    await form.type('签发日期', '2013-05-08');
  });
  await expect(frame.message(/编号为组警〔2013〕蓝-001号至组警〔2013〕蓝-003号/).last()).toBeVisible();
  await expect(cards.row('已签发')).toHaveCount(3);
});

it('keeps a withdrawn number with its reason among the void ones', async () => {
  await cards.open('蓝-002号');
  const form = await cards.startAct('撤销');
  await form.type('理由', '查无实据');
  await form.press('撤销');
  await expect(form.box).toBeHidden();
  await cards.closePanel();
  await tab('编号');
  const voided = app.page.getByRole('region', { name: '作废的编号' });
  await expect(voided.getByRole('row').filter({ hasText: '蓝-002号' })).toContainText('查无实据');
  await expectNoSeriousFault(app.page);
});

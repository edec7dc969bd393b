import { expect } from '@playwright/test';
import { afterEach, beforeEach, it } from 'vitest';
import { launchPortable, type PortableApp } from '../host/portable-app.ts';
import { CaseListPage } from './pages/case-list-page.ts';
import { FormPage } from './pages/form-page.ts';
import { FramePage } from './pages/frame-page.ts';

let app: PortableApp;
let frame: FramePage;

beforeEach(async () => {
  app = await launchPortable();
  frame = new FramePage(app.page);
  await frame.opened();
});

afterEach(() => app.close());

async function registerPerson(name: string): Promise<void> {
  await frame.goTo('干部');
  await app.page.getByRole('button', { name: '登记干部' }).click();
  const form = new FormPage(app.page.locator('.ant-drawer').getByRole('dialog'));
  await form.type('姓名', name);
  await form.type('职务', '副局长');
  await form.press('登记');
  // The form gives way to the person's own panel; closing the form while it goes would leave that one open.
  await expect(app.page.getByRole('dialog', { name })).toBeVisible();
  await expect(app.page.locator('tr[data-row-key]').filter({ hasText: name })).toBeVisible();
  await new CaseListPage(app.page, '干部').closePanel();
}

async function open(place: '约谈' | '四色卡'): Promise<CaseListPage> {
  await frame.goTo(place);
  return new CaseListPage(app.page, place);
}

it('registers an interview only with its main class and walks it to 已归档', async () => {
  await registerPerson('张建国');
  const talks = await open('约谈');
  const form = await talks.startNew();
  await form.choose('约谈形式', '主动约谈');
  await form.choosePerson('约谈对象', '张建国');
  await form.type('谈话日期', '20130719');
  await form.choose('谈话人', '部长');
  await form.press('登记');
  await form.problemAt('主类别', /请选择“主类别”/);

  await form.choose('主类别', '汇报工作和思想情况');
  await form.press('登记');
  await expect(frame.message('已登记约谈，编号为谈〔2013〕1号')).toBeVisible();
  await expect(talks.row('谈〔2013〕1号')).toContainText('张建国');

  await talks.open('谈〔2013〕1号');
  await talks.standsAt('已谈话');
  const handing = await talks.startAct('交办');
  await handing.press('交办');
  await handing.problemAt('交办事项', /请填写“交办事项”/);
  await handing.type('交办事项', '核实家庭困难情况');
  await handing.choose('承办科室', '干部科');
  await handing.choose('办理时限', '会商请示');
  await handing.press('交办');
  await talks.standsAt('办理中');

  await talks.panel.getByRole('tab', { name: '过程' }).click();
  await talks.panel.getByText('日期怎样算出').click();
  await expect(
    talks.panel.getByText('自2013-07-19的次日起算，5个工作日，到2013-07-26（星期五）为止。'),
  ).toBeVisible();
  await expect(talks.panel.getByText('2013-07-20（周末）')).toBeVisible();

  const answer = await talks.startAct('反馈');
  await answer.choose('办理结果', '已解决');
  await answer.type('反馈日期', '2013-07-18');
  await answer.press('反馈');
  await answer.problemAt('反馈日期', /反馈日期早于谈话日期/);
  await answer.type('反馈日期', '2013.7.25');
  await answer.press('反馈');
  await talks.standsAt('已反馈');

  const archive = await talks.startAct('归档');
  await archive.type('归档日期', '2013年8月1日');
  await archive.press('归档');
  await talks.standsAt('已归档');
  await talks.panel.getByRole('tab', { name: '日志' }).click();
  const newest = talks.panel.getByRole('listitem').first();
  await expect(newest).toContainText('归档');
  await expect(newest.getByRole('row', { name: /阶段/ })).toContainText('已反馈已归档');
});

it('issues a yellow card only with both opinions, in the order of their days', async () => {
  await registerPerson('李晓燕');
  const cards = await open('四色卡');
  await registerCard(cards, '▲ 黄色警示卡', '李晓燕');
  await toHeadReview(cards);

  const issue = await cards.startAct('签发');
  await issue.press('签发');
  await issue.problemAt('部长意见', /请填写“部长意见”/);
  await issue.type('部长', '赵部长');
  await issue.type('部长意见', '同意');
  await issue.type('部长审定日期', '2013-03-06');
  await issue.type('签发日期', '2013-03-05');
  await issue.press('签发');
  await issue.problemAt('签发日期', /签发日期早于部长审定日期/);
  await issue.type('签发日期', '2013-03-07');
  await issue.press('签发');
  await expect(frame.message('已签发，编号为组警〔2013〕黄-001号')).toBeVisible();
});

it('issues a red card only after 市委主要领导', async () => {
  await registerPerson('王志强');
  const cards = await open('四色卡');
  await registerCard(cards, '■ 红色警省卡', '王志强');
  await toHeadReview(cards);

  await expect(cards.panel.getByRole('button', { name: '签发', exact: true })).toHaveCount(0);
  const submit = await cards.startAct('呈市委主要领导');
  await submit.type('部长', '赵部长');
  await submit.type('部长意见', '同意');
  await submit.type('部长审定日期', '2013-03-06');
  await submit.press('呈市委主要领导');
  await cards.standsAt('市委主要领导审定');

  const issue = await cards.startAct('签发');
  await issue.type('签发日期', '2013-03-08');
  await issue.press('签发');
  await issue.problemAt('市委主要领导意见', /请填写“市委主要领导意见”/);
  await issue.type('市委主要领导', '钱书记');
  await issue.type('市委主要领导意见', '同意');
  await issue.type('抄送', '财政局党组');
  await issue.type('市委主要领导审定日期', '2013-03-07');
  await issue.press('签发');
  await expect(frame.message('已签发，编号为组警〔2013〕红-001号')).toBeVisible();
});

it('keeps a half-typed form when the window is closed', async () => {
  await registerPerson('孙丽华');
  const talks = await open('约谈');
  const form = await talks.startNew();
  await form.choosePerson('约谈对象', '孙丽华');
  await form.type('谈话内容', '谈了三件事：一是');

  // The time a hand takes from the last key to the window's button. The window goes without asking the page.
  await app.page.waitForTimeout(200);
  app = await app.restart();
  frame = new FramePage(app.page);
  await frame.opened();
  await frame.goTo('工作台');
  await app.page.getByRole('link', { name: '登记约谈' }).click();
  const again = new FormPage(new CaseListPage(app.page, '约谈').panel);
  await expect(again.box.getByText(/已恢复上次未保存的内容/)).toBeVisible();
  await expect(again.field('谈话内容')).toHaveValue('谈了三件事：一是');
  await expect(again.box.getByText('孙丽华')).toBeVisible();

  await again.press('放弃这些内容');
  await expect(again.field('谈话内容')).toHaveValue('');
});

it('says when a draft was stored, and forgets it once the record is saved', async () => {
  await registerPerson('周海涛');
  const talks = await open('约谈');
  const form = await talks.startNew();
  await form.choose('约谈形式', '下访约谈');
  await expect(form.box.getByText(/已自动保存 \d\d:\d\d/)).toBeVisible();
  await form.choosePerson('约谈对象', '周海涛');
  await form.type('谈话日期', '2013-05-06');
  await form.choose('谈话人', '科长');
  await form.choose('主类别', '意见建议');
  await form.press('登记');
  await expect(talks.row('周海涛')).toBeVisible();
  const next = await talks.startNew();
  await expect(next.field('谈话日期')).toHaveValue('');
  await expect(next.box.getByText(/已恢复/)).toHaveCount(0);
});

it('moves from field to field with Enter and saves with Ctrl+Enter', async () => {
  await registerPerson('吴俊');
  const cards = await open('四色卡');
  const form = await cards.startNew();
  await form.field('登记日期').focus();
  await app.page.keyboard.press('Enter');
  await expect(form.field('对象')).toBeFocused();
  // The Enter that ends a composition belongs to the input method.
  await form.field('承办人').focus();
  await form.field('承办人').evaluate((input) => {
    input.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
    );
  });
  await expect(form.field('承办人')).toBeFocused();
  await form.choosePerson('对象', '吴俊');
  await form.choose('卡色', '● 蓝色警宣卡');
  await form.field('承办人').focus();
  await app.page.keyboard.press('Control+Enter');
  await expect(cards.row('吴俊')).toBeVisible();
});

it('takes the latest act back by Ctrl+Z and says which', async () => {
  await registerPerson('郑文博');
  const cards = await open('四色卡');
  await registerCard(cards, '● 蓝色警宣卡', '郑文博');
  await cards.closePanel();
  await frame.undoByKeyboard();
  await expect(frame.message('已撤销：登记四色卡')).toBeVisible();
  await expect(cards.row('郑文博')).toHaveCount(0);
});

async function registerCard(cards: CaseListPage, colour: string, name: string): Promise<void> {
  const form = await cards.startNew();
  await form.choose('卡色', colour);
  await form.choosePerson('对象', name);
  await form.type('登记日期', '2013-03-01');
  await form.press('登记');
  await expect(frame.message('已登记四色卡')).toBeVisible();
  await cards.open(name);
}

async function toHeadReview(cards: CaseListPage): Promise<void> {
  const proposal = await cards.startAct('提出拟办');
  await proposal.choose('线索来源', '信访');
  await proposal.choose('事由类别', '履职尽责');
  await proposal.type('事由摘要', '重点工作推进迟缓');
  await proposal.type('拟办意见', '建议发卡');
  await proposal.press('提出拟办');
  await cards.standsAt('拟办');
  const submit = await cards.startAct('呈批');
  await submit.press('呈批');
  await cards.standsAt('分管领导审核');
  const review = await cards.startAct('审核同意');
  await review.type('分管领导', '李副部长');
  await review.type('分管领导意见', '同意');
  await review.type('分管领导审核日期', '2013-03-05');
  await review.press('审核同意');
  await cards.standsAt('部长审定');
}

it('asks before a draft is saved over what the record has become since', async () => {
  await registerPerson('张建国');
  const people = new CaseListPage(app.page, '干部');
  const editing = async () => {
    await people.panel.getByRole('button', { name: '修改', exact: true }).click();
    return new FormPage(people.panel.getByRole('form', { name: '保存修改' }));
  };
  await people.open('张建国');
  const first = await editing();
  await first.type('职务', '局长');
  await first.press('保存修改');
  await expect(people.panel).toContainText('局长');

  const second = await editing();
  await second.type('职务', '县长');
  await expect(second.box).toContainText('已自动保存');
  await second.press('关闭');
  await people.closePanel();
  await frame.undoByKeyboard();
  await expect(people.row('张建国')).toContainText('副局长');

  await people.open('张建国');
  const third = await editing();
  await expect(third.field('职务')).toHaveValue('县长');
  await third.press('保存修改');
  await third.problemAt('职务', '此后已在别处改为“副局长”，请核对；再保存一次，就以这里填的为准。');
  await third.press('保存修改');
  await expect(people.panel).toContainText('县长');
});

import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { launchPortable, type PortableApp } from '../host/portable-app.ts';
import { FormPage } from './pages/form-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { Keyboard } from './pages/keyboard.ts';
import { OutgoingPage } from './pages/outgoing-page.ts';
import { PalettePage } from './pages/palette-page.ts';
import { wordText } from './pages/report-page.ts';

let app: PortableApp;
let frame: FramePage;
let papers: OutgoingPage;

/** The tests follow each other in the practice county, whose office has a name. */
beforeAll(async () => {
  app = await launchPortable();
  app.page.setDefaultTimeout(120_000);
  await app.page.setViewportSize({ width: 1366, height: 768 });
  frame = new FramePage(app.page);
  papers = new OutgoingPage(app.page);
  await frame.opened();
  await frame.enterPractice();
  await frame.goTo('发文');
});

afterAll(() => app.close());

async function axe(): Promise<void> {
  const { violations } = await new AxeBuilder({ page: app.page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

it('shows only the fields that the form of the paper has', async () => {
  const form = await papers.startNew();
  await expect(form.field('主送机关')).toBeVisible();
  await expect(form.field('出席')).toHaveCount(0);
  await expect(form.field('签发人')).toHaveCount(0);
  await form.choose('文种', '请示');
  await expect(form.field('签发人')).toBeVisible();
  await form.choose('公文格式', '纪要');
  for (const label of ['主送机关', '文种', '签发人', '署名']) await expect(form.field(label)).toHaveCount(0);
  for (const label of ['出席', '请假', '列席']) await expect(form.field(label)).toBeVisible();
  await form.choose('公文格式', '信函');
  await expect(form.field('印发机关')).toHaveCount(0);
  await form.type('标题', '关于增设科室的请示');
  await form.press('登记');
  await form.problemAt('公文格式', /请示是上行文.*请改用“文件”格式/);
  await form.press('放弃未保存的内容');
  await papers.closePanel();
});

it('checks what is typed, leads to its place, and takes the title’s lines as set by hand', async () => {
  const form = await papers.startNew();
  await form.choose('文种', '通知');
  await form.type('标题', '关于进一步做好全市干部监督“四色卡”预警工作的');
  await form.type('主送机关', '各镇（街道）党委');
  await form.type(
    '正文',
    '现将有关事项通知如下。\n一、要求\n请于2026年03月05日前报送。\n三、其他。照此办理。',
  );
  await papers.finds(
    '标题末尾不是文种“通知”',
    '日期“2026年03月05日”编了虚位',
    '层次序数“三、”前面没有“二、”',
  );
  await axe();

  await papers.preflight.getByRole('button', { name: '第2段' }).click();
  const body = form.field('正文');
  await expect(body).toBeFocused();
  const marked = () =>
    body.evaluate((box) =>
      box instanceof HTMLTextAreaElement ? box.value.slice(box.selectionStart, box.selectionEnd) : '',
    );
  expect(await marked()).toBe('请于2026年03月05日前报送。');
  await app.page.keyboard.type('请于2026年3月5日前报送。');
  await form.type('标题', '关于进一步做好全市干部监督“四色卡”预警工作的通知');
  await papers.finds('层次序数“三、”前面没有“二、”');

  await papers.titleLines.getByRole('button', { name: '手工断行' }).click();
  await form.type('标题', '关于进一步做好\n全市干部监督“四色卡”预警工作的通知');
  await expect(papers.titleLines.getByText('关于进一步做好', { exact: false })).toHaveText(
    /^关于进一步做好\n全市干部监督“四色卡”预警工作的通知$/,
  );
  const file = '关于进一步做好全市干部监督“四色卡”预警工作的通知.docx';
  await papers.exportWord(file, { despite: true });
  const text = wordText(app.exportsDir, file);
  expect(text).toContain('关于进一步做好\n全市干部监督“四色卡”预警工作的通知\n');
  await form.press('放弃未保存的内容');
  await papers.closePanel();
});

it('writes a paper with table and annex, takes it to 印发, and the file has all its parts', async () => {
  const { page } = app;
  const form = await papers.startNew();
  await form.choose('文种', '通知');
  await form.choose('发文机关代字', '演组发');
  await form.type('标题', '关于报送年度考核材料的通知');
  await form.type('主送机关', '各镇（街道）党委\n市各部门党组');
  await form.type('正文', '请按下表报送。\n一、时间。十二月底前。\n表1 份数\n单位\t份数\n甲镇\t3\n乙镇\t2');
  await form.type('附件', '附件：考核登记表\n请用正楷填写。');
  await form.type('抄送机关', '市纪委监委');
  await papers.finds('版记约在第3页，是单数页');
  await papers.preflight.getByRole('button', { name: '版记' }).click();
  await expect(form.field('版记另起双数页')).toBeFocused();
  await app.page.keyboard.press('Space');
  await papers.finds();
  await form.press('登记');
  await expect(frame.message('已登记发文')).toBeVisible();

  await papers.open('关于报送年度考核材料的通知');
  await papers.standsAt('拟稿');
  await (await papers.startAct('送核')).press('送核');
  const review = await papers.startAct('核稿同意');
  await review.type('核稿人', '周主任');
  await review.press('核稿同意');
  await papers.standsAt('待签发');
  const sign = await papers.startAct('签发');
  await sign.press('签发');
  await sign.problemAt('签发人', /请填写“签发人”/);
  await sign.type('签发人', '郑部长');
  await sign.type('发文顺序号', '1');
  await sign.press('签发');
  await sign.problemAt('发文顺序号', /^1号已用于演组发〔\d{4}〕1号《.*》，不能重复/);
  await sign.type('发文顺序号', '');
  await sign.press('签发');
  const told = frame.message(/^已签发，编号为演组发〔\d{4}〕3号$/);
  const number = (await told.innerText()).replace('已签发，编号为', '');
  const print = await papers.startAct('印发');
  await print.type('印制份数', '40');
  await print.press('印发');
  await papers.standsAt('已印发');

  const file = `${number} 关于报送年度考核材料的通知.docx`;
  await papers.exportWord(file);
  const text = wordText(app.exportsDir, file);
  const parts = [
    '中共演练市委组织部文件',
    number,
    '关于报送年度考核材料的通知',
    '各镇（街道）党委，市各部门党组：',
    '请按下表报送。',
    '一、时间。十二月底前。',
    '表1 份数',
    '甲镇',
    '附件：考核登记表',
    '中共演练市委组织部',
    '请用正楷填写。',
    '抄送：市纪委监委。',
    '中共演练市委组织部办公室',
  ];
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    expect(at, part).toBeGreaterThanOrEqual(from);
    from = at + part.length;
  }
  expect(text).toMatch(/\d{4}年\d+月\d+日印发/);
  await page.keyboard.press('Escape');
});

it('begins a new paper with an earlier one, and one step takes the copy back', async () => {
  await papers.open('关于报送年度考核材料的通知');
  await papers.panel.getByRole('button', { name: '复制为新发文' }).click();
  await expect(frame.message('已复制为新发文，请修改')).toBeVisible();
  await papers.standsAt('拟稿');
  const form = new FormPage(papers.panel);
  await expect(form.field('正文')).toHaveValue(/请按下表报送/);
  await expect(form.field('成文日期')).toHaveCount(0);
  await papers.closePanel();
  await expect(papers.row('关于报送年度考核材料的通知')).toHaveCount(2);
  await frame.undoByKeyboard();
  await expect(papers.row('关于报送年度考核材料的通知')).toHaveCount(1);
});

it('finds papers in the list by words of the title and by number, and by the search box', async () => {
  await papers.filters.getByLabel('标题').fill('年度考核 通知');
  await expect(papers.rows).toHaveCount(2);
  await papers.filters.getByLabel('标题').fill('演组函');
  await expect(papers.rows).toHaveCount(1);
  await expect(papers.row('关于商请协助核查')).toBeVisible();
  await axe();
  await app.page.getByRole('button', { name: '重置' }).click();
  const palette = new PalettePage(app.page);
  await palette.open();
  await palette.type('增加干部监督工作力量');
  await expect(palette.chosen).toContainText('关于增加干部监督工作力量的请示');
  await app.page.keyboard.press('Enter');
  await papers.standsAt('已签发');
  await papers.closePanel();
});

it('is written by keys alone, in large type too', async () => {
  const { page } = app;
  await frame.goTo('设置');
  await page.getByRole('tab', { name: '界面大小' }).click();
  await page.getByRole('radio', { name: '150%' }).click();
  const palette = new PalettePage(page);
  await palette.open();
  await palette.type('拟稿');
  await expect(palette.chosen).toContainText('登记发文');
  await page.keyboard.press('Enter');
  const keys = new Keyboard(page);
  await keys.choose(papers.panel, '文种', '通报');
  await keys.type(papers.panel, '标题', '关于考勤情况的通报');
  await keys.type(papers.panel, '正文', '情况如下。');
  await expect(papers.preflight.getByRole('status')).toHaveText('未发现问题');
  await axe();
  await page.keyboard.press('Control+Enter');
  await expect(papers.row('关于考勤情况的通报')).toBeVisible();
});

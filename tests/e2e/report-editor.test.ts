import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { launchPortable, type PortableApp } from '#tests/host/portable-app.ts';
import { type DraftPage, draftPage } from './pages/draft-page.ts';
import { type ReportPage, reportPage, wordText } from './pages/report-page.ts';

const wait = { timeout: 120_000 };

let app: PortableApp;
let report: ReportPage;
let tabs: DraftPage;

beforeAll(async () => {
  app = await launchPortable();
  report = reportPage(app.page);
  tabs = draftPage(app.page);
  await report.openPracticeYear(2013);
});
afterAll(() => app.close());

async function axe(): Promise<void> {
  const { violations } = await new AxeBuilder({ page: app.page }).include('.aj-report').analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
}

it('drafts a summary, takes typed words and one more figure, and prints what stands there', async () => {
  const { page } = app;
  await tabs.openTab('报告编辑');
  await page.getByRole('button', { name: '起草报告' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '起草', exact: true }).click();
  const problems = page.getByRole('textbox', { name: '存在问题第1段' });
  await expect(problems).toBeVisible(wait);
  await problems.click();
  await page.keyboard.type('约谈方式还不够丰富，');
  await page.getByRole('button', { name: '插入数字' }).click();
  await page.getByRole('searchbox', { name: '查找数字' }).fill('逾期');
  await page.keyboard.press('Enter');
  await expect(problems.locator('[data-fact="cards.overdue"]')).toBeVisible();
  await page.keyboard.type('张卡逾期，另有3人未反馈。');
  await expect(report.checks()).toContainText('手工填写的数字1个');
  await axe();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('报告已保存')).toBeVisible(wait);
  await report.exportWord();
  const text = wordText(app.exportsDir, '2013年组织工作总结.docx');
  expect(text).toContain('一、主要工作');
  expect(text).toContain('（一）干部约谈');
  expect(text).toContain('约谈方式还不够丰富，1张卡逾期，另有3人未反馈。');
});

it('writes a figure in another style, and opens its records', async () => {
  const { page } = app;
  const chip = page.locator('.aj-edit-paragraph [data-fact="interviews.total"]').first();
  await chip.click();
  const panel = page.getByRole('region', { name: '选中的数字' });
  await panel.getByRole('combobox', { name: '写法' }).click();
  await page.locator('.ant-select-item-option', { hasText: '余（180余）' }).click();
  await expect(chip).toHaveText('180余');
  await panel.getByRole('button', { name: '查看记录' }).click();
  await expect(report.panel()).toContainText('186 人次', wait);
  await report.closePanel();
  await page.getByRole('button', { name: '返回列表' }).click();
  await expect(page.getByRole('button', { name: '2013年组织工作总结' })).toBeVisible();
});

it('opens behind a figure of a quarter the records of that quarter, and only on its own page', async () => {
  const { page } = app;
  const chosen = async (label: string, option: string) => {
    await page.getByRole('combobox', { name: label }).click();
    await page.locator(`.ant-select-item-option[title="${option}"]`).click();
  };
  await page.getByRole('button', { name: '起草报告' }).click();
  await chosen('种类', '情况通报');
  await chosen('2013年统计期', '第二季度');
  await page.getByRole('dialog').getByRole('button', { name: '起草', exact: true }).click();
  await expect(page.getByRole('article', { name: '编辑：关于2013年第二季度组织工作情况的通报' })).toBeVisible(
    wait,
  );
  const chip = page.locator('.aj-edit-paragraph [data-fact="cards.issued"]').first();
  const value = await chip.innerText();
  await chip.click();
  await page.getByRole('region', { name: '选中的数字' }).getByRole('button', { name: '查看记录' }).click();
  await expect(report.panel()).toContainText(`${value} 张`, wait);
  await expect(report.panel()).toContainText('2013年4月1日至6月30日');
  await expect(report.panel()).toContainText(`共${value}条`);
  await report.panel().locator('tr[data-row-key]').first().click();
  await expect(page.getByRole('dialog')).toContainText('登记时：', wait);
  await report.closePanel();
  await page.getByRole('tab', { name: '统计' }).click();
  await expect(page.getByRole('region', { name: '主要数字' })).toBeVisible(wait);
  await expect(report.panel()).toBeHidden();
  await page.getByRole('link', { name: '年终报告' }).click();
  await expect(report.panel()).toContainText('2013年4月1日至6月30日', wait);
  await report.closePanel();
  await page.getByRole('button', { name: '返回列表' }).click();
});

describe('the text of a report', () => {
  const paragraph = (label: string) => app.page.getByRole('textbox', { name: label, exact: true });
  const keys = async (...pressed: readonly string[]) => {
    for (const key of pressed) await app.page.keyboard.press(key);
  };

  beforeAll(async () => {
    await app.page.getByRole('button', { name: '2013年组织工作总结', exact: true }).click();
    await expect(paragraph('干部约谈第1段')).toBeVisible(wait);
  });

  it('is split by Enter and joined by Backspace where the caret is, figures and all', async () => {
    const whole = await paragraph('干部约谈第1段').innerText();
    await paragraph('干部约谈第1段').click();
    await keys('Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
    await expect(paragraph('干部约谈第1段')).toHaveText(whole.slice(0, 3));
    await app.page.keyboard.type('甲');
    await expect(paragraph('干部约谈第2段')).toHaveText(`甲${whole.slice(3)}`);
    await expect(paragraph('干部约谈第2段').locator('[data-fact="interviews.total"]')).toBeVisible();
    await keys('Backspace', 'Backspace');
    await expect(paragraph('干部约谈第1段')).toHaveText(whole);
    await app.page.keyboard.type('乙');
    await expect(paragraph('干部约谈第1段')).toHaveText(`${whole.slice(0, 3)}乙${whole.slice(3)}`);
  });

  it('takes pasted lines as paragraphs, and its own figures as figures', async () => {
    await paragraph('干部约谈第1段').click();
    await keys('Control+A', 'Control+C');
    await paragraph('下步打算第1段').click();
    await keys('Control+V');
    await expect(paragraph('下步打算第1段').locator('[data-fact="interviews.total"]')).toBeVisible();
    await paragraph('下步打算第1段').evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '另有3人参加。\n明年再谈。');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect(paragraph('下步打算第1段')).toHaveText(/人次。另有3人参加。$/);
    await expect(paragraph('下步打算第2段')).toHaveText('明年再谈。');
  });

  it('has a grey line below the figures that were typed, and below no others', async () => {
    const underlined = await app.page.evaluate(() =>
      [...(CSS.highlights.get('aj-typed-figure') ?? [])].map((range) => range.toString()),
    );
    expect(underlined).toContain('3人');
    expect(underlined).not.toContain('186人次');
  });

  it('loses no item for good: a deleted one comes back, and so does everything until it is saved', async () => {
    const { page } = app;
    await page.getByRole('button', { name: '删除主要工作' }).click();
    await expect(paragraph('干部约谈第1段')).toBeHidden();
    const notice = page.getByRole('alert').filter({ hasText: '已删除条目“主要工作”和它下面的3个条目' });
    await notice.getByRole('button', { name: '撤销' }).click();
    await expect(paragraph('干部约谈第1段')).toBeVisible();
    await page.getByRole('combobox', { name: '存在问题的层级' }).click();
    await page.locator('.ant-select-item-option[title="（一）"]').last().click();
    await page.getByRole('button', { name: '增加条目' }).last().click();
    await expect(page.getByRole('textbox', { name: '条目的标题' })).toBeVisible();
    await axe();
    await page.getByRole('button', { name: '放弃未保存的内容' }).click();
    await expect(page.getByRole('textbox', { name: '条目的标题' })).toBeHidden();
    await expect(paragraph('下步打算第2段')).toBeHidden();
  });

  it('shows what is stored after an undo, and keeps what was typed meanwhile as a copy', async () => {
    const { page } = app;
    const type = async (words: string) => {
      await paragraph('下步打算第1段').click();
      await keys('Control+End');
      await page.keyboard.type(words);
    };
    await type('明年继续。');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(page.getByText('报告已保存').last()).toBeVisible(wait);
    await page.getByTitle('Ctrl+Z').click();
    await expect(paragraph('下步打算第1段')).toHaveText('', wait);
    await type('重新谋划。');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(page.getByText('报告已保存').last()).toBeVisible(wait);
    await type('另加一句。');
    await page.getByTitle('Ctrl+Z').click();
    await expect(page.getByText('这份报告已在别处改过或者被撤销')).toBeVisible(wait);
    await page.getByRole('button', { name: '另存一份' }).click();
    await expect(page.getByRole('article', { name: '编辑：2013年组织工作总结（另存）' })).toBeVisible(wait);
    await expect(paragraph('下步打算第1段')).toHaveText('重新谋划。另加一句。');
    await page.getByRole('button', { name: '返回列表' }).click();
  });
});

it('words the chapter by the phrases of the office, and refuses a phrase that names no figure', async () => {
  const { page } = app;
  await tabs.openTab('句式库');
  const phrase = page.getByRole('textbox', { name: '干部约谈的句式' });
  await phrase.fill('年内谈话{interviews.totl}人次。');
  await page.getByRole('button', { name: '保存句式库' }).click();
  await expect(page.getByText('“干部约谈”的句式：没有“interviews.totl”这个数字').first()).toBeVisible();
  await phrase.fill('年内组织谈话{interviews.total}人次。');
  await axe();
  await page.getByRole('button', { name: '保存句式库' }).click();
  await expect(page.getByText('句式库已保存')).toBeVisible(wait);
  await tabs.openTab('年鉴条目');
  await expect(report.paper(2013)).toContainText('年内组织谈话186人次。');
});

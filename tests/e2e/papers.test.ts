import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, it } from 'vitest';
import { readWorkbook } from '#renderer/workers/read-workbook.ts';
import { strokeOrder } from '#shared/people/stroke-order.ts';
import { launchPortable, type PortableApp } from '../host/portable-app.ts';
import { FramePage } from './pages/frame-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { PreviewPage } from './pages/preview-page.ts';
import { wordText } from './pages/report-page.ts';

let app: PortableApp;
let frame: FramePage;
let people: PeoplePage;
/** The first cadre of the register. */
let name = '';

beforeAll(async () => {
  app = await launchPortable();
  app.page.setDefaultTimeout(120_000);
  frame = new FramePage(app.page);
  people = new PeoplePage(app.page);
  await frame.opened();
  await frame.enterPractice();
  await frame.goTo('干部');
  name = await people.firstName();
});

afterAll(() => app.close());

it('prints the 干部任免审批表 of one cadre from the cadre’s page', async () => {
  await people.openPerson(name);
  await people.print(name, '任免审批表（2025新表）');
  const preview = new PreviewPage(app.page);
  expect(await preview.pages()).toBe(2);
  await preview.exportWord();
  await preview.close();
  const text = wordText(app.exportsDir, `${name}干部任免审批表.docx`);
  expect(text).toContain(name);
  expect(text).toContain('到龄时间');
  await people.closePerson();
});

it('prints the forms of everybody in the list into one archive', async () => {
  await people.search(name);
  await expect(people.rows.last()).toContainText(name);
  const count = await people.rows.count();
  await people.output('任免审批表');
  const dialog = app.page.getByRole('dialog', { name: '打印任免审批表' });
  await dialog.getByText('旧表').click();
  const axe = await new AxeBuilder({ page: app.page }).include('.ant-modal').analyze();
  expect(axe.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await dialog.getByText('一人一个文件').click();
  await dialog.getByRole('button', { name: '导出' }).click();
  await expect(dialog).toBeHidden();
  const archive = unzipSync(readFileSync(join(app.exportsDir, `干部任免审批表（${count}人）.zip`)));
  expect(Object.keys(archive)).toHaveLength(count);
  expect(Object.keys(archive)).toContain(`${name}干部任免审批表.docx`);
});

it('exports the roster by strokes with identity numbers as text, and notes it in the log', async () => {
  await people.search('');
  await expect(people.rows).toHaveCount(20);
  await people.output('花名册');
  const dialog = app.page.getByRole('dialog', { name: '导出花名册' });
  await dialog.getByText('姓氏笔画').click();
  await dialog.getByText('A3').click();
  await dialog.getByRole('checkbox', { name: '身份证号' }).check();
  const axe = await new AxeBuilder({ page: app.page }).include('.ant-modal').analyze();
  expect(axe.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toBeHidden();
  const [file = ''] = readdirSync(app.exportsDir).filter((one) => one.endsWith('.xlsx'));
  expect(file).toMatch(/^干部花名册\d{4}-\d\d-\d\d\.xlsx$/);
  const read = readWorkbook(new Uint8Array(readFileSync(join(app.exportsDir, file))), file);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  const [heading = [], ...rows] = read.value[0]?.rows.slice(2) ?? [];
  const column = (title: string) => heading.findIndex(({ text }) => text === title);
  const found = rows.map((row) => row[column('姓名')]?.text ?? '');
  expect(found).toEqual([...found].sort(strokeOrder()));
  for (const row of rows) {
    const { text = '', value } = row[column('身份证号')] ?? {};
    expect(value).toBeUndefined();
    expect(text).toMatch(/^(\d{17}[\dX])?$/);
  }
});

it('prints the 干部监督档案 of one cadre', async () => {
  await people.openPerson(name);
  await people.print(name, '干部监督档案');
  await new PreviewPage(app.page).exportWord();
  await expect.poll(() => readdirSync(app.exportsDir)).toContain(`${name}干部监督档案.docx`);
  expect(wordText(app.exportsDir, `${name}干部监督档案.docx`)).toContain('现行有效事项');
});

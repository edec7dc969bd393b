import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { launchPortable, type PortableApp } from '#tests/host/portable-app.ts';
import { CaseListPage } from './pages/case-list-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { reportPage, wordText } from './pages/report-page.ts';
import { UnitsPage } from './pages/units-page.ts';

const files = resolve(import.meta.dirname, '../fixtures/files');

let app: PortableApp;

beforeAll(async () => {
  app = await launchPortable();
  app.page.setDefaultTimeout(120_000);
});
afterAll(() => app.close());

/** The whole way of one desk: practise first, then the real lists, a real talk, and its figure in the Word file. */
it('goes from an empty folder through practice and real imports to a Word chapter of its own records', async () => {
  const frame = new FramePage(app.page);
  const report = reportPage(app.page);
  await frame.opened();
  await frame.enterPractice();
  await report.open();
  await report.chooseYear(2011);
  await expect(report.figure('interviews.total')).toHaveText('441');
  await frame.leavePractice();

  const units = new UnitsPage(app.page);
  await units.open();
  await units.chooseVillages(join(files, 'danyang-villages.csv'));
  await units.confirmVillages();
  await new PeoplePage(app.page).open();
  const roster = new ImportPage(app.page);
  await roster.open();
  await roster.choose(join(files, 'roster_quirks.xlsx'));
  await roster.commit();
  await roster.leave();

  await frame.goTo('约谈');
  const talks = new CaseListPage(app.page, '约谈');
  const form = await talks.startNew();
  await form.choose('约谈形式', '主动约谈');
  await form.choosePerson('约谈对象', '欧阳修');
  await form.type('谈话日期', '2013-07-19');
  await form.choose('谈话人', '部长');
  await form.choose('主类别', '意见建议');
  await form.press('登记');
  await expect(frame.message('已登记约谈，编号为谈〔2013〕1号')).toBeVisible();

  await report.open();
  await report.chooseYear(2013);
  await expect(report.figure('interviews.total')).toHaveText('1');
  await expect(report.figure('villages.weak')).toHaveCount(0);
  await report.exportWord();
  const text = wordText(app.exportsDir, '2013年组织工作.docx');
  expect(text).toContain('意见建议');
  expect(text).not.toMatch(/441|117|第一书记/);

  await report.figure('interviews.total').click();
  await expect(report.panel()).toContainText('欧阳修');
});

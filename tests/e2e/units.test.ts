import { resolve } from 'node:path';
import { expect } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { textWorkbook } from '#renderer/workers/text-workbook.ts';
import { launchPortable, type PortableApp } from '#tests/host/portable-app.ts';
import { FormPage } from './pages/form-page.ts';
import { FramePage } from './pages/frame-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { UnitsPage } from './pages/units-page.ts';

const villages = resolve(import.meta.dirname, '../fixtures/files/danyang-villages.csv');
const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let app: PortableApp;
let units: UnitsPage;
let people: PeoplePage;
let roster: ImportPage;
let frame: FramePage;

/** A county with its villages; the tests follow each other on one data folder. */
beforeAll(async () => {
  app = await launchPortable();
  await app.page.setViewportSize({ width: 1366, height: 768 });
  app.page.setDefaultTimeout(120_000);
  units = new UnitsPage(app.page);
  people = new PeoplePage(app.page);
  roster = new ImportPage(app.page);
  frame = new FramePage(app.page);
  await units.open();
  await units.chooseVillages(villages);
  await units.confirmVillages();
});

afterAll(() => app?.close());

async function aWorkbook(header: readonly string[], ...rows: readonly (readonly string[])[]) {
  return { mimeType, buffer: Buffer.from(await textWorkbook('表', { header, rows })) };
}

it('matches unit names that are written otherwise, and remembers what was confirmed', async () => {
  await people.open();
  await roster.open();
  const file = await aWorkbook(
    ['姓名', '出生年月', '单位', '职务'],
    ['张三', '1975.08', '云阳街道办事处', '主任'],
    ['李四', '1976.08', '云阳街道太阳城社区', '书记'],
    ['王五', '1977.08', '曲啊街道', '主任'],
  );
  await roster.choose({ name: '花名册.xlsx', ...file });
  await expect(roster.root).toContainText('有1个单位名称与已有单位相近');
  const choices = await roster.unitChoices();
  await expect(choices.choice('云阳街道办事处').locator('option:checked')).toHaveText('云阳街道');
  await expect(choices.choice('曲啊街道').locator('option:checked')).toHaveText('新单位“曲啊街道”');
  await choices.choose('曲啊街道', '曲阿街道');
  await choices.close();
  await roster.commit();
  await roster.leave();
  await units.open();
  await units.search('曲啊街道');
  await units.openUnit('曲阿街道');
  await expect(units.unit('曲阿街道').getByLabel('别名')).toHaveValue('曲啊街道');
  await units.closeUnit();
});

it('shows the people of the villages under their town', async () => {
  await people.open();
  await people.narrowByUnit('云阳街道');
  await expect(people.rows).toHaveCount(2);
  await people.narrowByUnit('曲阿街道');
  await expect(people.rows).toHaveCount(1);
});

it('renames a town by a document, shows its history, and takes the act back in words', async () => {
  await units.open();
  await units.search('曲阿街道');
  await units.openUnit('曲阿街道');
  const form = new FormPage(await units.act('曲阿街道', '更名'));
  await form.type('新名称', '曲阿镇');
  await form.type('生效日期', '2020-05-01');
  await form.type('文件依据', '政发〔2020〕5号');
  await form.press('更名');
  const history = units.unit('曲阿镇').getByRole('region', { name: '沿革' });
  await expect(history).toContainText('由“曲阿街道”更名为“曲阿镇”');
  await expect(history).toContainText('政发〔2020〕5号');
  await units.closeUnit();
  await frame.undoByKeyboard();
  await expect(frame.message('已撤销：单位更名（曲阿街道）')).toBeVisible();
  await units.openUnit('曲阿街道');
  await units.closeUnit();
});

it('refuses to abolish a town with people and villages and names them; merging takes them along', async () => {
  await units.openUnit('曲阿街道');
  const form = new FormPage(await units.act('曲阿街道', '撤销'));
  await form.type('生效日期', '2020-05-01');
  await form.press('撤销');
  await expect(form.box.getByRole('alert')).toContainText('还有在职干部王五，不能撤销');
  await expect(form.box.getByRole('alert')).toContainText('还有下级单位');
  await app.page.keyboard.press('Escape');
  const merge = new FormPage(await units.act('曲阿街道', '合并'));
  await merge.chooseUnit('并入单位', '吕城镇');
  await merge.type('生效日期', '2020-05-01');
  await merge.press('合并');
  await expect(units.unit('曲阿街道')).toContainText('“曲阿街道”已并入吕城镇，2020-05-01。');
  await units.closeUnit();
  await people.open();
  await people.narrowByUnit('吕城镇');
  await expect(people.rows).toHaveCount(1);
  await expect(people.rows.first()).toContainText('王五');
});

it('imports another county’s own list from a workbook: towns, villages and communities, one step back', async () => {
  await units.open();
  await units.search('');
  const file = await aWorkbook(
    ['序号', '乡镇（街道）', '村（社区）名称', '类别'],
    ['1', '城关镇', '东关社区', '社区'],
    ['2', '城关镇', '大王村', '村'],
    ['3', '双浮镇', '小李', ''],
  );
  await units.chooseVillages({ name: '村居名单.xlsx', ...file });
  await expect(units.importPanel.getByRole('row', { name: '新建镇（街道）' })).toContainText('1');
  await expect(units.importPanel.getByRole('row', { name: '新建村（社区）' })).toContainText('2');
  await expect(units.importPanel).toContainText('第4行：看不出“小李”是村还是社区');
  await units.importPanel.getByRole('button', { name: '导入', exact: true }).click();
  await units.importPanel.getByRole('button', { name: '撤销本次导入' }).click();
  await expect(app.page.getByText('已撤销本次导入')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await units.search('城关镇');
  await expect(units.list).toContainText('没有符合条件的单位');
});

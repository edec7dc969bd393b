import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { readWorkbook } from '#renderer/workers/read-workbook.ts';
import { textWorkbook } from '#renderer/workers/text-workbook.ts';
import { checkCharacter } from '#shared/people/id-number.ts';
import { messyRoster } from '#tests/fixtures/roster/messy-roster.ts';
import { launchPortable, type PortableApp } from '#tests/host/portable-app.ts';
import { FramePage } from './pages/frame-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { UnitsPage } from './pages/units-page.ts';

const files = resolve(import.meta.dirname, '../fixtures/files');
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let app: PortableApp;
let people: PeoplePage;
let units: UnitsPage;
let roster: ImportPage;

/** One clerk's first morning: the tests follow each other on one data folder, empty at the start. */
beforeAll(async () => {
  app = await launchPortable();
  await app.page.setViewportSize({ width: 1366, height: 768 });
  app.page.setDefaultTimeout(120_000);
  people = new PeoplePage(app.page);
  units = new UnitsPage(app.page);
  roster = new ImportPage(app.page);
});

afterAll(() => app?.close());

it('imports the villages under their towns, and says so when the same list comes again', async () => {
  await units.open();
  await units.chooseVillages(join(files, 'danyang-villages.csv'));
  await expect(units.importPanel.getByRole('row', { name: '新建镇（街道）' })).toContainText('12');
  await expect(units.importPanel.getByRole('row', { name: '新建村（社区）' })).toContainText('229');
  await units.confirmVillages();
  await expect(units.list).toContainText('共241条');
  await units.branch('云阳街道').click();
  await expect(units.list).toContainText('共46条');
  await units.chooseVillages(join(files, 'danyang-villages.csv'));
  await expect(units.importPanel.getByRole('row', { name: '与现有单位一致' })).toContainText('229');
  await expect(units.importPanel.getByRole('button', { name: '导入', exact: true })).toBeDisabled();
  await app.page.keyboard.press('Escape');
});

it('refuses wrong files in one sentence and stores nothing', async () => {
  await people.open();
  await roster.open();
  const tooLarge = join(app.dataDir, '很大.xlsx');
  writeFileSync(tooLarge, '');
  truncateSync(tooLarge, 50 * 1024 * 1024 + 1);
  const noHeader = await textWorkbook('表', { header: ['甲'], rows: [['乙']] });
  const aFile = (name: string, buffer: Buffer) => ({ name, mimeType: xlsx, buffer });
  const wrong: readonly [Parameters<ImportPage['choose']>[0], string][] = [
    [aFile('花名册.xlsx', Buffer.from('这不是工作簿')), '“花名册.xlsx”不是Excel工作簿'],
    [aFile('加密.xlsx', encryptedWorkbook()), '“加密.xlsx”设有打开密码'],
    [tooLarge, '“很大.xlsx”超过50MB'],
    [aFile('无表头.xlsx', Buffer.from(noHeader)), '文件里没有花名册'],
  ];
  for (const [file, says] of wrong) {
    await roster.choose(file);
    await expect(roster.refusal).toContainText(says);
    await expect(roster.refusal.getByRole('listitem')).toHaveCount(0);
  }
  rmSync(tooLarge);
  await roster.root.getByRole('button', { name: '返回干部名册' }).click();
  await expect(people.list).toContainText('共0条');
});

it('takes the quirky roster in: October stays October, and the damaged number is refused by name', async () => {
  await people.open();
  await roster.open();
  await roster.choose(join(files, 'roster_quirks.xlsx'));
  await expect(roster.importButton).toHaveText('导入2人');
  await expect(roster.row('李四')).toContainText('李四，“身份证号”列：身份证号后三位已损坏');
  await expect(roster.row('李四')).toContainText('1975.10');
  await expect(roster.decision('李四')).toHaveValue('skip');
  await roster.commit();
  await expect(roster.root).toContainText('新增2人，1行未导入');
  await roster.saveProblems();
  await roster.leave();
  await people.search('oyx');
  await expect(people.rows).toHaveCount(1);
  await people.openPerson('欧阳修');
  await expect(people.person('欧阳修')).toContainText('1980.01出生');
  await people.closePerson();
});

it('takes the mended list of problems back in: found by initials, born in October', async () => {
  const list = readdirSync(app.exportsDir).find((name) => name.endsWith('问题清单.xlsx'));
  const mended = await withIdNumber(join(app.exportsDir, list ?? ''), '李四', '11010119751007123');
  await roster.open();
  await roster.choose({ name: '问题清单.xlsx', mimeType: xlsx, buffer: mended });
  await expect(roster.row('李四')).toContainText('1975.10');
  await roster.commit();
  await roster.leave();
  await people.search('ls');
  await expect(people.rows).toHaveCount(1);
  await expect(people.rows.first()).toContainText('1975.10');
});

it('takes an import back as one step', async () => {
  await people.search('');
  await roster.open();
  const bytes = await textWorkbook('花名册', {
    header: ['姓名', '出生年月', '单位', '职务', '任现职时间'],
    rows: [
      ['吕布', '1976.10', '云阳街道', '副主任', '2019.03'],
      ['尉迟恭', '1977.01', '县财政局', '局长', '2020.05'],
    ],
  });
  await roster.choose({ name: '又一份.xlsx', mimeType: xlsx, buffer: Buffer.from(bytes) });
  await expect(roster.root).toContainText('将新建1个单位');
  await roster.commit();
  await roster.undo();
  await roster.leave();
  await people.search('lvb');
  await expect(people.list).toContainText('没有符合条件的干部');
  await units.open();
  await units.list.getByRole('button', { name: '重置' }).click();
  await expect(units.list).toContainText('共241条');
});

it('imports a messy roster, takes two mended rows in by the list of problems, and takes both imports back', async () => {
  const { bytes, expected } = messyRoster({ rows: 400, seed: 5 });
  const refused = expected.refused.filter(({ name }) => name !== '').slice(0, 2);
  await people.open();
  await roster.open();
  await roster.choose({ name: '全县花名册.xlsx', mimeType: xlsx, buffer: Buffer.from(bytes) });
  const taken = expected.people.length - expected.twins.length;
  await expect(roster.importButton).toHaveText(`导入${taken}人`);
  await expect(roster.root).toContainText(`跳过${expected.skipped.length}行`);
  await roster.show('有问题');
  const [first] = expected.planted;
  await expect(roster.root).toContainText(first?.says ?? '');
  await roster.commitRest();
  await expect(roster.root).toContainText(`新增${taken}人`);
  await roster.saveProblems();
  const list = join(
    app.exportsDir,
    readdirSync(app.exportsDir).find((name) => name.startsWith('全县')) ?? '',
  );
  const mended = await withIdNumbers(
    list,
    refused.map(({ name }) => name),
  );
  await roster.leave();
  await roster.open();
  await roster.choose({ name: '改好的.xlsx', mimeType: xlsx, buffer: mended });
  await expect(roster.importButton).toHaveText('导入2人');
  await roster.commit();
  await expect(roster.root).toContainText('新增2人');
  await roster.undo();
  await roster.leave();
  await people.search(refused[0]?.name ?? '');
  await expect(people.list).toContainText('没有符合条件的干部');
  await people.search('');
  await expect(people.list).toContainText(`共${2 + 1 + taken}条`);
  // The last import has been taken back already: Ctrl+Z goes on to the one before it.
  const frame = new FramePage(app.page);
  await app.page.keyboard.press('Escape');
  await frame.undoButton.click();
  await expect(frame.message(`已撤销：导入花名册（${taken}人）`)).toBeVisible({ timeout: 60_000 });
  await expect(people.list).toContainText('共3条');
});

it('does not go on writing for ever when the worker breaks off: it says so and offers the button again', async () => {
  await people.open();
  await roster.open();
  const header = ['姓名', '出生年月', '单位', '职务'];
  const bytes = await textWorkbook('花名册', { header, rows: [['端木赐', '1980.01', '财政局', '科员']] });
  await roster.choose({ name: '花名册.xlsx', mimeType: xlsx, buffer: Buffer.from(bytes) });
  await expect(roster.importButton).toBeEnabled();
  await app.page.evaluate(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (order: { call?: string }) {
      if (order.call === 'commit') this.dispatchEvent(new ErrorEvent('error', { message: 'broken off' }));
      else post.call(this, order);
    };
  });
  await roster.importButton.click();
  await expect(roster.root.getByText('导入中断了。')).toBeVisible();
  await expect(roster.importButton).toBeEnabled();
});

/** Only the rows of these people, each with a number typed anew, as text. */
async function withIdNumbers(path: string, names: readonly string[]): Promise<Buffer> {
  const book = readWorkbook(new Uint8Array(readFileSync(path)), path);
  if (!book.ok) throw new Error(book.problems[0]?.message);
  const [header = [], ...rows] = (book.value[0]?.rows ?? []).map((row) => row.map(({ text }) => text));
  const [nameColumn, idColumn] = [header.indexOf('姓名'), header.indexOf('身份证号')];
  const mended = names.flatMap((name, index) => {
    const row = rows.find((one) => one[nameColumn] === name);
    const first17 = `1101011975100712${index}`;
    return row ? [row.with(idColumn, `${first17}${checkCharacter(first17)}`)] : [];
  });
  return Buffer.from(await textWorkbook('问题清单', { header, rows: mended }));
}

/** An OLE file whose directory names the stream in which Excel puts an encrypted workbook. */
function encryptedWorkbook(): Buffer {
  const bytes = Buffer.alloc(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write('EncryptedPackage', 1024, 'utf16le');
  return bytes;
}

/** The list of problems as a clerk mends it: the number of one person is typed anew, as text. */
async function withIdNumber(path: string, name: string, first17: string): Promise<Buffer> {
  const book = readWorkbook(new Uint8Array(readFileSync(path)), path);
  if (!book.ok) throw new Error(book.problems[0]?.message);
  const [header = [], ...rows] = (book.value[0]?.rows ?? []).map((row) => row.map(({ text }) => text));
  const column = header.indexOf('身份证号');
  const mended = rows.map((row) =>
    row.includes(name) ? row.with(column, `${first17}${checkCharacter(first17)}`) : row,
  );
  return Buffer.from(await textWorkbook('问题清单', { header, rows: mended }));
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { afterAll, beforeAll, it } from 'vitest';
import { textWorkbook } from '#renderer/workers/text-workbook.ts';
import { launchPortable, type PortableApp } from '#tests/host/portable-app.ts';
import { anLrmx, png, sample, utf8 } from '#tests/unit/formats/an-lrmx.ts';
import { FormImportPage } from './pages/form-import-page.ts';
import { ImportPage } from './pages/import-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { PersonPanel } from './pages/person-panel.ts';

let app: PortableApp;
let people: PeoplePage;
let forms: FormImportPage;

/** The tests follow each other on one data folder, in which a roster of two people stands at the start. */
beforeAll(async () => {
  app = await launchPortable();
  await app.page.setViewportSize({ width: 1366, height: 768 });
  app.page.setDefaultTimeout(120_000);
  people = new PeoplePage(app.page);
  forms = new FormImportPage(app.page);
  await people.open();
  const roster = new ImportPage(app.page);
  await roster.open();
  const bytes = await textWorkbook('花名册', {
    header: ['姓名', '出生年月', '民族', '单位', '职务'],
    rows: [
      ['张三', '1975.08', '回族', '某某县某某局', '副局长'],
      ['欧阳修', '1980.01', '汉族', '某某县某某局', '科长'],
    ],
  });
  await roster.choose({
    name: '花名册.xlsx',
    mimeType: 'application/vnd.ms-excel',
    buffer: Buffer.from(bytes),
  });
  await roster.commit();
  await roster.leave();
});

afterAll(() => app?.close());

const chosen = [
  ['张三.lrmx', sample('v3_basic.lrmx')],
  [
    '欧阳修.lrmx',
    utf8(
      anLrmx(
        '<XingMing>欧阳修</XingMing><ChuShengNianYue>1980.01</ChuShengNianYue><JianKangZhuangKuang>一般</JianKangZhuangKuang>',
      ),
    ),
  ],
  [
    '赵六.lrmx',
    utf8(anLrmx('<XingMing>赵 六</XingMing><ChuShengNianYue>198203</ChuShengNianYue><Xin>新</Xin>')),
  ],
] as const;

it('names the file that cannot be read, and shows part by part what the others would change', async () => {
  await forms.open();
  await forms.choose(...chosen, ['声明.lrmx', sample('doctype_reject.lrmx')]);
  await expect(forms.refusal).toContainText('声明.lrmx');
  await expect(forms.refusal).toContainText('DOCTYPE');
  await expect(forms.counts).toHaveText('共3份：新增1人，更新2人。');
  await forms.show('张三');
  await expect(forms.difference('民族')).toContainText('回族');
  await expect(forms.difference('民族')).toContainText('汉族');
  await expect(forms.difference('家庭成员')).toContainText('妻子 李某某 1976.03');
  await expect(forms.difference('现任职务')).toContainText('某某县某某局副局长');
  await expect(forms.root.getByRole('img', { name: '张三的照片' })).toBeVisible();
});

it('takes what was chosen as one act, and one step takes it back', async () => {
  await forms.take('民族', '名册');
  await forms.show('赵六');
  await forms.decide('不导入');
  await expect(forms.importButton).toHaveText('导入2人');
  await forms.decide('新增');
  await forms.commit();
  await expect(forms.root).toContainText('新增1人，更新2人');
  await forms.undo();
  await forms.leave();
  await expect(people.rows).toHaveCount(2);
  await people.openPerson('张三');
  await expect(people.person('张三')).not.toContainText('文学学士');
  await people.closePerson();
});

it('is found by initials afterwards, with everything the file said', async () => {
  await forms.open();
  await forms.choose(...chosen);
  await forms.show('张三');
  await forms.take('民族', '名册');
  await forms.commit();
  await forms.leave();
  await people.search('zs');
  await expect(people.rows).toHaveCount(1);
  await people.openPerson('张三');
  const panel = people.person('张三');
  await expect(panel.getByRole('img', { name: '张三的照片' })).toBeVisible();
  await panel.getByRole('tab', { name: '简历' }).click();
  await expect(panel).toContainText('1993.09--1997.07');
  await panel.getByRole('tab', { name: '家庭成员' }).click();
  await expect(panel.getByRole('row', { name: '妻子' })).toContainText('1976.03');
});

it('is written into a file again as it came', async () => {
  await people.person('张三').getByRole('button', { name: '导出任免审批表文件' }).click();
  await app.page.getByText('已保存', { exact: true }).waitFor();
  await people.closePerson();
  const name = readdirSync(app.exportsDir).find((file) => file === '张三.lrmx');
  const text = readFileSync(join(app.exportsDir, name ?? ''), 'utf8');
  expect(text).toContain('<MinZu>回族</MinZu>');
  expect(text).toContain('<Version>3.2.1.16</Version>');
  expect(text).toContain('2019.06--         某某县某某局党组书记、局长</JianLi>');
  expect(text).toContain('/9j/4AAQSkZJRgABAQEASABIAAD');
  // The browser's own parser is the judge of what was written.
  const tags = await app.page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'text/xml');
    return [...parsed.documentElement.children].map(({ tagName }) => tagName);
  }, text);
  expect(tags).toHaveLength(34);
});

it('keeps the columns of the résumé and shows gaps and overlaps beside it', async () => {
  await people.openPerson('张三');
  const person = new PersonPanel(app.page, '张三');
  await expect(await person.asOf('2006-06-30')).toContainText('30岁');
  await expect(await person.asOf('2006-06-30')).toContainText('某某县委办公室副主任科员、副主任');
  await person.show('简历');
  await person.editResume('1993.09-1997.07 学习\n1998.09至2003.05 科员\n其间：挂职\n2002.05—— 局长');
  await expect(person.remarks).toHaveText([
    '第2行：1997.07至1998.09之间有14个月没有经历。',
    '第4行：自2002.05起，上一段到2003.05才止，时间重叠。',
  ]);
  await person.saveResume();
  await expect(person.resume).toHaveText([
    '1993.09--1997.07  学习',
    '1998.09--2003.05  科员',
    '                  其间：挂职',
    '2002.05--         局长',
  ]);
});

it('keeps the family in the order of the form', async () => {
  const person = new PersonPanel(app.page, '张三');
  await person.show('家庭成员');
  await person.addMember('儿子', '张大');
  await expect(person.family).toHaveText(['妻子', '女儿', '父亲', '母亲', '儿子']);
  await person.orderFamily();
  await expect(person.family).toHaveText(['妻子', '女儿', '儿子', '父亲', '母亲']);
});

it('puts another photo in the place of the one on file, and refuses what is none', async () => {
  const person = new PersonPanel(app.page, '张三');
  await person.choosePhoto('说明.jpg', utf8('不是图片'));
  await expect(app.page.getByText('“说明.jpg”不是JPEG、PNG或BMP图片')).toBeVisible();
  await person.choosePhoto('新照片.png', png);
  await expect(app.page.getByText('照片已保存')).toBeVisible();
});

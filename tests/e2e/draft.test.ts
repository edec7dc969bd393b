import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, it } from 'vitest';
import { launchPortable, type PortableApp } from '#tests/host/portable-app.ts';
import { type DraftPage, draftPage } from './pages/draft-page.ts';
import { type ReportPage, reportPage, wordText } from './pages/report-page.ts';

const wait = { timeout: 120_000 };
const text =
  '截至2013年年底，全市117个经济薄弱村中，有67个村年集体经营性收入达到或超过70万元，占65.0%。\n选派第一书记104名，落实帮扶项目166个，招录公务员30名。';

let app: PortableApp;
let report: ReportPage;
let draft: DraftPage;

beforeAll(async () => {
  app = await launchPortable();
  report = reportPage(app.page);
  draft = draftPage(app.page);
  await report.openPracticeYear(2013);
});
afterAll(() => app.close());

it('finds the wrong figure of a pasted draft and opens the records it should have come from', async () => {
  await draft.openTab('粘贴找错');
  await draft.paste(text);
  await expect(draft.results()).toContainText('共6个数字：不一致1个，无法核对1个，一致4个');
  await expect(draft.results()).toContainText('文中写作67个');
  const { violations } = await new AxeBuilder({ page: app.page }).include('.aj-report').analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await draft.mark('67个').click();
  await expect(report.panel()).toContainText('76 个', wait);
  await report.closePanel();
});

it('reads a draft from a text file as Windows writes it, and says of a picture that it is no draft', async () => {
  await app.page.getByRole('button', { name: '返回修改文稿' }).click();
  const gbk = Buffer.from([0xd1, 0xa1, 0xc5, 0xc9, 0x31, 0x30, 0x34, 0xc3, 0xfb]);
  await draft.openDraft({ name: '草稿.txt', mimeType: 'text/plain', buffer: gbk });
  await expect(app.page.getByRole('article', { name: '核对后的文稿' })).toContainText('选派104名');
  await draft.openDraft({
    name: '照片.docx',
    mimeType: 'image/png',
    buffer: Buffer.from([0x89, 0x50, 0x4e]),
  });
  await expect(app.page.getByText('“照片.docx”不是 Word 文档')).toBeVisible();
});

it('refreshes the figures of an exported file and keeps what was typed into it', async () => {
  await draft.openTab('年鉴条目');
  await report.exportWord();
  const path = join(app.exportsDir, '2013年组织工作.docx');
  const parts = unzipSync(readFileSync(path));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const edited = xml
    .replace('【概况】', '【概况】在市委坚强领导下，')
    .replace(/(<w:tag w:val="villages\.overLine"\/>.*?<w:t[^>]*>)76(<)/s, '$167$2');
  const back = join(app.exportsDir, '改过的总结.docx');
  writeFileSync(back, zipSync({ ...parts, 'word/document.xml': strToU8(edited) }));
  await draft.openTab('刷新文档数字');
  await draft.openReturned(back);
  const row = draft.returnedRow('集体经营性收入达到70万元的村');
  await expect(row).toContainText('67个', wait);
  await expect(row).toContainText('76个');
  await expect(row).toContainText('数字被手改过');
  await expect(app.page.getByRole('button', { name: /刷新0处数字/ })).toBeDisabled();
  await row.getByRole('checkbox').check();
  await draft.saveAs(/刷新1处数字/);
  const fresh = wordText(app.exportsDir, '改过的总结（已刷新）.docx');
  expect(fresh).toContain('在市委坚强领导下，');
  expect(fresh).toMatch(/70万元的村76个/);
  // The file comes back once more: what was chosen the first time is asked again.
  await draft.openReturned(back);
  await expect(row.getByRole('checkbox')).not.toBeChecked(wait);
});
